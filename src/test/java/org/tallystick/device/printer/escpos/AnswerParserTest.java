package org.tallystick.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;
import org.tallystick.device.printer.escpos.PrinterAnswer.FlowControl;
import org.tallystick.device.printer.escpos.PrinterAnswer.Unknown;

class AnswerParserTest {
    private static final List<PrinterAnswer> EVERY_KIND = List.of(
            new PrinterAnswer.RealTimeStatus(0x12),
            new PrinterAnswer.RealTimeStatus(0x7E),
            PrinterAnswer.AutomaticStatus.of(0x28, 0, 0x0C),
            new PrinterAnswer.TransmittedStatus(0x00),
            new PrinterAnswer.TransmittedStatus(0x0C),
            new PrinterAnswer.ProcessId("27%\""),
            new PrinterAnswer.Cleared(),
            new PrinterAnswer.PowerOn(),
            new PrinterAnswer.PrinterInformation("TM-T88V"),
            new FlowControl(true),
            new FlowControl(false));

    @Test
    void answersInAnyOrderAreToldApart() {
        long seed = Trials.seed("answers");
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            List<PrinterAnswer> said = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                said.add(EVERY_KIND.get(random.nextInt(EVERY_KIND.size())));
            }
            assertThat(heard(encoded(said), 1 + random.nextInt(9)))
                    .as("-Dseed=%d, run %d", seed, run)
                    .isEqualTo(said);
        }
    }

    @Test
    void flowControlMayFallBetweenTheBytesOfAnAnswer() {
        byte[] bytes = {0x37, 0x13, 0x22, '0', '0', 0x11, '4', '2', 0x00};
        assertThat(heard(bytes, 2))
                .containsExactly(new FlowControl(false), new FlowControl(true), new PrinterAnswer.ProcessId("0042"));
    }

    @Test
    void anAnswerThatBreaksOffDoesNotSwallowTheNext() {
        byte[] bytes = {0x37, 0x22, '0', 0x12, 0x10, 0x00, 0x12, 0x00};
        assertThat(heard(bytes, 8))
                .containsExactly(
                        new Unknown(Octets.of(0x37, 0x22, '0')),
                        new PrinterAnswer.RealTimeStatus(0x12),
                        new Unknown(Octets.of(0x10, 0x00)),
                        new PrinterAnswer.RealTimeStatus(0x12),
                        new PrinterAnswer.TransmittedStatus(0x00));
    }

    @Test
    void noiseNeverFails() {
        long seed = Trials.seed("noise of answers");
        Random random = new Random(seed);
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        heard(noise, 333).stream()
                .filter(answer -> !(answer instanceof FlowControl))
                .forEach(answer -> again.writeBytes(answer.encoded().bytes()));
        assertThat(again.size()).as("-Dseed=%d", seed).isBetween(98_000, 100_000);
    }

    private static byte[] encoded(List<PrinterAnswer> answers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answers.forEach(answer -> bytes.writeBytes(answer.encoded().bytes()));
        return bytes.toByteArray();
    }

    private static List<PrinterAnswer> heard(byte[] bytes, int chunk) {
        AnswerParser parser = new AnswerParser();
        List<PrinterAnswer> answers = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += chunk) {
            int count = Math.min(chunk, bytes.length - from);
            answers.addAll(parser.take(Arrays.copyOfRange(bytes, from, from + count), count));
        }
        return answers;
    }
}
