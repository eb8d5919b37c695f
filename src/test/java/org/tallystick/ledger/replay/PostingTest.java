package org.tallystick.ledger.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.MadeEntries.AT;
import static org.tallystick.ledger.MadeEntries.BEN;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.euros;
import static org.tallystick.ledger.MadeEntries.head;
import static org.tallystick.ledger.MadeEntries.part;
import static org.tallystick.ledger.MadeEntries.relief;
import static org.tallystick.ledger.MadeEntries.slip;

import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Place;
import org.tallystick.entry.Balances;
import org.tallystick.entry.ClaimEntry.DisputeRaised;
import org.tallystick.entry.ClaimEntry.DisputeSettled;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.ShopEntry.PinSet;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.ledger.MadeEntries;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.EntryDoesNotFit;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OpenItem.Signature;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipStatus.Kind;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.shop.DayBegun;
import org.tallystick.ledger.shop.Totals;
import org.tallystick.validation.InvalidInput;

/** What lines change in the index: rows for each line, and each account, slip and card as it is in the end. */
class PostingTest {
    private final Posting posting = new Posting(AccountLookup.NOTHING, Totals.none(EUR), EUR);
    private long line;

    private Changes added(Entry... entries) {
        for (Entry entry : entries) {
            posting.add(position(), new Place(1, 100 + line, -1), entry);
            line++;
        }
        return posting.changes(position());
    }

    private BookPosition position() {
        return new BookPosition("T1.1", line, BookPosition.START.hash(), new Place(1, line, 0));
    }

    @Test
    void whatSomebodyAskedForIsFiledAndWhatTheMachineDidIsNot() {
        EntryHead machine = new EntryHead(MadeEntries.id(1), AT, DAY, EntryHead.MACHINE, NumbersUsed.NONE, null);
        Entry opened = MadeEntries.opened(ROSA);
        Entry pin = new PinSet(head(DAY));
        Changes changes = added(opened, new PinSet(machine), pin);
        assertThat(changes.filed())
                .containsExactly(
                        new EntryReference(opened.head().id(), 1, new Place(1, 100, -1), DAY, ROSA),
                        new EntryReference(pin.head().id(), 3, new Place(1, 102, -1), DAY, null));
        assertThat(posting.lines()).isEqualTo(3);
    }

    @Test
    void aDayBeginsBehindTheLastLineOfTheOneBefore() {
        Changes changes = added(new PinSet(head(DAY)), new PinSet(head(DAY)), new PinSet(head(DAY.plusDays(1))));
        assertThat(changes.days()).extracting(DayBegun::day).containsExactly(DAY, DAY.plusDays(1));
        assertThat(changes.days()).extracting(begun -> begun.after().line()).containsExactly(0L, 2L);
    }

    @Test
    void aMergerMovesEachItemOutOfOneAccountAndIntoTheOther() {
        Changes changes = added(MadeEntries.opened(ROSA), MadeEntries.opened(BEN, 1, 7), MadeEntries.merged(7));
        OpenItem item = posting.account(ROSA).orElseThrow().item(slip(1)).orElseThrow();
        assertThat(item.open()).isEqualTo(euros(7));
        assertThat(posting.account(BEN).orElseThrow().customer().mergedInto()).isEqualTo(ROSA);
        assertThat(changes.movements())
                .containsExactly(
                        new Movement(2, BEN, item.with(euros(0)), DAY, euros(7)),
                        new Movement(3, BEN, item, DAY, euros(-7)),
                        new Movement(3, ROSA, item.with(euros(0)), DAY, euros(7)));
        assertThat(changes.accounts()).extracting(Account::number).containsExactly(ROSA, BEN);
    }

    @Test
    void aDisputeIsAMovementOfNothingAndOnlyWhereItChangesAnOpenItem() {
        Entry raised = new DisputeRaised(head(DAY), ROSA, slip(1), "no rice");
        Entry settled = new DisputeSettled(head(DAY), ROSA, slip(1), "agreed");
        Entry closed = new DisputeRaised(head(DAY), ROSA, slip(9), "long paid");
        Changes changes =
                added(MadeEntries.opened(ROSA), MadeEntries.sale(1, 30), settled, raised, raised, settled, closed);
        assertThat(changes.movements()).extracting(Movement::line).containsExactly(2L, 4L, 6L);
        assertThat(changes.movements().get(1).by()).isEqualTo(euros(0));
        assertThat(changes.movements().get(1).before().disputed()).isFalse();
        assertThat(changes.movements().get(2).before().disputed()).isTrue();
    }

    @Test
    void aSignatureReachesTheAccountThatTookTheSlipOver() {
        SlipEntry signed = new SlipEntry.Signed(head(DAY), slip(1), SignatureOutcome.SIGNED, null, List.of());
        SlipEntry refused = new SlipEntry.Signed(head(DAY), slip(2), SignatureOutcome.REFUSED_KEPT, null, List.of());
        Changes changes = added(
                MadeEntries.opened(ROSA),
                MadeEntries.opened(BEN),
                MadeEntries.sale(head(DAY), BEN, 1, 7, List.of()),
                MadeEntries.sale(2, 3),
                MadeEntries.merged(7),
                signed,
                refused);
        Account rosa = posting.account(ROSA).orElseThrow();
        assertThat(rosa.item(slip(1)).orElseThrow().signature()).isEqualTo(Signature.SIGNED);
        assertThat(rosa.item(slip(2)).orElseThrow().signature()).isEqualTo(Signature.REFUSED);
        Movement last = changes.movements().getLast();
        assertThat(last.by()).isEqualTo(euros(0));
        assertThat(last.before().signature()).isEqualTo(Signature.UNSIGNED);
    }

    @Test
    void aSlipIsSettledByTheLineThatLeavesNothingOpenOfIt() {
        added(
                MadeEntries.opened(ROSA),
                MadeEntries.sale(1, 30),
                MadeEntries.sale(2, 9),
                MadeEntries.returned(2, relief(9, 0, 0)));
        assertThat(posting.slip(slip(1)).orElseThrow().settled()).isFalse();
        assertThat(posting.slip(slip(2)).orElseThrow().settled()).isTrue();
    }

    @Test
    void slipsFollowWhatIsTakenBackLostAndRecovered() {
        added(
                MadeEntries.opened(ROSA, 1, 5),
                MadeEntries.brought(ROSA, 2, 6),
                MadeEntries.sale(3, 30),
                MadeEntries.sale(4, 9),
                MadeEntries.returned(3, relief(4, 0, 0)),
                MadeEntries.corrected(3, relief(2, 0, 0)),
                MadeEntries.writtenOff(3, 24),
                MadeEntries.paid(5, part(slip(1), 5), part(slip(3), 10), 0),
                MadeEntries.voided(4, relief(9, 0, 0)));
        assertThat(posting.slip(slip(1)).orElseThrow().kind()).isEqualTo(Kind.OPENING);
        assertThat(posting.slip(slip(2)).orElseThrow().amount()).isEqualTo(euros(6));
        SlipStatus sold = posting.slip(slip(3)).orElseThrow();
        assertThat(sold.givenBack()).isEqualTo(euros(6));
        assertThat(sold.writtenOff()).isEqualTo(euros(14));
        assertThat(sold.voided()).isFalse();
        assertThat(posting.slip(slip(4)).orElseThrow().voided()).isTrue();
        assertThat(posting.slip(slip(5)).orElseThrow().kind()).isEqualTo(Kind.CHIT);
        assertThat(posting.slip(slip(5)).orElseThrow().source()).isEqualTo(new Place(1, 107, -1));
        assertThat(posting.account(ROSA).orElseThrow().owed()).isEqualTo(euros(6));
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(MadeEntries.opened(ROSA), "customer T1-0001 is opened twice"),
                Arguments.of(MadeEntries.merged(0), "customer T1-0002 is unknown"),
                Arguments.of(MadeEntries.writtenOff(9, 1), "slip T1.1-000009 of T1-0001 is not open"),
                Arguments.of(MadeEntries.voided(9, relief(0, 1, 0)), "slip T1.1-000009 is unknown"),
                Arguments.of(
                        MadeEntries.paid(2, part(slip(1), 31), List.of(), 0),
                        "slip T1.1-000001 has EUR 30.00 open, which EUR -31.00 is too much for"),
                Arguments.of(
                        MadeEntries.paid(2, List.of(), part(slip(1), 1), 0),
                        "slip T1.1-000001 has only EUR 0.00 written off"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void aLineThatDoesNotFitSaysWhy(Entry entry, String why) {
        added(MadeEntries.opened(ROSA), MadeEntries.sale(1, 30));
        assertThatThrownBy(() -> added(entry))
                .isInstanceOf(EntryDoesNotFit.class)
                .hasMessage(why);
    }

    @Test
    void sumsFillSixtyFourBitsAndNoMore() {
        Money most = Money.ofMinor(EUR, Long.MAX_VALUE);
        added(MadeEntries.opened(ROSA), sold(1, most));
        posting.mustFitTheIndex();
        added(sold(2, Money.ofMinor(EUR, 1)));
        assertThatThrownBy(posting::mustFitTheIndex)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("the sums of the book would grow beyond what it can hold; check the amount");
    }

    private static Entry sold(long slip, Money total) {
        var sale = MadeEntries.sale(slip, 1);
        return new CreditSale(
                sale.head(),
                ROSA,
                sale.slip(),
                List.of(),
                "R",
                null,
                total,
                euros(0),
                List.of(),
                sale.dueDate(),
                Balances.moving(euros(0), total),
                List.of(),
                null,
                null,
                1,
                null);
    }
}
