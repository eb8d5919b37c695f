package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.QuickTill;
import org.tallystick.till.TillSession;
import org.tallystick.till.housekeeping.Busy;

/**
 * A till program is told to ask again by its id; a command that runs alone has none to ask again with, and a second
 * sale would be booked.
 */
@BesideOthers
class PatienceTest {
    @Test
    void whoAsksAloneIsAnsweredWhenATillProgramHasGivenUp(@TempDir Path base) throws Exception {
        try (QuickTill running = new QuickTill(Files.createDirectory(base.resolve("running")));
                QuickTill alone = new QuickTill(Files.createDirectory(base.resolve("alone")))) {
            alone.session.waitAtMost(TillSession.PATIENCE);
            running.session.waitAtMost(Duration.ofMillis(100));
            CountDownLatch givenUp = new CountDownLatch(1);
            var answer = CompletableFuture.supplyAsync(() -> alone.session.ask(till -> waitedFor(givenUp)));

            assertThatThrownBy(() -> running.session.ask(till -> waitedFor(givenUp)))
                    .isInstanceOf(Busy.class)
                    .hasMessage("the till is busy; repeat the request with the same id");
            givenUp.countDown();

            assertThat(answer.get()).isEqualTo("answered");
        }
    }

    private static String waitedFor(CountDownLatch latch) {
        try {
            latch.await();
            return "answered";
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
