package org.tallystick.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.MadeEntries.BEN;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.euros;
import static org.tallystick.ledger.MadeEntries.head;
import static org.tallystick.ledger.MadeEntries.part;
import static org.tallystick.ledger.MadeEntries.relief;
import static org.tallystick.ledger.MadeEntries.sale;
import static org.tallystick.ledger.MadeEntries.slip;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Contacts;
import org.tallystick.conduct.PromiseToPay;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.ClaimEntry.DisputeRaised;
import org.tallystick.entry.ClaimEntry.DisputeSettled;
import org.tallystick.entry.CollectionEntry.CallMade;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.CollectionEntry.Channel;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.CollectionEntry.PromiseMade;
import org.tallystick.entry.CollectionEntry.ReminderSent;
import org.tallystick.entry.CustomerEntry.StandingChanged;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Instalment;
import org.tallystick.ledger.MadeEntries;
import org.tallystick.ledger.account.OpenItem.Signature;

/** Each kind of entry moves just the items it should, by just what it says. */
class AccountTest {
    private static final Account NEW = Account.opened(MadeEntries.opened(ROSA), EUR);

    /** Slip 1 has 30 open, slip 2 has 20, and 7 of credit stands under chit 3. */
    private static final Account RUNNING =
            NEW.after(sale(1, 30)).after(sale(2, 20)).after(MadeEntries.paid(3, List.of(), List.of(), 7));

    private static String items(Account account) {
        return account.open().stream()
                .map(item -> Long.parseLong(item.slip().value().substring(5)) + "="
                        + item.open().getAmount().intValueExact())
                .toList()
                .toString();
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                Arguments.of(sale(4, 9), "[1=30, 2=20, 3=-7, 4=9]"),
                Arguments.of(sale(head(DAY), ROSA, 4, 9, part(slip(3), 5)), "[1=30, 2=20, 3=-2, 4=4]"),
                Arguments.of(sale(head(DAY), ROSA, 4, 7, part(slip(3), 7)), "[1=30, 2=20]"),
                Arguments.of(MadeEntries.voided(1, relief(30, 0, 0)), "[2=20, 3=-7]"),
                Arguments.of(MadeEntries.voided(9, relief(0, 4, 0)), "[1=30, 2=20, 3=-7]"),
                Arguments.of(MadeEntries.returned(1, relief(10, 4, 1)), "[1=20, 2=20, 3=-7]"),
                Arguments.of(MadeEntries.corrected(2, relief(1, 0, 0)), "[1=30, 2=19, 3=-7]"),
                Arguments.of(MadeEntries.writtenOff(2, 20), "[1=30, 3=-7]"),
                Arguments.of(MadeEntries.brought(ROSA, 4, 6), "[4=6, 1=30, 2=20, 3=-7]"),
                Arguments.of(MadeEntries.brought(ROSA, 4, -6), "[4=-6, 1=30, 2=20, 3=-7]"),
                Arguments.of(MadeEntries.opened(ROSA, 4, 6), "[4=6, 1=30, 2=20, 3=-7]"),
                Arguments.of(MadeEntries.opened(ROSA), "[1=30, 2=20, 3=-7]"),
                Arguments.of(MadeEntries.paid(4, part(slip(1), 12), List.of(), 0), "[1=18, 2=20, 3=-7]"),
                Arguments.of(MadeEntries.paid(4, part(slip(1), 30), part(slip(9), 2), 5), "[2=20, 3=-7, 4=-5]"),
                Arguments.of(MadeEntries.paidOut(3, 6), "[1=30, 2=20, 3=-1]"),
                Arguments.of(new CallMade(head(DAY), ROSA, CallResult.PAID, null), "[1=30, 2=20, 3=-7]"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryMovesItsItems(Entry entry, String expected) {
        assertThat(items(RUNNING.after(entry))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatIsOwedMovesByWhatTheMovesSay(Entry entry, String expected) {
        var moved = RUNNING.moves(entry).stream().map(ItemMove::by).reduce(euros(0), (one, other) -> one.plus(other));
        assertThat(RUNNING.after(entry).owed())
                .as(expected)
                .isEqualTo(RUNNING.owed().plus(moved));
    }

    @Test
    void creditStandsBesideDebts() {
        assertThat(RUNNING.owed()).isEqualTo(euros(43));
        assertThat(RUNNING.credit()).isEqualTo(euros(7));
        assertThat(NEW.owed()).isEqualTo(euros(0));
        assertThat(NEW.credit()).isEqualTo(euros(0));
        assertThat(RUNNING.number()).isEqualTo(ROSA);
    }

    @Test
    void itemsAreInOrderOfTheirDayAndThenOfTheirNumber() {
        Account late =
                NEW.after(sale(5, 1)).after(sale(4, 1)).after(sale(head(DAY.minusDays(1)), ROSA, 6, 1, List.of()));
        assertThat(items(late)).isEqualTo("[6=1, 4=1, 5=1]");
    }

    @Test
    void anItemBeginsWithItsDayItsDueDateAndItsAmount() {
        assertThat(NEW.after(sale(1, 30)).item(slip(1)))
                .contains(
                        new OpenItem(slip(1), DAY, DAY.plusDays(30), euros(30), euros(30), false, Signature.UNSIGNED));
        assertThat(NEW.after(MadeEntries.brought(ROSA, 1, 5)).item(slip(1)))
                .contains(new OpenItem(
                        slip(1), DAY.minusDays(60), DAY.minusDays(30), euros(5), euros(5), false, Signature.NOT_ASKED));
        assertThat(RUNNING.item(slip(3)))
                .contains(new OpenItem(slip(3), DAY, DAY, euros(-7), euros(-7), false, Signature.NOT_ASKED));
        assertThat(RUNNING.item(slip(9))).isEmpty();
    }

    @Test
    void aMoveTellsHowTheItemWasBefore() {
        assertThat(RUNNING.moves(MadeEntries.writtenOff(1, 30)))
                .containsExactly(new ItemMove(RUNNING.item(slip(1)).orElseThrow(), euros(-30)));
        assertThat(NEW.moves(sale(1, 30)))
                .containsExactly(new ItemMove(
                        new OpenItem(slip(1), DAY, DAY.plusDays(30), euros(30), euros(0), false, Signature.UNSIGNED),
                        euros(30)));
    }

    @Test
    void whatIsNotOpenCannotBePaid() {
        assertThatThrownBy(() -> RUNNING.after(MadeEntries.paid(4, part(slip(9), 1), List.of(), 0)))
                .isInstanceOf(EntryDoesNotFit.class)
                .hasMessage("slip T1.1-000009 of T1-0001 is not open");
    }

    @Test
    void aDisputeMarksItsSlipAndNoOther() {
        Account doubted = RUNNING.after(new DisputeRaised(head(DAY), ROSA, slip(1), "no rice"));
        assertThat(doubted.open()).extracting(OpenItem::disputed).containsExactly(true, false, false);
        assertThat(doubted.owed()).isEqualTo(RUNNING.owed());
        Account lowered = doubted.after(MadeEntries.returned(1, relief(10, 0, 0)));
        assertThat(lowered.item(slip(1)).orElseThrow().disputed()).isTrue();
        assertThat(doubted.after(new DisputeSettled(head(DAY), ROSA, slip(1), "agreed")))
                .isEqualTo(RUNNING);
    }

    @Test
    void whatIsAgreedNextIsNoMoreThanIsOwed() {
        LocalDate due = DAY.plusDays(7);
        Account promised = NEW.after(sale(1, 30)).after(new PromiseMade(head(DAY), ROSA, due, euros(20)));
        assertThat(promised.nextAgreed(DAY)).contains(new Instalment(due, euros(20)));
        assertThat(promised.after(MadeEntries.returned(1, relief(18, 0, 0))).nextAgreed(DAY))
                .contains(new Instalment(due, euros(12)));
        assertThat(NEW.nextAgreed(DAY)).isEmpty();
    }

    @Test
    void arrangementsEndWhenNothingIsOwedAnyMore() {
        List<Instalment> parts = List.of(new Instalment(DAY.plusDays(7), euros(5)));
        Account asked = NEW.after(sale(1, 30))
                .after(new PromiseMade(head(DAY), ROSA, DAY.plusDays(7), euros(5)))
                .after(new PlanAgreed(head(DAY), ROSA, parts))
                .after(new ReminderSent(head(DAY.plusDays(1)), ROSA, Channel.PHONE, euros(30), null));
        PromiseToPay pledge = new PromiseToPay(DAY, parts, euros(0), 0, null);
        Contacts contacts = new Contacts(DAY.plusDays(1), null, null, 0, null);
        Arrangements all = new Arrangements(pledge, pledge, List.of(), contacts);
        assertThat(asked.arrangements()).isEqualTo(all);
        assertThat(asked.after(new CallMade(head(DAY), ROSA, CallResult.PROMISED, "soon"))
                        .arrangements())
                .isEqualTo(new Arrangements(
                        pledge,
                        pledge,
                        List.of(),
                        new Contacts(
                                DAY.plusDays(1), DAY, new Contacts.Call(DAY, CallResult.PROMISED, "soon"), 0, null)));
        assertThat(asked.after(MadeEntries.returned(1, relief(29, 0, 0))).arrangements())
                .isEqualTo(all);
        assertThat(asked.after(MadeEntries.returned(1, relief(30, 0, 0))).arrangements())
                .isEqualTo(new Arrangements(null, null, List.of(), contacts));
    }

    private static Instalment agreed(int days, int amount) {
        return new Instalment(DAY.plusDays(days), euros(amount));
    }

    @Test
    void anAccountThatWentIntoAnotherHasNothingOpen() {
        Account ben = Account.opened(MadeEntries.opened(BEN), EUR).after(sale(head(DAY), BEN, 8, 4, List.of()));
        Account promised = ben.after(new PromiseMade(head(DAY), BEN, DAY, null));
        Account rosa = RUNNING.after(new PromiseMade(head(DAY), ROSA, DAY.plusDays(3), null));
        Account both = rosa.absorbing(promised, MadeEntries.merged(4));
        assertThat(items(both)).isEqualTo("[1=30, 2=20, 3=-7, 8=4]");
        assertThat(both.arrangements().promise())
                .isEqualTo(new PromiseToPay(DAY, List.of(agreed(0, 4), agreed(3, 43)), euros(0), 0, null));
        Account gone = promised.mergedInto(ROSA);
        assertThat(gone.open()).isEmpty();
        assertThat(gone.arrangements()).isEqualTo(Arrangements.NONE);
        assertThat(gone.customer().mergedInto()).isEqualTo(ROSA);
    }

    @Test
    void whatIsDecidedAboutACustomerLeavesTheirDebtsAlone() {
        Account blocked = RUNNING.after(
                new StandingChanged(head(DAY), ROSA, Standing.BLOCKED, "left town", Source.OWN_EXPERIENCE, null, null));
        assertThat(blocked.customer().standing().standing()).isEqualTo(Standing.BLOCKED);
        assertThat(blocked.open()).isEqualTo(RUNNING.open());
        assertThat(blocked.arrangements()).isEqualTo(RUNNING.arrangements());
    }
}
