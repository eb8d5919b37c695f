package org.tallystick.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.Trials;
import org.tallystick.simulator.WrongSpeed;

/** A reader that sends at another rate than its profile says, against one that is only quiet or badly swiped. */
class LineSenseTest {
    private static final String SWIPE = ";10004711?\r";
    private static final String TAG = "\u0002010063E9AE25\u0003";

    @ParameterizedTest
    @CsvSource({
        "magtek/serial, 1200", "magtek/serial, 2400", "magtek/serial, 4800", "magtek/serial, 19200",
        "generic/rdm6300, 4800", "generic/rdm6300, 19200", "generic/rdm6300, 38400", "generic/id-12, 2400"
    })
    void threeCardsAtTheWrongSpeedAreToldAndTheFirstAtTheRightOneEndsIt(String profile, int baud) {
        Line line = new Line(profile);
        String card = profile.startsWith("magtek") ? SWIPE : TAG + TAG + TAG;
        for (int i = 0; i < 3; i++) {
            assertThat(line.garbled()).isFalse();
            line.comes(sentAt(baud, card));
        }
        assertThat(line.garbled()).isTrue();
        line.comes(card);
        assertThat(line.garbled()).isFalse();
        line.comes("x".repeat(20)).comes("y".repeat(20));
        assertThat(line.garbled()).isFalse();
    }

    @Test
    void aTagThatIsHeldAtTheWrongSpeedIsToldWithoutBeingLifted() {
        Line line = new Line("generic/rdm6300");
        for (int i = 0; i < 60 && !line.garbled(); i++) {
            line.comesWithoutPause(sentAt(19200, TAG));
        }
        assertThat(line.garbled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%E?\r",
                "%E?;E?+E?\r",
                ";123?\r",
                ";4111111111111111=30121010000?\r",
                "%B4111111111111111^A^3012101?\r"
            })
    void whatTheReaderCannotReadOrTheShopDoesNotTakeIsUnderstood(String swipe) {
        Line line = new Line("magtek/serial");
        for (int i = 0; i < 100; i++) {
            line.comes(swipe);
        }
        assertThat(line.garbled()).isFalse();
    }

    @Test
    void tagsThatDoNotCountAreUnderstood() {
        Line line = new Line("generic/rdm6300");
        for (int i = 0; i < 100; i++) {
            line.comes("\u0002000000000000\u0003").comes("\u0002000000078F88\u0003");
        }
        assertThat(line.garbled()).isFalse();
    }

    @Test
    void aFewStrayBytesNowAndThenAreNoWrongSpeed() {
        long seed = Trials.seed("stray bytes");
        Random random = new Random(seed);
        Line line = new Line("generic/rdm6300");
        for (int i = 0; i < 80; i++) {
            line.comes(Character.toString(random.nextInt(256)).repeat(1 + random.nextInt(3)));
        }
        assertThat(line.garbled()).as("seed %d", seed).isFalse();
    }

    private static String sentAt(int baud, String text) {
        byte[] heard = WrongSpeed.heard(text.getBytes(StandardCharsets.US_ASCII), baud, 9600);
        return new String(heard, StandardCharsets.ISO_8859_1);
    }

    private static final class Line {
        private final FrameDecoder decoder;
        private final LineSense sense;
        private long now;

        Line(String profile) {
            decoder = ReaderProfile.load(Path.of("device-profiles"), profile).decoder(Set.of());
            sense = new LineSense(decoder);
        }

        Line comes(String text) {
            comesWithoutPause(text);
            now += 400_000_000;
            decoder.quiet(now, read -> {});
            sense.quiet();
            return this;
        }

        void comesWithoutPause(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            decoder.feed(bytes, bytes.length, now, read -> {});
            sense.heard(bytes.length);
            now += 65_000_000;
        }

        boolean garbled() {
            return sense.isGarbled();
        }
    }
}
