package org.tallystick.device.printer.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;
import org.tallystick.device.printer.escpos.Codec;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand;

class StarCodecTest {
    private static final List<Function<Random, Command>> KINDS = List.of(
            random -> new PrintCommand.Initialize(),
            random -> new StarPrint.Cancel(),
            random -> new PrintCommand.Text(Codec.letters(random, "")),
            random -> new PrintCommand.Padding(1 + random.nextInt(40)),
            random -> new PrintCommand.LineFeed(),
            random -> new StarPrint.FeedLines(random.nextInt(256)),
            random -> new StarPrint.FeedQuarters(random.nextInt(256)),
            random -> new StarPrint.SelectCodePage(random.nextInt(256)),
            random -> new StarPrint.ShiftJis(random.nextInt(256)),
            random -> new StarPrint.Emphasize(random.nextBoolean()),
            random -> new StarPrint.CharacterSize(random.nextInt(256), random.nextInt(256)),
            random -> new StarPrint.Wide(random.nextInt(256)),
            random -> new StarPrint.High(random.nextInt(256)),
            random -> new StarPrint.Align(random.nextInt(256)),
            random -> new StarPrint.SelectFont(random.nextInt(256)),
            random -> StarPrint.Barcode.of(Codec.letters(random, "")),
            random -> new StarPrint.Cut(random.nextInt(256)),
            StarCodecTest::image,
            random -> new StarImage.QuitRaster(),
            random -> new StarQr.Model(random.nextInt(256)),
            random -> new StarQr.ErrorCorrection(random.nextInt(256)),
            random -> new StarQr.ModuleSize(random.nextInt(256)),
            random -> new StarQr.Store(Codec.octets(random, random.nextInt(300))),
            random -> new StarQr.Print(),
            random -> new StarQuestion.RealTimeStatus(),
            random -> new StarQuestion.Reset(),
            random -> new StarQuestion.AutomaticStatusBack(random.nextInt(256)),
            random -> new StarQuestion.CountEnd(),
            random -> new StarQuestion.ClearCounter(random.nextInt(256)),
            random -> new StarQuestion.PrintEnd(random.nextInt(256), random.nextInt(0x10000)),
            random -> new Command.Other(Octets.of(0x1B, 'b', 6, 1, 2, 80, 'A', '1', 0x1E)),
            random -> new Command.Other(Octets.of(0x1B, '*', 'r', 'P', '1', '2', 0)),
            random -> new StarImage.FineColumns(Codec.octets(random, 3 * random.nextInt(200))));

    private static final Codec CODEC = new Codec(StarGrammar::new, KINDS);

    private static Command image(Random random) {
        int across = 1 + random.nextInt(72);
        return new StarImage.FineImage(across, Codec.octets(random, StarImage.FineImage.ROWS * across));
    }

    @Test
    void whatIsWrittenIsReadTheSame() {
        CODEC.readsWhatWasWritten(Trials.of("Star there and back", 20_000, 2_000_000));
    }

    @Test
    void anyBytesAreReadWithoutLoss() {
        CODEC.survives(Trials.of("Star noise", 20_000, 2_000_000));
    }

    @Test
    void theBytesAreThoseOfTheManual() {
        assertThat(new StarQuestion.PrintEnd(1, 0x1102).encoded()).hasToString("1B 1D 03 01 02 11");
        assertThat(new StarPrint.SelectCodePage(32).encoded()).hasToString("1B 1D 74 20");
        assertThat(new StarPrint.Emphasize(true).encoded()).hasToString("1B 45");
        assertThat(new StarPrint.Emphasize(false).encoded()).hasToString("1B 46");
        assertThat(new StarPrint.CharacterSize(1, 2).encoded()).hasToString("1B 69 01 02");
        assertThat(StarPrint.Cut.PARTIAL.encoded()).hasToString("1B 64 03");
        assertThat(new StarQr.Store(Octets.of('A')).encoded()).hasToString("1B 1D 79 44 31 00 01 00 41");
        assertThat(new StarQuestion.RealTimeStatus().encoded()).hasToString("1B 06 01");
        assertThat(StarQuestion.AutomaticStatusBack.OFF.encoded()).hasToString("1B 1E 61 00");
    }

    @Test
    void inRasterModeALetterBeginsARowOfDotsAndElsewhereAWord() {
        List<Command> written = List.of(
                new PrintCommand.Text(Octets.of('b', 'a', 'd')),
                new StarImage.EnterRaster(),
                new StarImage.RasterRow(Octets.of(0x1B, '*', 'r', 'B')),
                new StarImage.RasterRow(Octets.of('b', 'b', 'b')),
                new StarImage.QuitRaster(),
                new PrintCommand.Text(Octets.of('b', 'a', 'd')));
        byte[] bytes = Command.encode(written);
        for (int chunk = 1; chunk <= bytes.length; chunk++) {
            assertThat(CODEC.parsed(bytes, chunk)).as("chunks of %d", chunk).isEqualTo(written);
        }
    }

    @Test
    void boldTakesNoLetterOfTheNameBehindIt() {
        assertThat(CODEC.parsed(new byte[] {0x1B, 'E', 'A', 'm', 'i', 'n', 'a', 0x1B, 'F', 0x0A}, 3))
                .containsExactly(
                        new StarPrint.Emphasize(true),
                        new PrintCommand.Text(Octets.of('A', 'm', 'i', 'n', 'a')),
                        new StarPrint.Emphasize(false),
                        new PrintCommand.LineFeed());
    }

    @Test
    void whatCannotBeSaidIsRefused() {
        assertThatThrownBy(() -> new StarImage.FineImage(2, Octets.of(1, 2)))
                .hasMessage("2 bytes of dots are not 24 rows of 2 bytes");
        assertThatThrownBy(() -> new StarQuestion.PrintEnd(1, 65_536))
                .hasMessage("A document's number is from 0 to 65535, not 65536");
        assertThatThrownBy(() -> new StarImage.RasterRow(Octets.of(new byte[65_536])))
                .hasMessage("A row of dots has at most 65,535 bytes, not 65536");
    }
}
