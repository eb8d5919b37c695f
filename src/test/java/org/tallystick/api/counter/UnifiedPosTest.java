package org.tallystick.api.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.till.device.DeviceState;
import org.tallystick.till.device.PrinterState.Condition;
import org.tallystick.wording.Sentence;

class UnifiedPosTest {
    private static final Map<Condition, String> WORDS = Map.of(
            Condition.READY, "ONLINE SUCCESS",
            Condition.PAPER_LOW, "ONLINE SUCCESS",
            Condition.PRINTING, "ONLINE E_BUSY",
            Condition.PAPER_OUT, "OFFLINE E_EXTENDED EPTR_REC_EMPTY",
            Condition.COVER_OPEN, "OFFLINE E_EXTENDED EPTR_COVER_OPEN",
            Condition.ERROR, "OFFLINE E_FAILURE",
            Condition.SILENT, "OFF_OFFLINE E_OFFLINE",
            Condition.DISCONNECTED, "OFF_OFFLINE E_NOHARDWARE",
            Condition.NONE, "UNKNOWN E_NOSERVICE");

    @Test
    void eachConditionHasItsWords() {
        assertThat(Arrays.asList(Condition.values())).allSatisfy(condition -> {
            UnifiedPos pos = UnifiedPos.of(new DeviceState("printer", "", "", condition.name(), Sentence.NOTHING));
            assertThat(pos.power() + " " + pos.error()).isEqualTo(WORDS.get(condition));
        });
    }
}
