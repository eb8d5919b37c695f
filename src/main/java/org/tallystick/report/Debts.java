package org.tallystick.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.report.DailySummary.Debt;
import org.tallystick.shop.Shop;

/** Adds up what each customer owes; the items of a customer come one after the other. */
public final class Debts {
    private final Shop shop;
    private final LocalDate day;
    private final Lookup lookup;
    private final Consumer<Debt> reader;
    private final List<Owing> added = new ArrayList<>();
    private @Nullable Owing last;

    /** Before it is looked up who that is. */
    private static final class Owing {
        private final CustomerNumber customer;
        private final Ageing.Maker ageing;
        private int slips;
        private @Nullable LocalDate oldestDue;

        Owing(CustomerNumber customer, CurrencyUnit currency) {
            this.customer = customer;
            this.ageing = new Ageing.Maker(currency);
        }

        void add(OpenItem item, LocalDate day) {
            slips++;
            ageing.add(item, day);
            oldestDue = earlier(oldestDue, item.open().isPositive() && !item.disputed() ? item.due() : null);
        }

        Debt by(Debtor known) {
            Ageing sums = ageing.ageing();
            return new Debt(known, slips, sums, sums.total(), oldestDue);
        }
    }

    /** @param reader gets each customer once, some time after the last of their items */
    public Debts(Shop shop, LocalDate day, Lookup lookup, Consumer<Debt> reader) {
        this.shop = shop;
        this.day = day;
        this.lookup = lookup;
        this.reader = reader;
    }

    public void add(CustomerNumber customer, OpenItem item) {
        Owing owing = last;
        if (owing == null || !owing.customer.equals(customer)) {
            next();
            owing = new Owing(customer, shop.currency());
            last = owing;
        }
        owing.add(item, day);
    }

    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private void next() {
        if (last != null) {
            added.add(last);
            last = null;
        }
        if (added.size() == Lookup.AT_ONCE) {
            tell();
        }
    }

    /** All items are told. */
    public void end() {
        next();
        tell();
    }

    private void tell() {
        if (added.isEmpty()) {
            return;
        }
        Map<CustomerNumber, Debtor> known =
                lookup.debtors(added.stream().map(each -> each.customer).toList());
        for (Owing each : added) {
            reader.accept(each.by(Objects.requireNonNull(known.get(each.customer), "whoever owes is known")));
        }
        added.clear();
    }
}
