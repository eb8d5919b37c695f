package org.tallystick.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.LedgerFixture.cents;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipEntry.PrintEnded;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipNumber;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.LedgerFixture;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.signing.ResolveSlip;
import org.tallystick.signing.ResolveSlip.Resolution;
import org.tallystick.slip.CheckDigits;

/** The end of the paper proves the copy that it belongs to, and no other. */
class WitnessTest {
    private LedgerFixture shop;
    private SlipNumber slip;

    @BeforeEach
    void sell(@TempDir Path folder) {
        shop = new LedgerFixture(folder, () -> new MemoryStore(LedgerFixture.EURO), 7);
        slip = ((CreditSale)
                        LedgerFixture.entry(shop.sell(shop.id(), shop.customer("Rosa"), cents(500), cents(0), false)))
                .slip();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatNeverReachedThePaperHasNoStrength() {
        assertThat(copy(0).strength()).isEmpty();
        ended(0, PrintOutcome.NOT_PRINTED, Proof.NONE, "no paper");
        assertThat(copy(0).strength()).isEmpty();
    }

    @Test
    void thatNothingCameOutCanBeWitnessedToo() {
        CopyStatus gone = new CopyStatus(0, CopyStatus.PrintState.NOT_PRINTED, Proof.WITNESS, "");
        assertThat(gone.strength()).contains("WITNESS");
    }

    @Test
    void anUncertainCopyIsProvedByItsOwnDigitsAlone() {
        ended(0, PrintOutcome.UNCERTAIN, Proof.REAL_TIME, "it cannot tell");
        ended(1, PrintOutcome.UNCERTAIN, Proof.NONE, "it cannot tell");
        assertThat(copy(0).strength()).contains("D");
        assertThat(copy(1).strength()).contains("E");

        shop.booked(context -> decide(context, digits(1)));
        Recorded<NotNow> again = shop.tried(context -> decide(context, digits(1)));

        assertThat(copy(0).state()).isEqualTo(CopyStatus.PrintState.UNCERTAIN);
        assertThat(copy(1))
                .isEqualTo(new CopyStatus(
                        1, CopyStatus.PrintState.PRINTED, Proof.WITNESS, "its check digits were read from the paper"));
        assertThat(again)
                .isInstanceOfSatisfying(
                        Recorded.Refused.class,
                        no -> assertThat(((NotNow) no.why()).say())
                                .hasToString("these are the check digits of the CUSTOMER'S COPY of slip " + slip
                                        + ", which is PRINTED; read those of the ORIGINAL. Nothing was changed"));
        shop.booked(context -> decide(context, digits(0)));
        assertThat(copy(0).strength()).contains("WITNESS");
    }

    @Test
    void theSameBookGivesTheSameDigitsAndEachCopyOthers() {
        String before = digits(0);
        shop.reopen();

        assertThat(digits(0)).isEqualTo(before).matches("[0-9]{4}");
        assertThat(digits(1)).isNotEqualTo(before);
    }

    private Verdict<NotNow> decide(WriteContext context, String check) {
        return new ResolveSlip(false).decide(context, new Resolution(slip, true, CheckDigits.Reading.of(check)));
    }

    private String digits(int copy) {
        SlipStatus status = shop.ledger.books().slip(slip).orElseThrow();
        return CheckDigits.of(shop.ledger.seal(status.source()), slip, copy).digits();
    }

    private CopyStatus copy(int copy) {
        return shop.ledger.books().slip(slip).orElseThrow().copy(copy).orElseThrow();
    }

    private void ended(int copy, PrintOutcome outcome, Proof proof, String detail) {
        shop.booked(context -> new Verdict.Write<>(new PrintEnded(context.head(), slip, copy, outcome, proof, detail)));
    }
}
