package org.tallystick.ledger.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.MadeEntries.AT;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.euros;
import static org.tallystick.ledger.MadeEntries.head;
import static org.tallystick.ledger.MadeEntries.id;
import static org.tallystick.ledger.MadeEntries.sale;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.book.BookPosition;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.ShopEntry.CodesIssued;
import org.tallystick.entry.ShopEntry.EpochBegun;
import org.tallystick.entry.ShopEntry.PinSet;
import org.tallystick.entry.ShopEntry.SettingsSet;
import org.tallystick.entry.ShopEntry.WrongPin;
import org.tallystick.entry.Turnover;
import org.tallystick.ledger.DayClose;
import org.tallystick.ledger.MadeEntries;
import org.tallystick.ledger.Request;
import org.tallystick.wording.Sentence;

/** The running figures over the whole shop, line by line. */
class TotalsTest {
    private static final Totals NONE = Totals.none(EUR);
    private static final Turnover NOTHING = Turnover.none(EUR);

    @Test
    void anEmptyBookHasNoDayAndNothingOutstanding() {
        assertThat(NONE)
                .isEqualTo(new Totals(
                        null, NOTHING, NOTHING, NumbersUsed.NONE, OwnerApprovals.none(EUR), Map.of(), null, null));
        assertThat(NONE.outstanding()).isEqualTo(euros(0));
        assertThat(NONE.currency()).isEqualTo(EUR);
    }

    @Test
    void theDaysSumsBeginAgainWithTheCloseAndTheOthersNever() {
        Totals evening = NONE.after(BookPosition.START, sale(head(DAY, 1, 1), MadeEntries.ROSA, 1, 30, List.of()))
                .after(BookPosition.START, MadeEntries.writtenOff(1, 10));
        assertThat(evening.day()).isEqualTo(DAY);
        assertThat(evening.outstanding()).isEqualTo(euros(20));
        assertThat(evening.today()).isEqualTo(evening.ever());
        assertThat(evening.today().sold()).isEqualTo(euros(30));

        Request cause = new Request(id(9), "f", AT, DAY.plusDays(1), "Ana");
        Totals closed = evening.after(
                BookPosition.START,
                DayClose.of(evening, DAY, evening.today(), cause, id(10), BookPosition.START.hash()));
        assertThat(closed.today()).isEqualTo(NOTHING);
        assertThat(closed.ever()).isEqualTo(evening.ever());
        assertThat(closed.day()).isEqualTo(DAY);

        Totals morning =
                closed.after(BookPosition.START, sale(head(DAY.plusDays(1), 2, 1), MadeEntries.ROSA, 2, 5, List.of()));
        assertThat(morning.today().sold()).isEqualTo(euros(5));
        assertThat(morning.today().writtenOff()).isEqualTo(euros(0));
        assertThat(morning.ever().sold()).isEqualTo(euros(35));
        assertThat(morning.outstanding()).isEqualTo(euros(25));
        assertThat(morning.numbers()).isEqualTo(new NumbersUsed(2, 1));
        assertThat(morning.day()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void wrongPinsAreCountedUntilARightOne() {
        Totals twice = NONE.after(BookPosition.START, new WrongPin(head(DAY)))
                .after(BookPosition.START, new WrongPin(head(DAY)));
        assertThat(twice.owner().pins()).isEqualTo(new PinTries(2, AT));
        assertThat(twice.after(BookPosition.START, sale(1, 5)).owner().pins())
                .as("a sale without an override")
                .isEqualTo(twice.owner().pins());
        assertThat(twice.after(BookPosition.START, MadeEntries.writtenOff(1, 5))
                        .owner()
                        .pins())
                .isEqualTo(twice.owner().pins());
        assertThat(twice.after(BookPosition.START, overridden(Means.PIN, 0))
                        .owner()
                        .pins())
                .isEqualTo(PinTries.NONE);
        assertThat(twice.after(BookPosition.START, new PinSet(head(DAY)))
                        .owner()
                        .pins())
                .isEqualTo(PinTries.NONE);
    }

    @Test
    void onlyThePinEndsTheCountOfWrongOnes() {
        Totals twice = NONE.after(BookPosition.START, new WrongPin(head(DAY)))
                .after(BookPosition.START, new WrongPin(head(DAY)));

        assertThat(twice.after(BookPosition.START, overridden(Means.CARD, 0))
                        .owner()
                        .pins()
                        .wrong())
                .isEqualTo(2);
        assertThat(twice.after(BookPosition.START, overridden(Means.CASHIER, 0))
                        .owner()
                        .pins()
                        .wrong())
                .isEqualTo(2);
        assertThat(twice.after(BookPosition.START, issued(3))
                        .after(BookPosition.START, overridden(Means.CODE, 1))
                        .owner()
                        .pins()
                        .wrong())
                .isEqualTo(2);
    }

    @Test
    void aCodeIsGoodForOneSaleOfItsDaysAndSize() {
        ApprovalCodes codes = Objects.requireNonNull(
                NONE.after(BookPosition.START, issued(3)).owner().codes());
        assertThat(codes.left()).isEqualTo(3);
        assertThat(codes.refusal(2, euros(20), DAY.plusDays(5))).isEmpty();
        assertThat(codes.refusal(2, euros(20).plusMinor(1), DAY))
                .map(Sentence::toString)
                .hasValue("a code lets through up to EUR 20.00; pay the rest at once, or ask the owner");
        assertThat(codes.refusal(2, euros(20), DAY.plusDays(6)))
                .map(Sentence::toString)
                .hasValue("the codes counted until 2026-11-26; ask the owner for new ones");

        ApprovalCodes after = Objects.requireNonNull(NONE.after(BookPosition.START, issued(3))
                .after(BookPosition.START, overridden(Means.CODE, 2))
                .owner()
                .codes());
        assertThat(after.left()).isEqualTo(2);
        assertThat(after.refusal(1, euros(1), DAY)).isEmpty();
        assertThat(after.refusal(2, euros(1), DAY))
                .map(Sentence::toString)
                .hasValue("code 2 was used before; ask the owner for another one");
    }

    @Test
    void codesWithoutASizeAreGoodForAnySale() {
        ApprovalCodes any = new ApprovalCodes(new UUID(1, 1), 1, DAY, null, 0);
        assertThat(any.refusal(1, euros(9_999), DAY)).isEmpty();
    }

    @Test
    void codesEndWithTheNextOnesAndWithTheEpoch() {
        Totals used = NONE.after(BookPosition.START, issued(3)).after(BookPosition.START, overridden(Means.CODE, 2));

        assertThat(Objects.requireNonNull(used.after(BookPosition.START, issued(30))
                                .owner()
                                .codes())
                        .left())
                .isEqualTo(30);
        assertThat(used.after(BookPosition.START, issued(0)).owner().codes()).isNull();
        assertThat(used.after(BookPosition.START, new EpochBegun(head(DAY, 0, 1), "T1.1", 3, "0".repeat(64)))
                        .owner()
                        .codes())
                .isNull();
        assertThat(NONE.after(BookPosition.START, overridden(Means.CODE, 2)).owner())
                .isEqualTo(NONE.owner());
    }

    @Test
    void whatCashiersLetThroughIsCountedByTheDay() {
        Totals twice = NONE.after(BookPosition.START, overridden(Means.CASHIER, 0))
                .after(BookPosition.START, overridden(Means.CASHIER, 0));
        assertThat(twice.byCashier(DAY)).isEqualTo(euros(10));
        assertThat(twice.byCashier(DAY.plusDays(1))).isEqualTo(euros(0));
        assertThat(NONE.byCashier(DAY)).isEqualTo(euros(0));

        Request cause = new Request(id(9), "f", AT, DAY.plusDays(1), "Ana");
        Totals closed = twice.after(
                BookPosition.START, DayClose.of(twice, DAY, twice.today(), cause, id(10), BookPosition.START.hash()));
        assertThat(closed.byCashier(DAY)).isEqualTo(euros(0));
    }

    private static CodesIssued issued(int count) {
        return new CodesIssued(head(DAY), count, DAY.plusDays(5), euros(20));
    }

    private static CreditSale overridden(Means means, int code) {
        CreditSale sale = sale(1, 5);
        return new CreditSale(
                sale.head(),
                sale.customer(),
                sale.slip(),
                sale.lines(),
                sale.receipt(),
                sale.reference(),
                sale.total(),
                sale.paidNow(),
                sale.fromCredit(),
                sale.dueDate(),
                sale.balances(),
                sale.findings(),
                new OwnerOverride("wedding", euros(1), means, code),
                null,
                2,
                null);
    }

    @Test
    void theLastSettingsAreThoseThatHold() {
        Totals set = NONE.after(BookPosition.START, new SettingsSet(head(DAY), Map.of("copies", "2")));
        assertThat(set.settings()).isEqualTo(Map.of("copies", "2"));
        assertThat(set.after(BookPosition.START, sale(1, 5)).settings()).isEqualTo(Map.of("copies", "2"));
        assertThat(set.after(BookPosition.START, new SettingsSet(head(DAY), Map.of()))
                        .settings())
                .isEmpty();
    }

    @Test
    void aCloseSaysWhatTheDayCameToAndTakesNoNumber() {
        Totals evening = NONE.after(BookPosition.START, sale(head(DAY, 1, 1), MadeEntries.ROSA, 1, 30, List.of()));
        Request cause = new Request(id(9), "f", AT, DAY.plusDays(1), "Ana");
        var close = DayClose.of(evening, DAY, evening.today(), cause, id(10), BookPosition.START.hash());
        assertThat(close.head())
                .isEqualTo(new EntryHead(id(10), AT, DAY, EntryHead.MACHINE, new NumbersUsed(1, 1), null));
        assertThat(close.day()).isEqualTo(DAY);
        assertThat(close.today()).isEqualTo(evening.today());
        assertThat(close.ever()).isEqualTo(evening.ever());
        assertThat(close.outstanding()).isEqualTo(euros(30));
        assertThat(close.chainHead()).isEqualTo("0".repeat(64));
    }
}
