package org.tallystick.till;

import java.time.LocalDate;
import java.util.List;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.AccountIndex;
import org.tallystick.ledger.Ledger;
import org.tallystick.report.DayMaterial;

/** Gathers the figures for reports; what is made of them is made elsewhere, off the till's thread. */
public final class Reports {
    private final Ledger ledger;
    private final TillClock clock;

    Reports(Ledger ledger, TillClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Today's business day, as the book reckons it. */
    public LocalDate today() {
        return ledger.today(clock.today());
    }

    public DayMaterial material(LocalDate day) {
        AccountIndex books = ledger.books();
        List<Entry> entries = ledger.entriesOn(day);
        return new DayMaterial(
                clock.shop(),
                day,
                clock.now(),
                entries,
                books.outstanding(day),
                books.slipsToSettle(),
                this::customer,
                ledger.head().hash().hex(),
                day.isBefore(today()));
    }

    private Customer customer(CustomerNumber number) {
        return ledger.books().account(number).orElseThrow().customer();
    }
}
