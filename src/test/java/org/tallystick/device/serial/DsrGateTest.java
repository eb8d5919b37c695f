package org.tallystick.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A printer that drops DSR while it is busy. */
@Timeout(5)
class DsrGateTest {
    @Test
    void theNextChunkWaitsUntilTheLastHasLeftAndThePrinterIsReady() {
        Deque<Integer> waiting = new ArrayDeque<>(List.of(64, 20, 0, 0));
        Deque<Boolean> dsr = new ArrayDeque<>(List.of(false, true));
        assertThat(DsrGate.passes(dsr::remove, waiting::remove, () -> true)).isTrue();
        assertThat(waiting).isEmpty();
        assertThat(dsr).isEmpty();
    }

    @Test
    void aPrinterThatStaysBusyHoldsTheChunkUntilTheLineIsClosed() {
        Deque<Boolean> wanted = new ArrayDeque<>(List.of(true, true, false));
        assertThat(DsrGate.passes(() -> false, () -> 0, wanted::remove)).isFalse();
    }

    @Test
    void aPortThatIsGoneLetsTheWriteFindOut() {
        assertThat(DsrGate.passes(() -> false, () -> -1, () -> true)).isTrue();
    }
}
