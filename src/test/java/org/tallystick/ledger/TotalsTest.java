package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.MadeEntries.AT;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.euros;
import static org.tallystick.ledger.MadeEntries.head;
import static org.tallystick.ledger.MadeEntries.id;
import static org.tallystick.ledger.MadeEntries.sale;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.book.BookPosition;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.ShopEntry.PinSet;
import org.tallystick.entry.ShopEntry.SettingsSet;
import org.tallystick.entry.ShopEntry.WrongPin;
import org.tallystick.entry.Turnover;

/** The running figures over the whole shop, line by line. */
class TotalsTest {
    private static final Totals NONE = Totals.none(EUR);
    private static final Turnover NOTHING = Turnover.none(EUR);

    @Test
    void anEmptyBookHasNoDayAndNothingOutstanding() {
        assertThat(NONE).isEqualTo(new Totals(null, NOTHING, NOTHING, NumbersUsed.NONE, PinTries.NONE, Map.of()));
        assertThat(NONE.outstanding()).isEqualTo(euros(0));
        assertThat(NONE.currency()).isEqualTo(EUR);
    }

    @Test
    void theDaysSumsBeginAgainWithTheCloseAndTheOthersNever() {
        Totals evening = NONE.after(sale(head(DAY, 1, 1), MadeEntries.ROSA, 1, 30, List.of()))
                .after(MadeEntries.writtenOff(1, 10));
        assertThat(evening.day()).isEqualTo(DAY);
        assertThat(evening.outstanding()).isEqualTo(euros(20));
        assertThat(evening.today()).isEqualTo(evening.ever());
        assertThat(evening.today().sold()).isEqualTo(euros(30));

        Request cause = new Request(id(9), "f", AT, DAY.plusDays(1), "Ana");
        Totals closed = evening.after(DayClose.of(evening, cause, id(10), BookPosition.START.hash()));
        assertThat(closed.today()).isEqualTo(NOTHING);
        assertThat(closed.ever()).isEqualTo(evening.ever());
        assertThat(closed.day()).isEqualTo(DAY);

        Totals morning = closed.after(sale(head(DAY.plusDays(1), 2, 1), MadeEntries.ROSA, 2, 5, List.of()));
        assertThat(morning.today().sold()).isEqualTo(euros(5));
        assertThat(morning.today().writtenOff()).isEqualTo(euros(0));
        assertThat(morning.ever().sold()).isEqualTo(euros(35));
        assertThat(morning.outstanding()).isEqualTo(euros(25));
        assertThat(morning.numbers()).isEqualTo(new NumbersUsed(2, 1));
        assertThat(morning.day()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void wrongPinsAreCountedUntilARightOne() {
        Totals twice = NONE.after(new WrongPin(head(DAY))).after(new WrongPin(head(DAY)));
        assertThat(twice.pins()).isEqualTo(new PinTries(2, AT));
        assertThat(twice.after(sale(1, 5)).pins())
                .as("a sale without an override")
                .isEqualTo(twice.pins());
        assertThat(twice.after(MadeEntries.writtenOff(1, 5)).pins()).isEqualTo(twice.pins());
        assertThat(twice.after(overridden()).pins()).isEqualTo(PinTries.NONE);
        assertThat(twice.after(new PinSet(head(DAY))).pins()).isEqualTo(PinTries.NONE);
    }

    private static CreditSale overridden() {
        CreditSale sale = sale(1, 5);
        return new CreditSale(
                sale.head(),
                sale.customer(),
                sale.slip(),
                sale.lines(),
                sale.receipt(),
                sale.total(),
                sale.paidNow(),
                sale.fromCredit(),
                sale.dueDate(),
                sale.balances(),
                sale.findings(),
                new OwnerOverride("wedding", euros(1)),
                null,
                2,
                null);
    }

    @Test
    void theLastSettingsAreThoseThatHold() {
        Totals set = NONE.after(new SettingsSet(head(DAY), Map.of("copies", "2")));
        assertThat(set.settings()).isEqualTo(Map.of("copies", "2"));
        assertThat(set.after(sale(1, 5)).settings()).isEqualTo(Map.of("copies", "2"));
        assertThat(set.after(new SettingsSet(head(DAY), Map.of())).settings()).isEmpty();
    }

    @Test
    void aCloseSaysWhatTheDayCameToAndTakesNoNumber() {
        Totals evening = NONE.after(sale(head(DAY, 1, 1), MadeEntries.ROSA, 1, 30, List.of()));
        Request cause = new Request(id(9), "f", AT, DAY.plusDays(1), "Ana");
        var close = DayClose.of(evening, cause, id(10), BookPosition.START.hash());
        assertThat(close.head())
                .isEqualTo(new EntryHead(id(10), AT, DAY, EntryHead.MACHINE, new NumbersUsed(1, 1), null));
        assertThat(close.day()).isEqualTo(DAY);
        assertThat(close.today()).isEqualTo(evening.today());
        assertThat(close.ever()).isEqualTo(evening.ever());
        assertThat(close.outstanding()).isEqualTo(euros(30));
        assertThat(close.chainHead()).isEqualTo("0".repeat(64));
    }

    @Test
    void anEmptyBookHasNoDayToClose() {
        Request cause = new Request(id(9), "f", AT, DAY, "Ana");
        assertThatThrownBy(() -> DayClose.of(NONE, cause, id(10), BookPosition.START.hash()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an empty book has no day to close");
    }
}
