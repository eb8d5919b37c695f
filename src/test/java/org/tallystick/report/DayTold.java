package org.tallystick.report;

import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.report.DailySummary.SlipToSettle;

/** Tells a summary of a day what a test has made up. */
public final class DayTold {
    private final Map<CustomerNumber, Customer> customers = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Outstanding> outstanding = new ArrayList<>();
    private final Map<SlipNumber, SlipStatus> slips = new HashMap<>();
    private final List<AccountOnWatch> held = new ArrayList<>();
    private Listed<ToAsk> toAsk = new Listed<>(List.of(), List.of(), 0, euros("0"));
    private final List<Balance.AtEndOf> earlier = new ArrayList<>();

    /** What was owed on days before, the latest first. */
    public DayTold after(Balance.AtEndOf... days) {
        earlier.addAll(List.of(days));
        return this;
    }

    public DayTold knowing(Customer... all) {
        for (Customer each : all) {
            customers.put(each.number(), each);
        }
        return this;
    }

    public DayTold booked(List<Entry> all) {
        entries.addAll(all);
        return this;
    }

    /** Those of a customer one after the other. */
    public DayTold open(List<Outstanding> all) {
        all.forEach(each -> knowing(each.customer()));
        outstanding.addAll(all);
        return this;
    }

    DayTold toSettle(List<SlipStatus> all) {
        all.forEach(each -> slips.put(each.number(), each));
        return this;
    }

    /** The first to ask of so many. */
    DayTold toAsk(int count, ToAsk... people) {
        toAsk = new Listed<>(List.of(people), List.of(), count, euros("0"));
        return this;
    }

    public DayTold held(AccountOnWatch... all) {
        held.addAll(List.of(all));
        return this;
    }

    public DailySummary summary(boolean closed, String chainHead) {
        return summary(TODAY, closed, List.of(), chainHead);
    }

    public DailySummary summary(LocalDate day, boolean closed, List<String> notices, String chainHead) {
        DailyFigures figures = new DailyFigures(SHOP, day, closed, null, new Known());
        entries.forEach(figures::add);
        outstanding.forEach(each -> figures.open(each.customer().number(), each.item()));
        for (SlipStatus slip : slips.values()) {
            PaperToSettle paper =
                    new PaperToSettle(slip.number(), slip.day(), slip.amount(), slip.kind() == SlipStatus.Kind.IOU);
            if (slip.isToSign()) {
                figures.unsigned(paper);
            }
            if (slip.isUncertain() || (slip.kind() == SlipStatus.Kind.CHIT && slip.isToSettle())) {
                figures.uncertain(paper);
            }
        }
        held.forEach(figures::held);
        figures.toAsk(toAsk);
        return figures.summary(
                new MadeAt(Instant.parse("2026-11-21T19:00:00Z"), false), notices, earlier, chainHead, "1.4.0");
    }

    private final class Known implements Lookup {
        @Override
        public Map<CustomerNumber, Customer> customers(Collection<CustomerNumber> numbers) {
            Map<CustomerNumber, Customer> found = new HashMap<>();
            numbers.forEach(each -> found.put(each, Objects.requireNonNull(customers.get(each), each.value())));
            return found;
        }

        @Override
        public Map<CustomerNumber, Debtor> debtors(Collection<CustomerNumber> numbers) {
            Map<CustomerNumber, Debtor> found = new HashMap<>();
            customers(numbers).forEach((number, customer) -> found.put(number, Debtor.of(customer)));
            return found;
        }

        @Override
        public Optional<Instalment> promised(CustomerNumber number) {
            return Optional.empty();
        }

        @Override
        public Map<SlipNumber, SlipToSettle> slips(Collection<SlipNumber> numbers) {
            Map<SlipNumber, SlipToSettle> found = new HashMap<>();
            for (SlipNumber each : numbers) {
                SlipStatus slip = Objects.requireNonNull(slips.get(each), each.value());
                found.put(each, new SlipToSettle(slip, customer(slip.customer())));
            }
            return found;
        }
    }
}
