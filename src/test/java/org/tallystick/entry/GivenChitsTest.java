package org.tallystick.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.entry.json.SampleEntries.CHIT;
import static org.tallystick.entry.json.SampleEntries.ROSA;
import static org.tallystick.entry.json.SampleEntries.SLIP;
import static org.tallystick.entry.json.SampleEntries.TODAY;
import static org.tallystick.entry.json.SampleEntries.balances;
import static org.tallystick.entry.json.SampleEntries.euros;
import static org.tallystick.entry.json.SampleEntries.head;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Reduced;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;

/** What changes hands after a sale is put on paper; older lines of the book put none. */
class GivenChitsTest {
    private static final DebtReduction FOUR = new DebtReduction(euros("3"), euros("1"), euros("0"));
    private static final Balances LOWERED = balances("3.00", "0.00");
    private static final BegunSlip NONE_PRINTED = new BegunSlip(CHIT, 0, null);
    private static final String REFUSED = "0 copies cannot be; the ORIGINAL is the first";

    private static List<Reduced> takenBack() {
        return List.of(
                new Voided(head(1, 1), ROSA, SLIP, FOUR, LOWERED, "wrong name"),
                new Returned(
                        head(1, 1),
                        ROSA,
                        SLIP,
                        List.of(new SaleLine("Rice", null, null, null, euros("4"))),
                        FOUR,
                        LOWERED,
                        "wet"),
                new PriceCorrected(head(1, 1), ROSA, SLIP, FOUR, LOWERED, "on offer"));
    }

    private static PaidOut paidOut() {
        return new PaidOut(
                head(1, 1), ROSA, euros("4"), List.of(new Allocation(SLIP, euros("4"))), balances("-4.00", "0.00"));
    }

    @Test
    void whatIsTakenBackPrintsItsChit() {
        BegunSlip chit = new BegunSlip(CHIT, 2, null).saying("slip 2 en\n");
        for (Reduced old : takenBack()) {
            Reduced given = old.withChit(chit);

            assertThat(old.chit()).isNull();
            assertThat(BegunSlip.of(old)).isEmpty();
            assertThat(CopyToPrint.orderedBy(old)).isEmpty();
            assertThat(BegunSlip.of(given)).contains(new BegunSlip(CHIT, 2, "slip 2 en\n"));
            assertThat(CopyToPrint.orderedBy(given))
                    .containsExactly(new CopyToPrint(CHIT, 0), new CopyToPrint(CHIT, 1));
            assertThat(given.onChit()).isEqualTo(euros("4"));
            assertThat(given.reason()).isEqualTo(old.reason());
        }
    }

    @Test
    void cashThatIsHandedOutPrintsItsChit() {
        PaidOut given = paidOut().withChit(new BegunSlip(CHIT, 1, null));

        assertThat(CopyToPrint.orderedBy(paidOut())).isEmpty();
        assertThat(CopyToPrint.orderedBy(given)).containsExactly(new CopyToPrint(CHIT, 0));
        assertThat(given.onChit()).isEqualTo(euros("4"));
    }

    @Test
    void whateverIsPrintedAtOnceHasAnOriginal() {
        for (Reduced back : takenBack()) {
            assertThatThrownBy(() -> back.withChit(NONE_PRINTED)).hasMessage(REFUSED);
        }
        assertThatThrownBy(() -> paidOut().withChit(NONE_PRINTED)).hasMessage(REFUSED);
        Money one = euros("1");
        assertThatThrownBy(() -> new PlanAgreed(head(1, 1), ROSA, List.of(new Instalment(TODAY, one)), NONE_PRINTED))
                .hasMessage(REFUSED);
        assertThatThrownBy(() -> new SlipsListed(head(1, 1), ROSA, NONE_PRINTED, List.of(new Allocation(SLIP, one))))
                .hasMessage(REFUSED);
        assertThatThrownBy(() -> new BegunSlip(CHIT, -1, null)).hasMessage("-1 copies cannot be; the least are none");
    }
}
