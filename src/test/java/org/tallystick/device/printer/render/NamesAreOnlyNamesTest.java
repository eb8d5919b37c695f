package org.tallystick.device.printer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.device.printer.job.Slips.GENERIC_58;
import static org.tallystick.device.printer.job.Slips.GENERIC_80;
import static org.tallystick.device.printer.job.Slips.TM_T88V;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.CommandParser;
import org.tallystick.device.printer.job.Like;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.ColumnsBy;
import org.tallystick.device.printer.profile.PrinterProfile.Drawing;
import org.tallystick.device.printer.profile.PrinterProfile.QrBy;
import org.tallystick.device.printer.profile.PrinterProfile.RasterBy;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;

/** Whatever stands in a name, a printer reads from the bytes of its slip what was meant, and nothing else. */
class NamesAreOnlyNamesTest {
    private static final List<PrinterProfile> DRAWING = List.of(TM_T88V, GENERIC_58, GENERIC_80);
    private static final List<PrinterProfile> SETTING =
            DRAWING.stream().map(NamesAreOnlyNamesTest::withoutRaster).toList();

    /** Drawing takes longer than setting. */
    private static final int ONE_DRAWN_OF = 150;

    private static final String[] PIECES = {
        "\u001B@",
        "\u0010\u0014\b",
        "\u001DV\u0001",
        "\u001C&",
        "\u0010\u0004\u0001",
        "\u001Bt\u0002",
        "\n",
        "\u2028",
        "ا",
        "אב",
        "क्ष",
        "ก้",
        "米",
        "한",
        "Ж",
        "é",
        "e\u0301",
        "\u202E",
        "\u200D",
        "👩‍👩‍👧",
        "\uFEFF",
        "\uD800",
        "\u0085",
        "  "
    };

    @Test
    void noNameCarriesACommand() {
        Trials trials = Trials.of("Names on slips", 1_000, 1_000_000);
        Map<PrinterProfile, List<String>> harmless = new HashMap<>();
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            boolean drawn = random.nextInt(ONE_DRAWN_OF) == 0;
            PrinterProfile profile = (drawn ? DRAWING : SETTING).get(random.nextInt(DRAWING.size()));
            String name = nasty(random);
            List<Command> meant = SlipCommands.of(slip(name), "ORIGINAL", profile);
            List<Command> read = read(Command.encode(meant));
            assertThat(read.equals(meant)).as(trials.replay(trial)).isTrue();
            assertThat(kinds(read))
                    .as(trials.replay(trial))
                    .isEqualTo(harmless.computeIfAbsent(profile, NamesAreOnlyNamesTest::ofX));
        }
    }

    /** The kinds of command of a slip whose only name is an x. */
    private static List<String> ofX(PrinterProfile profile) {
        return kinds(SlipCommands.of(slip("x"), "ORIGINAL", profile));
    }

    private static Slip slip(String name) {
        return new Slip(
                "en",
                List.of(
                        new SlipElement.Title(name),
                        new SlipElement.Row(name, "1.00", true),
                        new SlipElement.WriteHere(name),
                        new SlipElement.Cut()));
    }

    private static List<Command> read(byte[] bytes) {
        CommandParser parser = new CommandParser();
        List<Command> commands = new ArrayList<>(parser.take(bytes, bytes.length));
        commands.addAll(parser.end());
        return commands;
    }

    /** Without the commands of a line, whose number depends on the length of the name and its letters. */
    private static List<String> kinds(List<Command> commands) {
        List<String> ofALine = List.of(
                "Text",
                "LineFeed",
                "CharacterSize",
                "PrintMode",
                "Emphasize",
                "SelectCodePage",
                "RasterImage",
                "BitImage",
                "Justify",
                "LeaveChineseMode",
                "EnterChineseMode",
                "Rubbish");
        return commands.stream()
                .map(command -> command.getClass().getSimpleName())
                .filter(kind -> !ofALine.contains(kind))
                .toList();
    }

    private static String nasty(Random random) {
        StringBuilder name = new StringBuilder("n");
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> name.append((char) random.nextInt(0x20));
                case 1 -> name.append((char) (0x7E + random.nextInt(0x30)));
                case 2 -> name.appendCodePoint(codePoint(random));
                default -> name.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return name.toString();
    }

    private static int codePoint(Random random) {
        int codePoint = random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1);
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? '?' : codePoint;
    }

    private static PrinterProfile withoutRaster(PrinterProfile profile) {
        return Like.the(profile)
                .with(new Drawing(
                        QrBy.NONE,
                        RasterBy.NONE,
                        ColumnsBy.NONE,
                        profile.drawing().barcode()));
    }
}
