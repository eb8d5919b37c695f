package org.tallystick.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.slip;

import org.junit.jupiter.api.Test;
import org.tallystick.account.EndAccount;
import org.tallystick.entry.SlipEntry.CopyOrdered;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.Verdict;
import org.tallystick.signing.ReprintSlip.Reprint;

/** One more copy, once the last one is out, of a slip that stands; so many and no more. */
class ReprintSlipTest extends Signing {
    private CopyOrdered again(SlipNumber slip) {
        return booked(CopyOrdered.class, context -> new ReprintSlip().decide(context, new Reprint(slip, "torn")));
    }

    private String refused(SlipNumber slip) {
        return refused(context -> new ReprintSlip().decide(context, new Reprint(slip, "torn")));
    }

    @Test
    void copiesAreNumberedBehindThatOfTheCustomer() {
        SlipNumber sale = sold(rosa, "5");
        String waits = "slip T1.1-000001 is still on its way to the printer";
        assertThat(refused(sale)).isEqualTo(waits);
        printing(sale, 0);
        assertThat(refused(sale)).isEqualTo(waits);
        printed(sale, 0, PrintOutcome.NOT_PRINTED);
        CopyOrdered second = again(sale);
        assertThat(second).isEqualTo(new CopyOrdered(second.head(), sale, 2, "torn"));
        assertThat(refused(sale)).as("it takes the place of the ORIGINAL").isEqualTo(waits);
        printed(sale, 2, PrintOutcome.PRINTED);
        assertThat(again(sale).copy()).isEqualTo(3);
    }

    @Test
    void aSlipWithoutPaperOfItsOwnCanHaveSome() {
        assertThat(again(small("3")).copy()).isEqualTo(2);
    }

    @Test
    void theLastCopyIsTheNinetyNinth() {
        SlipNumber sale = sold(rosa, "5");
        printed(sale, 0, PrintOutcome.PRINTED);
        shop.booked(context -> new Verdict.Write<>(new CopyOrdered(context.head(), sale, 98, "torn")));
        assertThat(again(sale).copy()).isEqualTo(99);
        assertThat(refused(sale))
                .isEqualTo("slip T1.1-000001 has had 100 copies; that is all it gets, so show it as PDF: tallystick"
                        + " slip T1.1-000001 --pdf FILE");
    }

    @Test
    void nothingOfAVoidSlipIsPrinted() {
        SlipNumber sale = sold(rosa, "5");
        printed(sale, 0, PrintOutcome.PRINTED);
        voided(sale);
        assertThat(refused(sale)).isEqualTo("slip T1.1-000001 is void; nothing of it is printed");
        assertThatThrownBy(() -> again(slip(9)))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no slip T1.1-000009; look at the number at the end of the slip");
    }

    @Test
    void nothingIsPrintedOfWhoeverIsErased() {
        SlipNumber sale = sold(rosa, "5");
        printed(sale, 0, PrintOutcome.PRINTED);
        paid(rosa, "5");
        shop.booked(context -> new EndAccount().erase(context, rosa));
        assertThat(refused(sale))
                .isEqualTo("the words of slip T1.1-000001 were erased with its customer; nothing of it is printed");
    }
}
