package org.tallystick.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;

class EscPosCodecTest {
    private static final List<Function<Random, Command>> KINDS = List.of(
            random -> new PrintCommand.Initialize(),
            random -> new PrintCommand.LeaveChineseMode(),
            random -> new PrintCommand.EnterChineseMode(),
            random -> new PrintCommand.UsualLineSpacing(),
            random -> new PrintCommand.LineSpacing(random.nextInt(256)),
            random -> new PrintCommand.CountryLetters(random.nextInt(256)),
            random -> new PrintCommand.SelectCodePage(random.nextInt(256)),
            random -> new PrintCommand.SelectFont(random.nextInt(256)),
            random -> new PrintCommand.Justify(random.nextInt(256)),
            random -> new PrintCommand.Emphasize(random.nextInt(256)),
            random -> new PrintCommand.CharacterSize(random.nextInt(256)),
            random -> new PrintCommand.PrintMode(random.nextInt(256)),
            random -> new PrintCommand.Barcode(Codec.octets(random, random.nextInt(40))),
            random -> new PrintCommand.Text(Codec.letters(random, "")),
            random -> new PrintCommand.LineFeed(),
            random -> new PrintCommand.FeedLines(random.nextInt(256)),
            random -> new PrintCommand.FeedDots(random.nextInt(256)),
            random -> new PrintCommand.FeedAndCut(65 + random.nextInt(2), random.nextInt(256)),
            random -> new PrintCommand.Padding(1 + random.nextInt(40)),
            EscPosCodecTest::raster,
            EscPosCodecTest::columns,
            EscPosCodecTest::graphics,
            random -> new ImageCommand.PrintGraphics(),
            random -> new QrCommand.Model(random.nextInt(256), random.nextInt(256)),
            random -> new QrCommand.ModuleSize(random.nextInt(256)),
            random -> new QrCommand.ErrorCorrection(random.nextInt(256)),
            random -> new QrCommand.Store(Codec.octets(random, random.nextInt(300))),
            random -> new QrCommand.Print(),
            random -> new StatusCommand.AutomaticStatusBack(random.nextInt(256)),
            random -> new StatusCommand.TransmitStatus(random.nextInt(256)),
            random -> new StatusCommand.TransmitPrinterId(random.nextInt(256)),
            random -> new StatusCommand.RequestProcessId("%04d".formatted(random.nextInt(10_000))),
            random -> new RealTimeCommand.TransmitRealTimeStatus(1 + random.nextInt(4)),
            random -> new RealTimeCommand.RequestRecovery(1 + random.nextInt(2)),
            random -> new RealTimeCommand.ClearBuffers(),
            random -> new Command.Other(Octets.of(0x1B, 'p', 0, random.nextInt(256), random.nextInt(256))),
            random -> new Command.Other(Octets.of(0x1D, 'k', 73, 20).then(Codec.octets(random, 20))),
            random -> new Command.Other(Octets.of(0x1D, 'k', 4, 'A', '1', 0)));

    private static final Codec CODEC = new Codec(EscPosGrammar::new, KINDS);

    private static Command raster(Random random) {
        int across = random.nextInt(9);
        int rows = random.nextInt(9);
        return new ImageCommand.RasterImage(0, across, rows, Codec.octets(random, across * rows));
    }

    private static Command columns(Random random) {
        int mode = List.of(0, 1, 32, 33).get(random.nextInt(4));
        return new ImageCommand.BitImage(mode, Codec.octets(random, 3 * random.nextInt(90)));
    }

    private static Command graphics(Random random) {
        int width = random.nextInt(70);
        int height = random.nextInt(9);
        return new ImageCommand.StoreGraphics(width, height, Codec.octets(random, (width + 7) / 8 * height));
    }

    @Test
    void whatIsWrittenIsReadTheSame() {
        CODEC.readsWhatWasWritten(Trials.of("ESC/POS there and back", 20_000, 2_000_000));
    }

    @Test
    void anyBytesAreReadWithoutLoss() {
        CODEC.survives(Trials.of("ESC/POS noise", 20_000, 2_000_000));
    }

    @Test
    void thePlaceIsKeptBehindCommandsThatAreNotNeeded() {
        assertThat(CODEC.parsed(
                        new byte[] {0x1B, '$', 'A', 'B', 'C', 0x1D, 'w', 'D', 'E', 0x1B, 'D', 8, 16, 0, 'F'}, 4))
                .containsExactly(
                        new Command.Other(Octets.of(0x1B, '$', 'A', 'B')),
                        new PrintCommand.Text(Octets.of('C')),
                        new Command.Other(Octets.of(0x1D, 'w', 'D')),
                        new PrintCommand.Text(Octets.of('E')),
                        new Command.Other(Octets.of(0x1B, 'D', 8, 16, 0)),
                        new PrintCommand.Text(Octets.of('F')));
    }

    @Test
    void theBytesOfImagesAreThoseOfTheManual() {
        assertThat(new ImageCommand.BitImage(33, Octets.of(1, 2, 3, 4, 5, 6)).encoded())
                .hasToString("1B 2A 21 02 00 01 02 03 04 05 06");
        assertThat(new ImageCommand.StoreGraphics(9, 1, Octets.of(0xFF, 0x80)).encoded())
                .hasToString("1D 28 4C 0C 00 30 70 30 01 01 31 09 00 01 00 FF 80");
        assertThat(new ImageCommand.PrintGraphics().encoded()).hasToString("1D 28 4C 02 00 30 32");
    }

    @Test
    void aPictureOfAnotherSizeThanItSaysIsRefused() {
        assertThatThrownBy(() -> new ImageCommand.RasterImage(0, 2, 2, Octets.of(1, 2, 3)))
                .hasMessage("3 bytes of dots are not the 4 of the picture");
        assertThatThrownBy(() -> new ImageCommand.BitImage(33, Octets.of(1, 2)))
                .hasMessage("2 bytes of dots are no columns of mode 33");
    }
}
