package org.tallystick.api.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OwnedItem;
import org.tallystick.report.DailySummary.Debt;
import org.tallystick.report.DailySummary.DisputedSlip;
import org.tallystick.report.DailySummary.SlipToSettle;
import org.tallystick.report.DayList;
import org.tallystick.report.DayReader;
import org.tallystick.report.Debts;
import org.tallystick.report.JournalEntry;
import org.tallystick.report.Lookup;
import org.tallystick.report.PaperToSettle;
import org.tallystick.report.form.SummaryCsv;
import org.tallystick.till.reading.DayReading;

/** Writes one list of a day's summary, all of it, row by row as it is read. */
record WholeList(DayReading day, SummaryCsv csv) {
    private static final Set<SlipNumber> NONE = Set.of();

    void write(DayList list) {
        switch (list) {
            case OUTSTANDING -> debts(csv::debt);
            case OVER_LIMIT -> debts(debt -> debt.overLimit().ifPresent(csv::overLimit));
            case DISPUTED -> disputed();
            case UNSIGNED -> unsigned();
            case UNCERTAIN -> uncertain();
            case ENTRIES -> entries();
            case TO_DECIDE ->
                day.held(new DayReader() {
                    @Override
                    public void held(AccountOnWatch held) {
                        if (held.toDecide()) {
                            csv.toDecide(held);
                        }
                    }
                });
        }
        csv.end(list);
    }

    private void debts(Consumer<Debt> row) {
        Debts debts = new Debts(day.shop(), day.day(), day.lookup(), row);
        day.items(NONE, new DayReader() {
            @Override
            public void open(CustomerNumber customer, OpenItem item) {
                debts.add(customer, item);
            }
        });
        debts.end();
    }

    private void disputed() {
        Some<OwnedItem> some = new Some<>(items -> {
            Map<CustomerNumber, Customer> whose = day.lookup()
                    .customers(items.stream().map(OwnedItem::customer).toList());
            for (OwnedItem each : items) {
                Customer customer = Objects.requireNonNull(whose.get(each.customer()), "whoever doubts is known");
                csv.disputed(new DisputedSlip(customer, each.item()));
            }
        });
        day.items(NONE, new DayReader() {
            @Override
            public void open(CustomerNumber customer, OpenItem item) {
                if (item.disputed()) {
                    some.add(new OwnedItem(customer, item));
                }
            }
        });
        some.end();
    }

    private void unsigned() {
        Some<PaperToSettle> some = slips(csv::unsigned);
        DayReader reader = new DayReader() {
            @Override
            public void unsigned(PaperToSettle paper) {
                some.add(paper);
            }
        };
        day.items(day.papers(reader), reader);
        some.end();
    }

    private void uncertain() {
        Some<PaperToSettle> some = slips(csv::uncertain);
        day.papers(new DayReader() {
            @Override
            public void uncertain(PaperToSettle paper) {
                some.add(paper);
            }
        });
        some.end();
    }

    private void entries() {
        Some<JournalEntry> some = new Some<>(entries -> {
            Map<CustomerNumber, Customer> whose = day.lookup()
                    .customers(entries.stream()
                            .map(each -> each.customer().number())
                            .collect(Collectors.toSet()));
            for (JournalEntry each : entries) {
                Customer customer =
                        Objects.requireNonNull(whose.get(each.customer().number()), "whoever bought is known");
                csv.entry(each.of(Debtor.of(customer)));
            }
        });
        JournalEntry.Maker journal = new JournalEntry.Maker(day.shop().currency());
        day.entries(entry -> journal.next(entry).ifPresent(some::add));
        some.end();
    }

    private Some<PaperToSettle> slips(Consumer<SlipToSettle> row) {
        return new Some<>(papers -> {
            Map<SlipNumber, SlipToSettle> found =
                    day.lookup().slips(papers.stream().map(PaperToSettle::slip).toList());
            papers.forEach(paper -> row.accept(Objects.requireNonNull(found.get(paper.slip()), "a slip for each")));
        });
    }

    /** Gathers as many as are looked up at once. */
    private static final class Some<T> {
        private final Consumer<List<T>> reader;
        private final List<T> gathered = new ArrayList<>();

        Some(Consumer<List<T>> reader) {
            this.reader = reader;
        }

        void add(T one) {
            gathered.add(one);
            if (gathered.size() == Lookup.AT_ONCE) {
                end();
            }
        }

        void end() {
            reader.accept(gathered);
            gathered.clear();
        }
    }
}
