package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@IntegrationTest
class GeneratedRequestsTest {

    @Test
    void whateverWasAcceptedDoesNoHarmLater(@TempDir Path base) throws IOException {
        Trials trials = Trials.of("generated requests", 2_000, 1_000_000);
        int between = Boolean.getBoolean("long") ? 1_000 : 300;
        try (GeneratedRequests run = new GeneratedRequests(trials.random(0), base.resolve("run"), between)) {
            run.ask(trials.count());
            run.check();

            assertThat(run.faults())
                    .as("%s, answers %s", trials.replay(0), run.answers())
                    .isEmpty();
            assertThat(run.answers()).containsKeys("200", "201", "400 bad-input", "409 not-now");
        }
    }
}
