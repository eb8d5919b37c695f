package org.tallystick.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;
import org.tallystick.device.printer.escpos.Command.Rubbish;

class CommandCodecTest {
    private static final List<Command> EVERY_KIND = List.of(
            new PrintCommand.Initialize(),
            new PrintCommand.LeaveChineseMode(),
            PrintCommand.CountryLetters.NONE,
            new PrintCommand.SelectCodePage(16),
            new PrintCommand.Justify(1),
            PrintCommand.Emphasize.ON,
            new PrintCommand.CharacterSize(0x11),
            text("Total  13.95 \u00A4"),
            new PrintCommand.LineFeed(),
            new PrintCommand.FeedLines(3),
            new PrintCommand.Padding(7),
            new ImageCommand.RasterImage(0, 2, 3, Octets.of(1, 2, 3, 4, 5, 6)),
            QrCommand.Model.MODEL_2,
            new QrCommand.ModuleSize(6),
            QrCommand.ErrorCorrection.M,
            new QrCommand.Store(octets("T1.1-000042")),
            new QrCommand.Print(),
            PrintCommand.FeedAndCut.PARTIAL,
            StatusCommand.AutomaticStatusBack.OFF,
            StatusCommand.TransmitStatus.PAPER,
            new StatusCommand.TransmitPrinterId(67),
            new StatusCommand.RequestProcessId("0042"),
            new RealTimeCommand.TransmitRealTimeStatus(4),
            RealTimeCommand.RequestRecovery.CLEARING,
            new RealTimeCommand.ClearBuffers());

    @Test
    void everyKindOfCommandIsReadAsItWasWritten() {
        for (Command command : EVERY_KIND) {
            assertThat(parsed(Command.encode(List.of(command)), Integer.MAX_VALUE))
                    .containsExactly(command);
        }
    }

    @Test
    void theBytesAreThoseOfTheManual() {
        assertThat(new StatusCommand.RequestProcessId("0042").encoded())
                .hasToString("1D 28 48 06 00 30 30 30 30 34 32");
        assertThat(new RealTimeCommand.ClearBuffers().encoded()).hasToString("10 14 08 01 03 14 01 06 02 08");
        assertThat(PrintCommand.FeedAndCut.PARTIAL.encoded()).hasToString("1D 56 42 00");
        assertThat(new QrCommand.Store(octets("A")).encoded()).hasToString("1D 28 6B 04 00 31 50 30 41");
    }

    @Test
    void theChunksDoNotMatter() {
        byte[] whole = Command.encode(EVERY_KIND);
        for (int chunk = 1; chunk <= whole.length; chunk++) {
            assertThat(parsed(whole, chunk)).as("chunks of %d", chunk).isEqualTo(EVERY_KIND);
        }
    }

    @Test
    void noiseNeverFailsAndNothingOfItIsLost() {
        long seed = Trials.seed("noise of commands");
        Random random = new Random(seed);
        for (int run = 0; run < 3_000; run++) {
            byte[] noise = noise(random);
            List<Command> commands = parsed(noise, 1 + random.nextInt(20));
            assertThat(Command.encode(commands))
                    .as("-Dseed=%d, run %d", seed, run)
                    .isEqualTo(noise);
            assertThat(parsed(noise, Integer.MAX_VALUE))
                    .as("-Dseed=%d, run %d", seed, run)
                    .isEqualTo(commands);
        }
    }

    /** Pieces of commands, whole ones and any bytes. */
    private static byte[] noise(Random random) {
        ByteArrayOutputStream noise = new ByteArrayOutputStream();
        for (int i = random.nextInt(8); i >= 0; i--) {
            byte[] bytes =
                    EVERY_KIND.get(random.nextInt(EVERY_KIND.size())).encoded().bytes();
            switch (random.nextInt(3)) {
                case 0 -> noise.writeBytes(bytes);
                case 1 -> noise.write(bytes, 0, random.nextInt(bytes.length));
                default -> {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    noise.writeBytes(bytes);
                }
            }
        }
        return noise.toByteArray();
    }

    @Test
    void whatIsNotUnderstoodIsRubbishAndTheRestIsRead() {
        assertThat(parsed(new byte[] {0x1B, 'Q', 'A', 0x0A, 0x10, 0x04, 8, 0x1D, 'V', 7, 0x0A}, 3))
                .containsExactly(
                        new Rubbish(Octets.of(0x1B, 'Q')),
                        text("A"),
                        new PrintCommand.LineFeed(),
                        new Rubbish(Octets.of(0x10)),
                        new Rubbish(Octets.of(0x04)),
                        new Rubbish(Octets.of(0x08)),
                        new Rubbish(Octets.of(0x1D, 'V', 7)),
                        new PrintCommand.LineFeed());
    }

    @Test
    void aCommandThatBreaksOffIsRubbishAtTheEnd() {
        assertThat(parsed(new byte[] {0x1D, '(', 'k', 9, 0, '1'}, 1))
                .containsExactly(new Rubbish(Octets.of(0x1D, '(', 'k', 9, 0, '1')));
    }

    @Test
    void realTimeCommandsAreSeenBetweenOthersAndAsDataWithinThem() {
        Command status = new RealTimeCommand.TransmitRealTimeStatus(1);
        Command store = new QrCommand.Store(Octets.of(0x10, 0x04, 0x01));
        assertThat(parsed(Command.encode(List.of(text("A"), status, text("B"), store)), 2))
                .containsExactly(text("A"), status, text("B"), store);
    }

    @Test
    void aProcessIdOfOtherThanFourPrintableCharactersIsRefused() {
        assertThatThrownBy(() -> new StatusCommand.RequestProcessId("42\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 printable");
    }

    private static List<Command> parsed(byte[] bytes, int chunk) {
        CommandParser parser = new CommandParser();
        List<Command> commands = new ArrayList<>();
        for (int from = 0; from < bytes.length; ) {
            int to = (int) Math.min((long) from + chunk, bytes.length);
            commands.addAll(parser.take(Arrays.copyOfRange(bytes, from, to), to - from));
            from = to;
        }
        commands.addAll(parser.end());
        return commands;
    }

    private static PrintCommand.Text text(String text) {
        return new PrintCommand.Text(octets(text));
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
