package org.tallystick.till;

import java.time.LocalDate;
import org.tallystick.ledger.Ledger;

/** What reports begin with; what they are made of is read by {@link DayReading} and {@link AccountReading}. */
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
}
