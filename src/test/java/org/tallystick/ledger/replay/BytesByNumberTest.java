package org.tallystick.ledger.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BytesByNumberTest {
    private static final String FAR = "T1-20000";

    private final BytesByNumber numbered = new BytesByNumber(4);

    @Test
    void aNumberFarAheadIsThereOnceWhenTheOthersHaveReachedIt() {
        numbered.put(FAR, new byte[] {1});
        for (int i = 1; i <= 20_001; i++) {
            numbered.put("T1-%04d".formatted(i), new byte[] {2});
        }
        numbered.put(FAR, new byte[] {3});
        List<String> all = new ArrayList<>();
        numbered.each((number, bytes) -> all.add(number));

        assertThat(numbered.get(FAR)).contains(new byte[] {3});
        assertThat(all).hasSize(20_001).contains(FAR, "T1-0001", "T1-20001");
        assertThat(new HashSet<>(all)).hasSize(all.size());
    }

    @Test
    void whatWasNeverPutIsNotThere() {
        numbered.put("T1-0002", new byte[] {1});

        assertThat(numbered.get("T1-0001")).isEmpty();
        assertThat(numbered.get("T1-0003")).isEmpty();
        assertThat(numbered.get("T2-0002")).isEmpty();
    }
}
