package org.tallystick.till.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.MadeEntries;

/** What a line of the book tells. */
class BookEventsTest {
    private static List<String> told(Entry entry) {
        return BookEvents.of("T1.1", 9, entry).stream()
                .map(event -> event.type().text() + " " + event.facts().getOrDefault("chit", "-") + " "
                        + event.facts().getOrDefault("slip", "-"))
                .toList();
    }

    @Test
    void aChitIsNamedAndItsCopiesWait() {
        PaidOut older = MadeEntries.paidOut(1, 4);
        PaidOut given = older.withChit(new BegunSlip(new SlipNumber("T1.1-000007"), 2, null));

        assertThat(told(older)).containsExactly("payout.booked - -");
        assertThat(told(given))
                .containsExactly(
                        "payout.booked T1.1-000007 -", "slip.queued - T1.1-000007", "slip.queued - T1.1-000007");
    }
}
