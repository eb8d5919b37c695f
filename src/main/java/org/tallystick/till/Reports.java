package org.tallystick.till;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.till.reading.AccountReading;
import org.tallystick.till.reading.DayReading;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** What reports begin with; what they are made of is read by {@link DayReading} and {@link AccountReading}. */
public final class Reports {
    private final Ledger ledger;
    private final TillClock clock;
    private final @Nullable Money ownSlipFrom;

    Reports(Ledger ledger, TillClock clock, @Nullable Money ownSlipFrom) {
        this.ledger = ledger;
        this.clock = clock;
        this.ownSlipFrom = ownSlipFrom;
    }

    /** Sales for less are signed for together; null where each has a slip of its own. */
    public @Nullable Money ownSlipFrom() {
        return ownSlipFrom;
    }

    /** Today's business day, as the book reckons it. */
    public LocalDate today() {
        return ledger.today(clock.time());
    }

    /**
     * Told on the day after it: the shop was closed for some days on which the calendar has it open, or the clock has
     * jumped by as much. Empty when there was no gap, and for a day without lines.
     */
    public Optional<Sentence> gapBefore(LocalDate day) {
        AccountIndex books = ledger.books();
        if (books.beginningOf(day).isEmpty()) {
            return Optional.empty();
        }
        return books.dayBefore(day)
                .filter(last -> last.plusDays(1)
                        .datesUntil(day)
                        .anyMatch(each -> clock.shop().calendar().isOpen(each)))
                .map(last -> Sentence.of(Phrase.NOTICE_GAP, last.plusDays(1), day.minusDays(1)));
    }
}
