package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tallystick.till.housekeeping.Busy;

/** Others' PINs hold nobody up for long. */
class PinTurnsTest {
    private final PinTurns turns = new PinTurns();

    @Test
    void oneIsLookedAtAFewWaitAndTheOthersComeAgain() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger looked = new AtomicInteger();
        List<Future<Integer>> all = new ArrayList<>();
        try (ExecutorService tills = Executors.newVirtualThreadPerTaskExecutor()) {
            all.add(tills.submit(() -> turns.take(() -> {
                looking.countDown();
                await(goOn);
                return looked.incrementAndGet();
            })));
            looking.await();
            for (int i = 0; i < 20; i++) {
                all.add(tills.submit(() -> turns.take(looked::incrementAndGet)));
            }
            int refused = 0;
            for (Future<Integer> each : all.subList(1, all.size())) {
                refused += isRefused(each) ? 1 : 0;
            }
            assertThat(refused).as("17 at once, 3 when they have waited").isEqualTo(20);
            goOn.countDown();
            assertThat(all.getFirst().get()).isEqualTo(1);
            assertThat(turns.take(looked::incrementAndGet)).isEqualTo(2);
        }
    }

    private static boolean isRefused(Future<Integer> each) throws InterruptedException {
        try {
            each.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof Busy;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatGoesWrongIsSaidAndTheNextIsLookedAt() {
        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("no key");
                }))
                .hasMessage("no key");
        assertThat(turns.take(() -> 7)).isEqualTo(7);
    }
}
