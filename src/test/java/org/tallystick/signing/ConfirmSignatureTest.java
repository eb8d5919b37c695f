package org.tallystick.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.slip;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.entry.SlipEntry.Mark;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipEntry.Signed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.account.OpenItem;

/** The customer puts their name on paper that is there, or would not; a collective slip is signed for all it lists. */
class ConfirmSignatureTest extends Signing {
    private Signed confirmed(SlipNumber slip, SignatureOutcome outcome) {
        return booked(Signed.class, signing(slip, outcome));
    }

    @Test
    void aPrintedSlipIsSigned() {
        SlipNumber sale = sold(rosa, "5");
        printed(sale, 0, PrintOutcome.PRINTED);
        ConfirmSignature.Signature thumb = new ConfirmSignature.Signature(sale, SignatureOutcome.SIGNED, Mark.THUMB);
        Signed signed = booked(Signed.class, context -> new ConfirmSignature().decide(context, thumb));
        assertThat(signed).isEqualTo(new Signed(signed.head(), sale, SignatureOutcome.SIGNED, Mark.THUMB, List.of()));
        assertThat(account(rosa).item(sale).orElseThrow().signature()).isEqualTo(OpenItem.Signature.SIGNED);
    }

    @Test
    void paperOfWhichNobodyKnewIsWitnessedByThePen() {
        SlipNumber sale = sold(rosa, "5");
        printed(sale, 0, PrintOutcome.UNCERTAIN);
        confirmed(sale, SignatureOutcome.SIGNED);
        assertThat(status(sale).lead().strength()).contains("WITNESS");
    }

    @Test
    void nobodySignsPaperThatIsNotThere() {
        SlipNumber sale = sold(rosa, "5");
        assertThat(refused(signing(sale, SignatureOutcome.SIGNED)))
                .isEqualTo("slip T1.1-000001 waits for the printer; print it before it is signed");
        printing(sale, 0);
        assertThat(refused(signing(sale, SignatureOutcome.SIGNED)))
                .isEqualTo("slip T1.1-000001 is being printed; wait until it is out");
        printed(sale, 0, PrintOutcome.NOT_PRINTED);
        assertThat(refused(signing(sale, SignatureOutcome.SIGNED)))
                .isEqualTo("slip T1.1-000001 was not printed; reprint it before it is signed");
        assertThat(refused(signing(small("3"), SignatureOutcome.SIGNED)))
                .isEqualTo("slip T1.1-000002 has no paper of its own; print the collective slip: tallystick"
                        + " collective-slip T1-0001");
        assertThatThrownBy(() -> asked(signing(slip(9), SignatureOutcome.SIGNED)))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no slip T1.1-000009; look at the number at the end of the slip");
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureOutcome.class,
            names = {"REFUSED_KEPT", "REFUSED_RETURNED"})
    void whoWouldNotSignNeedsNoPaperAndMayStillDoSo(SignatureOutcome would) {
        SlipNumber sale = sold(rosa, "5");
        assertThat(confirmed(sale, would).outcome()).isEqualTo(would);
        printed(sale, 0, PrintOutcome.PRINTED);
        confirmed(sale, SignatureOutcome.SIGNED);
        assertThat(refused(signing(sale, would)))
                .isEqualTo("slip T1.1-000001 is signed; what is wrong with it is for the owner to void");
        assertThat(confirmed(sale, SignatureOutcome.SIGNED).outcome())
                .as("once more")
                .isEqualTo(SignatureOutcome.SIGNED);
    }

    @Test
    void aCollectiveSlipIsSignedForWhatItListsAndStillStands() {
        SlipNumber first = small("1");
        SlipNumber taken = small("2");
        SlipNumber third = small("3");
        SlipNumber listed = collected(rosa).slip().number();
        voided(taken);
        shop.booked(context ->
                new Verdict.Write<>(new Signed(context.head(), third, SignatureOutcome.SIGNED, null, List.of())));
        printed(listed, 0, PrintOutcome.PRINTED);
        assertThat(confirmed(listed, SignatureOutcome.SIGNED).covers()).containsExactly(first);
        assertThat(status(first).signed()).isTrue();
    }

    @Test
    void aVoidSlipIsNotSigned() {
        SlipNumber sale = sold(rosa, "5");
        voided(sale);
        for (SignatureOutcome outcome : SignatureOutcome.values()) {
            assertThat(refused(signing(sale, outcome))).isEqualTo("slip T1.1-000001 is void; there is nothing to sign");
        }
    }
}
