package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Whoever waits for a long rebuild sees how far it is. */
class ShownProgressTest {
    private final StringWriter shown = new StringWriter();
    private final ShownProgress progress = new ShownProgress(new PrintWriter(shown));

    private void rebuild(long lines) {
        progress.begins(lines);
        for (long line = 1; line <= lines; line++) {
            progress.reached(line);
        }
        progress.ends();
    }

    @Test
    void aLongOneIsShownInHundredths() {
        rebuild(5_000);
        String[] steps = shown.toString().split("\r(?!\n)");
        assertThat(steps).hasSize(102);
        assertThat(steps[0]).isEmpty();
        assertThat(steps[1]).isEqualTo("Reading the credit book: 0 %");
        assertThat(steps[51]).isEqualTo("Reading the credit book: 50 %");
        assertThat(steps[101].lines())
                .containsExactly("Reading the credit book: 100 %", "The index was rebuilt from the credit book.");
    }

    @Test
    void aShortOneIsNot() {
        rebuild(4_999);
        assertThat(shown.toString()).isEmpty();
    }
}
