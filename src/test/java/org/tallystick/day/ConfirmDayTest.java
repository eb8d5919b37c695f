package org.tallystick.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.AFTERNOON;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.DayEntry.CountsFrom;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;

/** The owner says that a clock which jumped is right; nobody else can, and of no other day. */
class ConfirmDayTest extends AtTheCounter {
    private static final LocalDate LATER = TODAY.plusDays(400);

    private static Function<WriteContext, Verdict<NotNow>> confirming(LocalDate day) {
        return context -> new ConfirmDay().decide(context, day);
    }

    @Test
    void aClockThatIsBelievedNeedsNobodysWord() {
        assertThat(refused(confirming(TODAY)))
                .isEqualTo("the business day is 2026-11-21 already; nothing waits for this");
        assertThat(refused(confirming(LATER)))
                .isEqualTo("by the till's clock the business day is 2026-11-21, not 2027-12-26; set the clock right"
                        + " first");
    }

    @Test
    void fromThenOnTheDayIsThatOfTheClock() {
        sold(rosa, "20");
        shop.now = AFTERNOON.plus(Duration.ofDays(400));
        Repayment meanwhile = paid(rosa, "5");
        assertThat(meanwhile.head().day()).isEqualTo(TODAY);
        Confirmed confirmed = booked(Confirmed.class, confirming(LATER));
        EntryHead head = confirmed.head();
        assertThat(confirmed)
                .isEqualTo(new Confirmed(
                        head,
                        LATER,
                        List.of(new CountsFrom(LATER, meanwhile.head().id()))));
        assertThat(head.day()).as("the line itself is of the day before").isEqualTo(TODAY);
        assertThat(head.clockDay()).as("and by a clock that is believed").isNull();
        assertThat(head.at()).isEqualTo(shop.now);
        assertThat(head.by()).isEqualTo("Ana");
        assertThat(head.fingerprint()).isEqualTo("x");
        assertThat(head.numbers()).isEqualTo(meanwhile.head().numbers());
        assertThat(paid(rosa, "1").head().day()).isEqualTo(LATER);
        assertThat(owed(rosa)).isEqualTo(euros("14"));
        assertThat(refused(confirming(LATER)))
                .isEqualTo("the business day is 2027-12-26 already; nothing waits for this");
    }

    @Test
    void aDayBeforeTheLastOneIsNotGoneBackTo() {
        shop.now = AFTERNOON.minus(Duration.ofDays(40));
        paid(rosa, "5");
        Confirmed confirmed = booked(Confirmed.class, confirming(TODAY.minusDays(40)));
        assertThat(confirmed.confirms()).isEqualTo(TODAY.minusDays(40));
        assertThat(confirmed.believed()).isEqualTo(TODAY);
        assertThat(confirmed.counts()).as("all of it on the day that goes on").isEmpty();
        assertThat(paid(rosa, "1").head().day()).isEqualTo(TODAY);
    }

    @Test
    void nobodyCanConfirmAClockThatHasLostItsTime() {
        shop.now = Instant.parse("2000-01-01T13:00:00Z");
        assertThat(refused(confirming(LocalDate.of(2000, 1, 1))))
                .isEqualTo("the clock says 2000-01-01T13:00:00Z, and the last line was written at"
                        + " 2026-11-21T13:05:00Z; set it right");
    }
}
