package org.tallystick.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.slip;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.entry.SlipEntry.PrintEnded;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotFound;
import org.tallystick.signing.ResolveSlip.Resolution;
import org.tallystick.slip.CheckDigits;
import org.tallystick.slip.CheckDigits.Reading;

/** A person looks at the paper of which nobody knows, and says what they see. */
class ResolveSlipTest extends Signing {
    private SlipNumber sale;

    @BeforeEach
    void aSaleWithACopyForTheCustomer() {
        sale = small("5");
    }

    private PrintEnded resolved(boolean printed, @Nullable Reading check) {
        return booked(
                PrintEnded.class,
                context -> new ResolveSlip(false).decide(context, new Resolution(sale, printed, check)));
    }

    private String refused(SlipNumber slip, @Nullable Reading check) {
        return refused(context -> new ResolveSlip(false).decide(context, new Resolution(slip, true, check)));
    }

    private void uncertain(int copy) {
        printed(sale, copy, PrintOutcome.UNCERTAIN);
    }

    /** At the end of the paper of a copy. */
    private String digits(int copy) {
        return CheckDigits.of(context().books().lineHash(status(sale).source()), sale, copy)
                .digits();
    }

    private Reading read(int copy) {
        return new Reading(null, digits(copy));
    }

    @Test
    void whatIsKnownIsNotResolved() {
        assertThat(refused(sale, null)).isEqualTo("slip T1.1-000001 is QUEUED; only an UNCERTAIN slip is resolved");
        printed(sale, 0, PrintOutcome.PRINTED);
        assertThat(refused(sale, read(0))).isEqualTo("slip T1.1-000001 is PRINTED; only an UNCERTAIN slip is resolved");
        assertThat(refused(small("3"), null))
                .isEqualTo("slip T1.1-000002 is NOT_PRINTED; only an UNCERTAIN slip is resolved");
        assertThatThrownBy(() -> refused(slip(9), null))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no slip T1.1-000009; look at the number at the end of the slip");
    }

    @Test
    void aPersonSaysWhetherItCameOutWhole() {
        uncertain(0);
        PrintEnded out = resolved(true, null);
        assertThat(out).isEqualTo(new PrintEnded(out.head(), sale, 0, PrintOutcome.PRINTED, Proof.WITNESS, ""));
        uncertain(0);
        PrintEnded not = resolved(false, null);
        assertThat(not)
                .isEqualTo(new PrintEnded(
                        not.head(),
                        sale,
                        0,
                        PrintOutcome.NOT_PRINTED,
                        Proof.WITNESS,
                        "Ana says it did not come out whole"));
    }

    @Test
    void whereTheTillPrintsItAloneKnowsOfASlipThatWaits() {
        Resolution out = new Resolution(sale, true, null);
        assertThat(booked(PrintEnded.class, context -> new ResolveSlip(true).decide(context, out))
                        .outcome())
                .isEqualTo(PrintOutcome.PRINTED);
        uncertain(0);
        assertThat(booked(PrintEnded.class, context -> new ResolveSlip(true).decide(context, out))
                        .copy())
                .isZero();
        printing(sale, 0);
        printing(sale, 1);
        assertThat(refused(context -> new ResolveSlip(true).decide(context, out)))
                .isEqualTo("slip T1.1-000001 is PRINTING; only an UNCERTAIN slip is resolved");
    }

    @Test
    void theDigitsSayWhichCopyIsInHand() {
        uncertain(0);
        uncertain(1);
        PrintEnded customers = resolved(true, read(1));
        assertThat(customers)
                .isEqualTo(new PrintEnded(
                        customers.head(),
                        sale,
                        1,
                        PrintOutcome.PRINTED,
                        Proof.WITNESS,
                        "its check digits were read from the paper"));
        PrintEnded original = resolved(false, new Reading(sale, digits(0)));
        assertThat(original)
                .as("paper in hand is printed, whatever else is said")
                .isEqualTo(new PrintEnded(
                        original.head(),
                        sale,
                        0,
                        PrintOutcome.PRINTED,
                        Proof.WITNESS,
                        "its code was scanned from the paper"));
    }

    @Test
    void theDigitsOfACopyThatIsOutSayNothingOfTheOther() {
        printed(sale, 1, PrintOutcome.PRINTED);
        uncertain(0);
        assertThat(refused(sale, read(1)))
                .isEqualTo("these are the check digits of the CUSTOMER'S COPY of slip T1.1-000001, which is PRINTED;"
                        + " read those of the ORIGINAL. Nothing was changed");
        resolved(true, read(0));
        uncertain(1);
        assertThat(refused(sale, read(0)))
                .isEqualTo("these are the check digits of the ORIGINAL of slip T1.1-000001, which is PRINTED; read"
                        + " those of the CUSTOMER'S COPY. Nothing was changed");
        shop.booked(context -> new ReprintSlip().decide(context, new ReprintSlip.Reprint(sale, "torn")));
        printed(sale, 2, PrintOutcome.PRINTED);
        assertThat(refused(sale, read(2)))
                .isEqualTo("these are the check digits of COPY 2 of slip T1.1-000001, which is PRINTED; read those of"
                        + " the CUSTOMER'S COPY. Nothing was changed");
    }

    @Test
    void otherDigitsChangeNothing() {
        SlipNumber other = small("6");
        uncertain(0);
        String wrong = digits(0).equals("0000") ? "0001" : "0000";
        assertThat(refused(sale, new Reading(null, wrong)))
                .isEqualTo(wrong + " is not what stands at the end of slip T1.1-000001; read it again. If the paper has"
                        + " no check digits at its end, it did not come out whole: say that it is not printed. Nothing"
                        + " was changed");
        assertThat(refused(sale, new Reading(other, digits(0))))
                .isEqualTo("this is the code of slip T1.1-000002, not of T1.1-000001; nothing was changed");
    }

    @Test
    void theCopyThatCountsIsResolvedFirst() {
        printed(sale, 0, PrintOutcome.NOT_PRINTED);
        uncertain(1);
        shop.booked(context -> new ReprintSlip().decide(context, new ReprintSlip.Reprint(sale, "torn")));
        uncertain(2);
        assertThat(resolved(true, null).copy()).isEqualTo(2);
        assertThat(resolved(false, null).copy()).isEqualTo(1);
    }
}
