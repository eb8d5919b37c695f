package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The ledger is used by one thread, and whoever comes from another one hears it each time. */
class OneThreadTest {
    private final OneThread ledger = new OneThread();

    @Test
    void anybodyMayComeUntilAThreadIsNamedAndThatOneStillMay() {
        assertThatCode(ledger::check).doesNotThrowAnyException();
        ledger.keepTo(Thread.currentThread());
        assertThatCode(ledger::check).doesNotThrowAnyException();
    }

    @Test
    void nobodyElseMayWhileItLives() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Thread till = new Thread(
                () -> {
                    while (end.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                },
                "till");
        ledger.keepTo(till);
        assertThatCode(ledger::check).as("it has not begun").doesNotThrowAnyException();
        till.start();
        try {
            assertThatThrownBy(ledger::check)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "thread '%s' has no business with the ledger, only thread 'till' has;"
                                    + " this is a fault of the program",
                            Thread.currentThread().getName());
        } finally {
            end.countDown();
            till.join();
        }
        assertThatCode(ledger::check).as("it has ended").doesNotThrowAnyException();
    }
}
