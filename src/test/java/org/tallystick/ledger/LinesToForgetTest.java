package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.MadeEntries.BEN;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.head;
import static org.tallystick.ledger.MadeEntries.relief;
import static org.tallystick.ledger.MadeEntries.slip;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.book.CreditBook;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Guarantor;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.CustomerEntry.Erased;
import org.tallystick.entry.CustomerEntry.GuarantorRecorded;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.ShopEntry.PinSet;
import org.tallystick.entry.SlipEntry.CopyOrdered;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.ledger.verify.ForgedBook;

/** Which lines lose their personal fields: those of the person, of their slips, of accounts that became theirs. */
class LinesToForgetTest {
    private static final CustomerNumber CEM = CustomerNumber.of("T1", 3);

    private static final List<Instalment> PARTS = List.of(new Instalment(DAY.plusDays(7), MadeEntries.euros(5)));
    private static final Guarantor ASKED =
            Guarantor.named("Don Luis", null, null).asked(slip(9).value());

    @TempDir
    Path folder;

    private ForgedBook forged;

    @BeforeEach
    void trade() {
        forged = new ForgedBook(folder);
    }

    /** Lines 1, 3 and 6 are Rosa's, 2 and 4 Ben's; what is given comes after them. */
    private List<Integer> forgotten(Entry... more) {
        try (CreditBook book = forged.open(List.of(more))) {
            return new ArrayList<>(
                    ErasedLines.erased(book, new EntryJson()).stream().boxed().toList());
        }
    }

    private static Entry torn(long slip) {
        return new CopyOrdered(head(DAY), slip(slip), 2, "torn");
    }

    private static Entry erased(CustomerNumber who) {
        return new Erased(head(DAY), who);
    }

    @Test
    void nobodyWasErasedNothingIsForgotten() {
        assertThat(forgotten(torn(1), new PinSet(head(DAY)))).isEmpty();
    }

    @Test
    void thePersonsLinesAreForgottenAndNobodyElses() {
        assertThat(forgotten(erased(ROSA))).containsExactly(1, 3, 6);
        assertThat(forgotten()).as("at the next look as well").containsExactly(1, 3, 6);
    }

    @Test
    void linesAboutTheirSlipsAreTheirs() {
        assertThat(forgotten(torn(1), torn(2), torn(3), erased(BEN))).containsExactly(2, 4, 8);
    }

    @Test
    void everyKindOfSlipHasItsOwner() {
        List<Integer> lines = forgotten(
                MadeEntries.opened(CEM, 4, 5), // 7
                torn(4),
                MadeEntries.brought(ROSA, 5, 6), // 9
                torn(5),
                MadeEntries.paid(6, List.of(), List.of(), 3), // 11
                torn(6),
                MadeEntries.voided(3, relief(1, 0, 0)), // 13
                new PlanAgreed(head(DAY), ROSA, PARTS), // 14, from before plans were signed
                new PlanAgreed(head(DAY), ROSA, PARTS, new BegunSlip(slip(7), 2, "parts")), // 15
                torn(7),
                new SlipsListed(head(DAY), ROSA, new BegunSlip(slip(8), 2, "all"), MadeEntries.part(slip(1), 30)), // 17
                torn(8),
                new GuarantorRecorded(head(DAY), ROSA, ASKED, 2, "I answer"), // 19
                torn(9),
                erased(CEM),
                erased(ROSA));
        assertThat(lines).containsExactly(1, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
    }

    @Test
    void whatCameAfterTheErasureStays() {
        assertThat(forgotten(erased(ROSA), torn(1))).containsExactly(1, 3, 6);
    }

    @Test
    void whoWentIntoTheAccountIsForgottenWithItAndNotTheOtherWayRound() {
        assertThat(forgotten(MadeEntries.merged(7), torn(2), erased(ROSA))).containsExactly(1, 2, 3, 4, 6, 7, 8);
    }

    @Test
    void whoTookAnotherAccountOverIsNotForgottenWithThatOne() {
        assertThat(forgotten(MadeEntries.merged(7), erased(BEN))).containsExactly(2, 4);
    }
}
