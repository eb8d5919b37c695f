package org.tallystick.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.euros;
import static org.tallystick.ledger.MadeEntries.head;
import static org.tallystick.ledger.MadeEntries.relief;
import static org.tallystick.ledger.MadeEntries.slip;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.book.Place;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SlipEntry.CopyOrdered;
import org.tallystick.entry.SlipEntry.Mark;
import org.tallystick.entry.SlipEntry.PrintEnded;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.PrintStarted;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipEntry.Signed;
import org.tallystick.ledger.MadeEntries;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.SlipStatus.Kind;

/** The life of a slip, event by event: the ORIGINAL, the customer's copy, copies that replace, the signature. */
class SlipStatusTest {
    private static final Place SOURCE = new Place(3, 44, 55);
    private static final SlipStatus SOLD = SlipStatus.queued(MadeEntries.sale(1, 30), SOURCE);
    private static final Repayment PAID = MadeEntries.paid(1, List.of(), List.of(), 7);
    private static final SlipStatus CHIT = SlipStatus.queued(PAID, PAID.chit(), SOURCE);
    private static final SlipStatus BROUGHT = SlipStatus.opened(MadeEntries.opening(1, 5), ROSA, SOURCE);

    /** Plays {@code start 0}, {@code order 2}, {@code sign SIGNED}, {@code printed 0} and so on. */
    private static SlipStatus played(SlipStatus slip, String events) {
        SlipStatus status = slip;
        for (String event : events.isEmpty() ? new String[0] : events.split(", ", -1)) {
            String what = event.split(" ", 2)[0];
            String which = event.split(" ", 2)[1];
            status = switch (what) {
                case "order" -> status.after(new CopyOrdered(head(DAY), slip(1), Integer.parseInt(which), "torn"));
                case "start" -> status.after(new PrintStarted(head(DAY), slip(1), Integer.parseInt(which)));
                case "sign" ->
                    status.after(new Signed(head(DAY), slip(1), SignatureOutcome.valueOf(which), Mark.PEN, List.of()));
                default ->
                    status.after(new PrintEnded(
                            head(DAY),
                            slip(1),
                            Integer.parseInt(which),
                            PrintOutcome.valueOf(what.toUpperCase(Locale.ROOT)),
                            Proof.STATUS,
                            "why"));
            };
        }
        return status;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what happened | copy that counts, its state, proof | to print | to settle
                "'' | 0 QUEUED NONE | true | true",
                "start 0 | 0 PRINTING NONE | true | true",
                "start 0, printed 0 | 0 PRINTED STATUS | true | true",
                "start 0, printed 0, start 1 | 0 PRINTED STATUS | true | true",
                "printed 0, printed 1 | 0 PRINTED STATUS | false | true",
                "printed 0, printed 1, sign SIGNED | 0 PRINTED STATUS | false | false",
                "printed 0, printed 1, sign REFUSED_KEPT | 0 PRINTED STATUS | false | true",
                "uncertain 0, printed 1 | 0 UNCERTAIN STATUS | false | true",
                "uncertain 0, printed 1, sign SIGNED | 0 PRINTED WITNESS | false | false",
                "uncertain 0, printed 1, sign REFUSED_RETURNED | 0 UNCERTAIN STATUS | false | true",
                "sign SIGNED | 0 PRINTED WITNESS | true | false",
                "not_printed 0, not_printed 1 | 0 NOT_PRINTED STATUS | false | true",
                "not_printed 0, printed 1 | 0 NOT_PRINTED STATUS | false | true",
                "not_printed 0, printed 1, order 2 | 2 QUEUED NONE | true | true",
                "not_printed 0, not_printed 1, order 2, not_printed 2, order 3 | 3 QUEUED NONE | true | true",
                "not_printed 0, printed 1, order 2, printed 2, order 3, printed 3 | 2 PRINTED STATUS | false | true",
                "printed 0, printed 1, order 2, uncertain 2 | 0 PRINTED STATUS | false | true",
                "not_printed 0, printed 1, order 2, uncertain 2, sign SIGNED | 2 PRINTED WITNESS | false | false"
            })
    void theStateIsThatOfTheCopyThatCounts(String events, String lead, boolean toPrint, boolean toSettle) {
        SlipStatus status = played(SOLD, events);
        CopyStatus counts = status.lead();
        assertThat(counts.copy() + " " + counts.state() + " " + counts.proof()).isEqualTo(lead);
        assertThat(status.state()).isEqualTo(counts.state());
        assertThat(status.isToPrint()).isEqualTo(toPrint);
        assertThat(status.isToSettle()).isEqualTo(toSettle);
        assertThat(status.copies()).isSortedAccordingTo((one, other) -> one.copy() - other.copy());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "printed 0 | 2 | false",
                "uncertain 0 | 2 | false",
                "not_printed 0 | 2 | true",
                "not_printed 0 | 1 | false",
                "not_printed 0 | 0 | false",
                "not_printed 0, order 2, printed 2 | 3 | false",
                "not_printed 0, order 2, printed 2 | 2 | true",
                "not_printed 0, order 2, not_printed 2 | 3 | true",
                "not_printed 0, printed 1, order 2 | 3 | false"
            })
    void aLaterCopyReplacesAnOriginalThatNeverCameOut(String events, int copy, boolean replaces) {
        assertThat(played(SOLD, events).replacesOriginal(copy)).isEqualTo(replaces);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0 | true | true",
                "'' | 1 | false | false",
                "printed 0 | 2 | false | false",
                "uncertain 0 | 2 | true | false",
                "not_printed 0, printed 1 | 2 | true | false",
                "not_printed 0, order 2, printed 2 | 3 | false | false"
            })
    void theShopKeepsWhatIsSigned(String events, int copy, boolean shops, boolean first) {
        SlipStatus slip = played(SOLD, events);
        assertThat(slip.isShops(copy)).isEqualTo(shops);
        assertThat(slip.isFirstPaper(copy)).isEqualTo(first);
    }

    @Test
    void aSaleBeginsWithItsDebtAndTwoCopiesInTheQueue() {
        assertThat(SOLD)
                .isEqualTo(new SlipStatus(
                        slip(1),
                        Kind.IOU,
                        ROSA,
                        DAY,
                        euros(30),
                        euros(0),
                        euros(0),
                        SOURCE,
                        List.of(CopyStatus.queued(0), CopyStatus.queued(1)),
                        null,
                        null,
                        false,
                        false));
        assertThat(SOLD.signed()).isFalse();
    }

    @Test
    void aChitBeginsWithItsMoneyAndIsNeverToBeSigned() {
        assertThat(CHIT)
                .isEqualTo(new SlipStatus(
                        slip(1),
                        Kind.CHIT,
                        ROSA,
                        DAY,
                        euros(7),
                        euros(0),
                        euros(0),
                        SOURCE,
                        List.of(CopyStatus.queued(0)),
                        null,
                        null,
                        false,
                        false));
        assertThat(CHIT.isToSettle()).isFalse();
        assertThat(played(CHIT, "uncertain 0").isToSettle()).isTrue();
    }

    @Test
    void aChitThatDidNotComeOutNeedsSomebodyUntilOneDoes() {
        SlipStatus lost = played(CHIT, "not_printed 0");
        assertThat(lost.isToSettle()).isTrue();
        assertThat(lost.isUncertain()).isFalse();
        assertThat(played(lost, "order 2").isToSettle()).isFalse();
        assertThat(played(lost, "order 2, not_printed 2").isToSettle()).isTrue();
        assertThat(played(lost, "order 2, printed 2").isToSettle()).isFalse();
    }

    @Test
    void anOpeningBalanceIsOfItsOwnDayAndHasNoPaperYet() {
        assertThat(BROUGHT)
                .isEqualTo(new SlipStatus(
                        slip(1),
                        Kind.OPENING,
                        ROSA,
                        DAY.minusDays(60),
                        euros(5),
                        euros(0),
                        euros(0),
                        SOURCE,
                        List.of(new CopyStatus(0, PrintState.NOT_PRINTED, Proof.NONE, "")),
                        null,
                        null,
                        false,
                        false));
        assertThat(BROUGHT.isToPrint()).isFalse();
        assertThat(BROUGHT.isToSettle()).isFalse();
    }

    @Test
    void theOutcomeOfACopyKeepsWhatIsKnownOfIt() {
        assertThat(played(SOLD, "uncertain 1").copy(1))
                .contains(new CopyStatus(1, PrintState.UNCERTAIN, Proof.STATUS, "why"));
        assertThat(played(SOLD, "uncertain 1, start 1").copy(1))
                .contains(new CopyStatus(1, PrintState.PRINTING, Proof.NONE, ""));
        assertThat(played(SOLD, "sign SIGNED").copy(0))
                .contains(new CopyStatus(0, PrintState.PRINTED, Proof.WITNESS, ""));
        assertThat(SOLD.copy(2)).isEmpty();
    }

    @Test
    void theSignatureIsKeptWithItsMark() {
        SlipStatus signed = played(SOLD, "printed 0, sign SIGNED");
        assertThat(signed.signed()).isTrue();
        assertThat(signed.signature()).isEqualTo(SignatureOutcome.SIGNED);
        assertThat(signed.mark()).isEqualTo(Mark.PEN);
        SlipStatus later = played(signed, "printed 1");
        assertThat(later.mark()).as("an event later").isEqualTo(Mark.PEN);
        assertThat(later.signed()).isTrue();
        assertThat(played(SOLD, "sign REFUSED_KEPT").signed()).isFalse();
    }

    @Test
    void whatIsTakenBackAddsUpAndALossCountsLess() {
        SlipStatus less = SOLD.lost(euros(9)).after(relief(3, 2, 4), false);
        assertThat(less.givenBack()).isEqualTo(euros(9));
        assertThat(less.writtenOff()).isEqualTo(euros(5));
        assertThat(less.voided()).isFalse();
        SlipStatus gone = less.after(relief(1, 0, 0), true);
        assertThat(gone.givenBack()).isEqualTo(euros(10));
        assertThat(gone.voided()).isTrue();
        assertThat(gone.isToSettle()).as("a void needs no signature").isFalse();
        assertThat(gone.amount()).isEqualTo(euros(30));
    }

    @Test
    void onceNothingIsOwedNobodyHasToLookAtIt() {
        SlipStatus printed = played(SOLD, "printed 0, printed 1");
        assertThat(printed.isToSettle()).as("unsigned").isTrue();
        assertThat(printed.paidOff().isToSettle()).isFalse();
        assertThat(played(printed, "sign REFUSED_KEPT").paidOff().isToSettle())
                .as("refused, and paid")
                .isFalse();
        SlipStatus uncertain = played(SOLD, "uncertain 0");
        assertThat(uncertain.isUncertain()).isTrue();
        assertThat(uncertain.paidOff().isUncertain()).as("uncertain, and paid").isFalse();
        assertThat(SOLD.paidOff().isToPrint()).as("the customer wants paper").isTrue();
        assertThat(played(CHIT, "uncertain 0").isUncertain()).isTrue();
    }

    @Test
    void aSlipOfTenThousandCopiesIsNoLargerThanOneOfSixtyFour() {
        SlipStatus slip = played(SOLD, "uncertain 0, printed 1, order 2, printed 2");
        for (int copy = 3; copy <= 10_000; copy++) {
            slip = played(slip, "order %d, uncertain %d".formatted(copy, copy));
        }
        assertThat(slip.copies()).hasSize(SlipStatus.MOST_COPIES);
        assertThat(slip.copies().getLast().copy())
                .as("the next one has a new number")
                .isEqualTo(10_000);
        assertThat(slip.lead().copy()).isZero();
        assertThat(slip.copy(1).orElseThrow().state()).as("the customer's").isEqualTo(PrintState.PRINTED);
        assertThat(played(slip, "not_printed 0").lead().copy()).isEqualTo(9_939);
    }

    @Test
    void noMoreIsRecoveredThanWasWrittenOff() {
        assertThat(SOLD.lost(euros(9)).lost(euros(-9))).isEqualTo(SOLD);
        assertThatThrownBy(() -> SOLD.lost(euros(9)).lost(euros(-10)))
                .isInstanceOf(EntryDoesNotFit.class)
                .hasMessage("slip T1.1-000001 has only EUR 9.00 written off");
    }
}
