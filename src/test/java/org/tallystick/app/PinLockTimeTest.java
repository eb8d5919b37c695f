package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.Trials;
import org.tallystick.secrets.OwnerPin;
import org.tallystick.secrets.PinAttempts;
import org.tallystick.secrets.PinCheck;
import org.tallystick.secrets.QuickPin;
import org.tallystick.secrets.SecretsFolder;

/**
 * A clock that is set forward and back, within a run and while the module is down, against the lock as it is
 * documented: within a run it lasts its whole time, a clock that stands before it starts it anew, and none makes it
 * longer.
 */
class PinLockTimeTest {
    private static final String RIGHT = "271828";

    @TempDir
    private Path folder;

    @Test
    void theLockLastsItsTimeWhateverTheClockSays() {
        QuickPin.set(folder, RIGHT);
        OwnerPin pins = new OwnerPin(SecretsFolder.open(folder.resolve("secrets"), new Random(1)));
        Trials trials = Trials.of("locks", 300, 100_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            new Play(pins, trials.random(trial), trials.replay(trial)).play();
        }
    }

    /** The module with its clock, and what somebody with a watch of their own would say. */
    private static final class Play {
        private final OwnerPin pins;
        private final Random random;
        private final String replay;
        private final AtomicLong nanos = new AtomicLong();
        private PinLockTime lock = new PinLockTime(nanos::get);
        private PinAttempts noted = new PinAttempts(0, null);
        private Instant clock = Instant.parse("2026-11-21T13:05:00Z");
        /** Still to wait, by the watch. */
        private Duration left = Duration.ZERO;

        Play(OwnerPin pins, Random random, String replay) {
            this.pins = pins;
            this.random = random;
            this.replay = replay;
        }

        void play() {
            for (int step = 0; step < 60; step++) {
                switch (random.nextInt(6)) {
                    case 0 -> clock = clock.plusSeconds(random.nextInt(200_000) - 100_000L);
                    case 1 -> restart();
                    case 2 -> passes(Duration.ofSeconds(1 + random.nextInt(1_000)));
                    default -> wrong();
                }
            }
            passes(left.minusNanos(1));
            assertThat(tried(RIGHT)).as(replay).isInstanceOf(left.isZero() ? PinCheck.Right.class : PinCheck.class);
        }

        private void passes(Duration time) {
            if (!time.isNegative()) {
                clock = clock.plus(time);
                nanos.addAndGet(time.toNanos());
                left = left.compareTo(time) > 0 ? left.minus(time) : Duration.ZERO;
            }
        }

        /** Only the clock is known then. */
        private void restart() {
            lock = new PinLockTime(nanos::get);
            Instant last = noted.last();
            if (last != null) {
                Duration whole = lasts(noted.wrong());
                Duration gone = clock.isAfter(last) ? Duration.between(last, clock) : Duration.ZERO;
                left = whole.compareTo(gone) > 0 ? whole.minus(gone) : Duration.ZERO;
                wrong(); // whoever comes first after a start sees from when on it counts
            }
        }

        private PinCheck tried(String pin) {
            PinCheck check = pins.check(pin, noted, lock.at(noted, clock));
            if (check instanceof PinCheck.Wrong) {
                noted = new PinAttempts(noted.wrong() + 1, clock);
                lock.begins(noted);
            }
            return check;
        }

        private void wrong() {
            boolean locked = !left.isZero();
            PinCheck check = tried("0");
            assertThat(check)
                    .as("%s: %s to wait", replay, left)
                    .isInstanceOf(locked ? PinCheck.LockedUntil.class : PinCheck.Wrong.class);
            if (!locked) {
                left = lasts(noted.wrong());
            }
        }

        /** As security.md says it. */
        private static Duration lasts(int wrong) {
            return switch (wrong) {
                case 0, 1, 2, 3, 4 -> Duration.ZERO;
                case 5 -> Duration.ofMinutes(1);
                case 6 -> Duration.ofMinutes(2);
                case 7 -> Duration.ofMinutes(4);
                case 8 -> Duration.ofMinutes(8);
                default -> Duration.ofMinutes(15);
            };
        }
    }
}
