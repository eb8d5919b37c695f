package org.tallystick.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a shop on credit comes to, in whole cents and plain maps, written from the rules on paper and sharing no code
 * with the product. A name of an open item begins with its day, so that the oldest comes first.
 */
final class NaiveShop {
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
        return open.get(customer);
    }

    Slip slip(String number) {
        return slips.get(number);
    }

    long open(String slip) {
        Slip found = slips.get(slip);
        return items(found.customer).getOrDefault(found.item, 0L);
    }

    long paid(String slip) {
        Slip found = slips.get(slip);
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
                long used = Math.min(left, Math.max(0, -items(customer).get(item)));
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
            long recovered = Math.min(left, slips.get(slip).lost);
            slips.get(slip).lost -= recovered;
            left -= recovered;
        }
        for (String item : items(customer).keySet().toArray(String[]::new)) {
            long part = Math.min(left, Math.max(0, items(customer).get(item)));
            move(customer, item, -part);
            left -= part;
        }
        begin(customer, day, chit, 0, false);
        add(chit, -left);
    }

    /** Gives back what is handed out in cash. */
    long takeBack(String slip, long worth) {
        Slip found = slips.get(slip);
        long lowered = Math.min(worth, open(slip));
        long cash = Math.min(worth - lowered, paid(slip));
        lower(slip, lowered);
        found.lost -= worth - lowered - cash;
        found.back += worth;
        return cash;
    }

    long voidSale(String slip) {
        slips.get(slip).voided = true;
        return takeBack(slip, slips.get(slip).total - slips.get(slip).back);
    }

    void writeOff(String slip) {
        slips.get(slip).lost += lower(slip, open(slip));
    }

    long payOut(String customer) {
        long credit = -owed(customer);
        long left = credit;
        for (String item : items(customer).keySet().toArray(String[]::new)) {
            long part = Math.min(left, Math.max(0, -items(customer).get(item)));
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
        move(slips.get(slip).customer, slips.get(slip).item, amount);
    }

    private long lower(String slip, long by) {
        add(slip, -by);
        return by;
    }

    private void move(String customer, String item, long by) {
        outstanding += by;
        if (items(customer).merge(item, by, Long::sum) == 0) {
            items(customer).remove(item);
        }
    }
}
