package org.tallystick.device.printer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.device.printer.job.Slips.GENERIC_80;
import static org.tallystick.device.printer.job.Slips.TM_T88V;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.CommandParser;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.escpos.PrintCommand.Text;
import org.tallystick.device.printer.job.Bench;
import org.tallystick.device.printer.job.Like;
import org.tallystick.device.printer.job.Slips;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.raster.InkColumns;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;

class SlipBytesTest {
    @Test
    void noQrCodeCarriesACommand() {
        Slip slip = new Slip("en", List.of(new SlipElement.Qr("A\u001B@\u0010\u0004\u0001\u001DV\u0001B")));
        assertThat(kinds(slip))
                .containsExactly(
                        "Initialize",
                        "CountryLetters",
                        "SelectCodePage",
                        "Justify",
                        "Model",
                        "ModuleSize",
                        "ErrorCorrection",
                        "Store",
                        "Print",
                        "FeedDots",
                        "Justify");
        assertThat(SlipBytes.of(slip, "", TM_T88V)).containsSequence('0', 'A', ' ', '@');
    }

    /** Without the commands of a line, whose number depends on the length of the name. */
    private static List<String> kinds(Slip slip) {
        byte[] bytes = SlipBytes.of(slip, "ORIGINAL", TM_T88V);
        CommandParser parser = new CommandParser();
        List<Command> commands = new ArrayList<>(parser.take(bytes, bytes.length));
        commands.addAll(parser.end());
        return commands.stream()
                .filter(command -> !(command instanceof Text
                        || command instanceof PrintCommand.LineFeed
                        || command instanceof PrintCommand.CharacterSize
                        || command instanceof PrintCommand.Emphasize))
                .map(command -> command.getClass().getSimpleName())
                .toList();
    }

    @Test
    void aPictureNeverHoldsARealTimeCommand() {
        byte[] worst = new byte[3 * 64 * 30];
        byte[] urgent = {0x10, 0x04, 0x10, 0x05, 0x10, 0x14, 0x1B, 0x06};
        for (int i = 0; i < worst.length; i++) {
            worst[i] = urgent[i % urgent.length];
        }
        for (PrinterProfile profile : List.of(TM_T88V, Slips.TM_U220, Slips.TSP650II)) {
            CommandWriter pen = CommandWriter.of(profile);
            pen.raster(48, Octets.of(worst));
            if (profile.drawing().columns() != PrinterProfile.ColumnsBy.NONE) {
                pen.inLine(InkColumns.of(64 * 30, (x, y) -> (worst[3 * x + y / 8] & 0x80 >> y % 8) != 0));
            }
            String bytes = new String(Command.encode(pen.commands()), StandardCharsets.ISO_8859_1);
            assertThat(bytes)
                    .doesNotContain(
                            profile.dialect() == PrinterProfile.Dialect.STAR_LINE
                                    ? List.of("\u001B\u0006")
                                    : List.of("\u0010\u0004", "\u0010\u0005", "\u0010\u0014"));
        }
    }

    @Test
    void everyJobOfEscPosBeginsWithTheLettersThatItsBytesMean() {
        List<String> models = Slips.PROFILES.names();
        assertThat(models).hasSizeGreaterThan(5);
        for (String model : models) {
            PrinterProfile profile = Slips.PROFILES.load(model);
            boolean escPos = profile.dialect() == PrinterProfile.Dialect.ESCPOS;
            byte[] head = {0x1B, '@', 0x1B, 'R', 0};
            for (byte[] job : List.of(
                    SlipBytes.of(Slips.iou("Amina"), "ORIGINAL", profile),
                    SlipBytes.of(TestPage.slip(profile), "", profile),
                    Command.encode(SlipCommands.initialization(profile)))) {
                assertThat(Arrays.equals(job, 0, head.length, head, 0, head.length))
                        .as(model)
                        .isEqualTo(escPos);
            }
        }
    }

    @Test
    void aTillThatPrintsByItselfGetsTheSlipWithoutQuestions() {
        byte[] bytes = SlipBytes.of(Slips.iou("Amina"), "COPY 1", TM_T88V);
        assertThat(bytes).startsWith(0x1B, '@', 0x1B, 'R', 0, 0x1B, 't', 16).endsWith(0x1D, 'V', 66, 0);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .contains("COPY 1", "Amina")
                .doesNotContain("\u001D(H");
    }

    @Test
    void aCloneIsToldToLeaveChineseModeFirst() {
        assertThat(SlipBytes.of(Slips.iou("Amina"), "", GENERIC_80))
                .startsWith(0x1B, '@', 0x1B, 'R', 0, 0x1C, '.', 0x1B, 't', 16);
    }

    @Test
    void aPrinterWithoutQrCodesPrintsTheContent() {
        PrinterProfile plain = Like.the(TM_T88V)
                .with(new PrinterProfile.Drawing(
                        PrinterProfile.QrBy.NONE,
                        TM_T88V.drawing().raster(),
                        TM_T88V.drawing().columns(),
                        TM_T88V.drawing().barcode()));
        try (Bench bench = new Bench(plain, Bench.CALM)) {
            bench.print(Slips.iou("Amina"), "ORIGINAL").result();
            assertThat(bench.paper.slips()).singleElement().asString().contains("\nT1.1-000042\n");
        }
    }
}
