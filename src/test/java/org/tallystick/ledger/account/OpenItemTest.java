package org.tallystick.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.euros;
import static org.tallystick.ledger.MadeEntries.slip;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.ledger.account.OpenItem.Signature;

/** Items stay on their side of zero, and only a debt that nobody doubts is ever overdue. */
class OpenItemTest {
    private static OpenItem open(int amount) {
        return new OpenItem(slip(1), DAY, DAY.plusDays(30), euros(50), euros(amount), false, Signature.NOT_ASKED);
    }

    @ParameterizedTest
    @CsvSource({"5, -5, 0", "5, -4, 1", "5, 2, 7", "-5, 5, 0", "-5, 4, -1", "-5, -1, -6", "0, 5, 5", "0, -5, -5"})
    void aDebtStaysADebtAndCreditStaysCredit(int open, int by, int after) {
        assertThat(new ItemMove(open(open), euros(by)).after()).isEqualTo(euros(after));
    }

    @ParameterizedTest
    @CsvSource({"5, -6", "-5, 6"})
    void nothingIsTakenOffThatIsNotThere(int open, int by) {
        assertThatThrownBy(() -> new ItemMove(open(open), euros(by)).after())
                .isInstanceOf(EntryDoesNotFit.class)
                .hasMessage("slip T1.1-000001 has EUR %d.00 open, which EUR %d.00 is too much for", open, by);
    }

    @ParameterizedTest
    @CsvSource({
        "5, false, 30, false",
        "5, false, 31, true",
        "5, true, 31, false",
        "-5, false, 31, false",
        "0, false, 31, false"
    })
    void aDebtIsOverdueFromTheDayAfterItIsDueUnlessItIsDoubted(int open, boolean doubted, int days, boolean overdue) {
        assertThat(open(open).disputed(doubted).overdue(DAY.plusDays(days))).isEqualTo(overdue);
    }

    @Test
    void onlyWhatIsOpenChangesWithAPayment() {
        assertThat(open(5).disputed(true).with(euros(3)))
                .isEqualTo(
                        new OpenItem(slip(1), DAY, DAY.plusDays(30), euros(50), euros(3), true, Signature.NOT_ASKED));
    }
}
