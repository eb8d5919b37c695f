package org.tallystick.device.printer.star;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;
import org.tallystick.device.printer.escpos.Codec;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.escpos.PrinterAnswer.FlowControl;
import org.tallystick.device.printer.escpos.PrinterAnswer.Unknown;

class StarAnswerParserTest {
    private static final StarAnswer.Status WELL = StarAnswer.Status.of(0, 0, 0, 0, 0);

    @Test
    void theHeaderSaysHowLongAStatusIs() {
        Octets seven = Octets.of(0x0F, 0x86, 0, 0, 0, 0x08, 0);
        Octets nine = Octets.of(0x23, 0x86, 0x28, 0x08, 0, 0x0C, 0, 0x4E, 0);
        Octets fifteen = Octets.of(0x2F, 0x86, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(heard(seven.then(nine).then(fifteen), 4))
                .containsExactly(
                        new StarAnswer.Status(seven), new StarAnswer.Status(nine), new StarAnswer.Status(fifteen));
        StarAnswer.Status status = new StarAnswer.Status(nine);
        assertThat(status.printer()).isEqualTo(StarAnswer.Status.OFFLINE | StarAnswer.Status.COVER_OPEN);
        assertThat(status.error()).isEqualTo(StarAnswer.Status.CUTTER_ERROR);
        assertThat(status.paper()).isEqualTo(StarAnswer.Status.NEAR_END | StarAnswer.Status.PAPER_END);
        assertThat(status.counter()).isEqualTo(0b10111);
        assertThat(new StarAnswer.Status(seven).counter()).isZero();
    }

    @Test
    void theCounterGoesRoundAt32() {
        for (int count = 0; count < 32; count++) {
            assertThat(StarAnswer.Status.of(0, 0, 0, 0, count).counter()).isEqualTo(count);
        }
        assertThat(StarAnswer.Status.counted(31, 1)).isZero();
    }

    @Test
    void anyAnswersInAnyChunksAreToldApart() {
        Trials trials = Trials.of("Star answers", 5_000, 500_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            List<PrinterAnswer> said = new ArrayList<>();
            Octets bytes = Octets.of(new byte[0]);
            for (int i = random.nextInt(8); i >= 0; i--) {
                PrinterAnswer answer = any(random);
                said.add(answer);
                bytes = bytes.then(answer.encoded());
            }
            assertThat(heard(bytes, 1 + random.nextInt(9)))
                    .as(trials.replay(trial))
                    .isEqualTo(said);
        }
    }

    private static PrinterAnswer any(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new FlowControl(random.nextBoolean());
            case 1 -> new StarAnswer.PrintEnded(random.nextInt(2), random.nextInt(0x10000), random.nextInt(256));
            default ->
                StarAnswer.Status.of(
                        random.nextInt(256) & 0x6E, random.nextInt(256) & 0x6E, 0, 0x0C, random.nextInt(32));
        };
    }

    @Test
    void anAnswerThatBreaksOffDoesNotSwallowTheNext() {
        assertThat(heard(Octets.of(0x23, 0x86, 0).then(WELL.encoded()), 5))
                .containsExactly(new Unknown(Octets.of(0x23, 0x86, 0)), WELL);
        assertThat(heard(Octets.of(0x1B, 0x1D).then(WELL.encoded()), 5))
                .containsExactly(new Unknown(Octets.of(0x1B, 0x1D)), WELL);
    }

    @Test
    void noiseNeverFails() {
        Trials trials = Trials.of("Star answers of noise", 300, 30_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            Octets noise = Codec.octets(random, 1 + random.nextInt(400));
            int kept = heard(noise, 7).stream()
                    .mapToInt(answer -> answer.encoded().length())
                    .sum();
            assertThat(kept).as(trials.replay(trial)).isBetween(noise.length() - 15, noise.length());
        }
    }

    private static List<PrinterAnswer> heard(Octets said, int chunk) {
        StarAnswerParser parser = new StarAnswerParser();
        byte[] bytes = said.bytes();
        List<PrinterAnswer> answers = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += chunk) {
            int to = Math.min(from + chunk, bytes.length);
            answers.addAll(parser.take(Arrays.copyOfRange(bytes, from, to), to - from));
        }
        return answers;
    }
}
