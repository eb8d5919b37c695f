package org.tallystick.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.LedgerFixture.EURO;
import static org.tallystick.shop.CornerShop.AFTERNOON;
import static org.tallystick.shop.CornerShop.euros;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.LedgerFixture;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.validation.InvalidInput;

/** What the drawer should hold when it changes hands, and what was counted. */
class CloseShiftTest extends AtTheCounter {
    private static Function<WriteContext, Verdict<NotNow>> closing(@Nullable String counted) {
        return context -> new CloseShift().decide(context, counted == null ? null : euros(counted));
    }

    @Test
    void eachShiftHasItsOwnMoney() {
        sold(rosa, "20");
        paid(rosa, "12");
        paid(rosa, "3");
        ShiftClosed first = booked(ShiftClosed.class, closing("14.50"));
        assertThat(first).isEqualTo(new ShiftClosed(first.head(), 1, 3, euros("15"), euros("14.50")));
        assertThat(first.difference()).contains(euros("-0.50"));
        paid(rosa, "1");
        ShiftClosed second = booked(ShiftClosed.class, closing(null));
        assertThat(second).isEqualTo(new ShiftClosed(second.head(), 2, 1, euros("1"), null));
        ShiftClosed third = booked(ShiftClosed.class, closing("0"));
        assertThat(third).isEqualTo(new ShiftClosed(third.head(), 3, 0, euros("0"), euros("0")));
    }

    @Test
    void aDrawerHoldsNothingOrMore() {
        assertThatThrownBy(() -> asked(closing("-0.01")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("counted: EUR -0.01 is below zero; give what lies in the drawer");
    }

    @Test
    void aClockThatIsNotBelievedClosesNothing() {
        shop.now = AFTERNOON.plus(Duration.ofDays(400));
        assertThat(refused(closing("0")))
                .isEqualTo("a shift is closed by a clock that is right: the clock says 2027-12-26, far from the last"
                        + " business day 2026-11-21; the owner sets it right, or confirms it with: tallystick day"
                        + " --confirm 2027-12-26");
    }

    @Test
    void anEmptyBookHasNothingToClose(@TempDir Path folder) {
        try (LedgerFixture fresh = new LedgerFixture(folder, () -> new MemoryStore(EURO), 6)) {
            Recorded<NotNow> answer = fresh.tried(closing("0"));
            assertThat(refusal(answer).say()).hasToString("the book is empty; there is nothing to close");
        }
    }
}
