package org.tallystick.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a shop on credit comes to, in whole cents and plain maps, written from the rules on paper and sharing no code
 * with the product. A name of an open item begins with its day, so that the oldest comes first.
 */
public final class NaiveShop {
    private final Map<String, TreeMap<String, Long>> open = new HashMap<>();
    private final Map<String, Slip> slips = new HashMap<>();
    long outstanding;

    /** A slip: whose, since when, and what is left of its worth apart from what is open. */
    static final class Slip {
        String customer = "";
        String item = "";
        long total;
        long back;
        long lost;
        boolean sale;
        boolean voided;
    }

    void customer(String number) {
        open.put(number, new TreeMap<>());
    }

    long owed(String customer) {
        return items(customer).values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> items(String customer) {
        return Objects.requireNonNull(open.get(customer), customer);
    }

    Slip slip(String number) {
        return Objects.requireNonNull(slips.get(number), number);
    }

    long open(String slip) {
        Slip found = slip(slip);
        return items(found.customer).getOrDefault(found.item, 0L);
    }

    long paid(String slip) {
        Slip found = slip(slip);
        return found.total - found.back - found.lost - open(slip);
    }

    void bring(String customer, String day, String slip, long amount) {
        begin(customer, day, slip, amount, false);
        add(slip, amount);
    }

    void sell(String customer, String day, String slip, long total, long paidNow, boolean useCredit) {
        begin(customer, day, slip, total, true);
        long left = total - paidNow;
        if (useCredit) {
            for (String item : items(customer).keySet().toArray(String[]::new)) {
                long used = Math.min(left, Math.max(0, -items(customer).getOrDefault(item, 0L)));
                move(customer, item, used);
                left -= used;
            }
        }
        add(slip, left);
    }

    void repay(String customer, String day, String chit, long amount, String... named) {
        long left = amount;
        for (String slip : named) {
            left -= lower(slip, Math.min(left, Math.max(0, open(slip))));
            long recovered = Math.min(left, slip(slip).lost);
            slip(slip).lost -= recovered;
            left -= recovered;
        }
        for (String item : items(customer).keySet().toArray(String[]::new)) {
            long part = Math.min(left, Math.max(0, items(customer).getOrDefault(item, 0L)));
            move(customer, item, -part);
            left -= part;
        }
        begin(customer, day, chit, 0, false);
        add(chit, -left);
    }

    /** Gives back what is handed out in cash. */
    long takeBack(String slip, long worth) {
        Slip found = slip(slip);
        long lowered = Math.min(worth, open(slip));
        long loss = Math.min(worth - lowered, found.lost);
        long cash = worth - lowered - loss;
        lower(slip, lowered);
        found.lost -= loss;
        found.back += worth;
        return cash;
    }

    long voidSale(String slip) {
        slip(slip).voided = true;
        return takeBack(slip, slip(slip).total - slip(slip).back);
    }

    void writeOff(String slip) {
        slip(slip).lost += lower(slip, open(slip));
    }

    long payOut(String customer) {
        long credit = -owed(customer);
        long left = credit;
        for (String item : items(customer).keySet().toArray(String[]::new)) {
            long part = Math.min(left, Math.max(0, -items(customer).getOrDefault(item, 0L)));
            move(customer, item, part);
            left -= part;
        }
        return credit;
    }

    void merge(String stays, String ends) {
        items(stays).putAll(items(ends));
        items(ends).clear();
        slips.values().stream().filter(slip -> slip.customer.equals(ends)).forEach(slip -> slip.customer = stays);
    }

    private void begin(String customer, String day, String number, long total, boolean sale) {
        Slip slip = new Slip();
        slip.customer = customer;
        slip.item = day + " " + number;
        slip.total = total;
        slip.sale = sale;
        slips.put(number, slip);
    }

    private void add(String slip, long amount) {
        move(slip(slip).customer, slip(slip).item, amount);
    }

    private long lower(String slip, long by) {
        add(slip, -by);
        return by;
    }

    private void move(String customer, String item, long by) {
        outstanding += by;
        items(customer).put(item, items(customer).getOrDefault(item, 0L) + by);
        items(customer).remove(item, 0L);
    }
}
