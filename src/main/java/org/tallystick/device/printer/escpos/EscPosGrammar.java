package org.tallystick.device.printer.escpos;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.printer.escpos.Command.Rubbish;

/** Reads ESC/POS; every reading method answers null when bytes are missing. */
public final class EscPosGrammar implements Grammar {
    private static final int LARGEST_IMAGE = 65_535;

    @Override
    public @Nullable Command next(Window in) {
        return switch (in.at(0)) {
            case 0x00 ->
                in.run(b -> b == 0, PrintCommand.Padding.MOST, octets -> new PrintCommand.Padding(octets.length()));
            case 0x0A -> new PrintCommand.LineFeed();
            case RealTimeCommand.DLE -> in.has(2) ? realTime(in) : null;
            case PrintCommand.ESC -> in.has(2) ? escape(in) : null;
            case PrintCommand.FS -> in.has(2) ? fileSeparator(in) : null;
            case PrintCommand.GS -> in.has(2) ? groupSeparator(in) : null;
            default ->
                isText(in.at(0))
                        ? in.run(EscPosGrammar::isText, PrintCommand.Text.LONGEST, PrintCommand.Text::new)
                        : other(in, 1);
        };
    }

    private static @Nullable Command realTime(Window in) {
        return switch (in.at(1)) {
            case RealTimeCommand.EOT -> within(in, 4, RealTimeCommand.TransmitRealTimeStatus::new);
            case RealTimeCommand.ENQ -> within(in, 2, RealTimeCommand.RequestRecovery::new);
            case RealTimeCommand.DC4 -> clearBuffers(in);
            default -> rubbish(in, 1);
        };
    }

    private static @Nullable Command within(Window in, int highest, Function<Integer, Command> command) {
        if (!in.has(3)) {
            return null;
        }
        return in.at(2) >= 1 && in.at(2) <= highest ? command.apply(in.at(2)) : rubbish(in, 1);
    }

    private static @Nullable Command clearBuffers(Window in) {
        Octets wanted = RealTimeCommand.ClearBuffers.BYTES;
        for (int i = 0; i < wanted.length(); i++) {
            if (!in.has(i + 1)) {
                return null;
            }
            if (in.at(i) != wanted.at(i)) {
                return rubbish(in, 1);
            }
        }
        return new RealTimeCommand.ClearBuffers();
    }

    private static @Nullable Command escape(Window in) {
        return switch (in.at(1)) {
            case '@' -> new PrintCommand.Initialize();
            case '2' -> new PrintCommand.UsualLineSpacing();
            case 'd' -> in.parameter(3, PrintCommand.FeedLines::new);
            case 'R' -> in.parameter(3, PrintCommand.CountryLetters::new);
            case 't' -> in.parameter(3, PrintCommand.SelectCodePage::new);
            case 'E' -> in.parameter(3, PrintCommand.Emphasize::new);
            case 'a' -> in.parameter(3, PrintCommand.Justify::new);
            case 'J' -> in.parameter(3, PrintCommand.FeedDots::new);
            case '3' -> in.parameter(3, PrintCommand.LineSpacing::new);
            case '!' -> in.parameter(3, PrintCommand.PrintMode::new);
            case 'M' -> in.parameter(3, PrintCommand.SelectFont::new);
            case '*' -> bitImage(in);
            default -> other(in, 2);
        };
    }

    private static @Nullable Command fileSeparator(Window in) {
        return switch (in.at(1)) {
            case '.' -> new PrintCommand.LeaveChineseMode();
            case '&' -> new PrintCommand.EnterChineseMode();
            default -> other(in, 2);
        };
    }

    private static @Nullable Command groupSeparator(Window in) {
        return switch (in.at(1)) {
            case '!' -> in.parameter(3, PrintCommand.CharacterSize::new);
            case 'r' -> in.parameter(3, StatusCommand.TransmitStatus::new);
            case 'a' -> in.parameter(3, StatusCommand.AutomaticStatusBack::new);
            case 'I' -> in.parameter(3, StatusCommand.TransmitPrinterId::new);
            case 'V' -> cut(in);
            case 'v' -> raster(in);
            case 'k' -> barcode(in);
            case '(' -> block(in);
            default -> other(in, 2);
        };
    }

    /** By its length where that is known; else so many bytes are rubbish. */
    private static @Nullable Command other(Window in, int rubbish) {
        long length = EscPosLengths.of(in);
        if (length == EscPosLengths.MISSING) {
            return null;
        }
        return length == EscPosLengths.UNKNOWN ? rubbish(in, rubbish) : in.whole(length, Command.Other::new);
    }

    private static @Nullable Command cut(Window in) {
        if (!in.has(3)) {
            return null;
        }
        return switch (in.at(2)) {
            case 65, 66 -> in.has(4) ? new PrintCommand.FeedAndCut(in.at(2), in.at(3)) : null;
            case 0, 1, 48, 49 -> in.whole(3, Command.Other::new);
            default -> rubbish(in, 3);
        };
    }

    private static @Nullable Command barcode(Window in) {
        if (!in.has(4)) {
            return null;
        }
        int end = 4 + in.at(3);
        if (in.at(2) != PrintCommand.Barcode.CODE_39) {
            return other(in, 2);
        }
        return in.has(end) ? new PrintCommand.Barcode(in.octets(4, end)) : null;
    }

    private static @Nullable Command bitImage(Window in) {
        if (!in.has(5)) {
            return null;
        }
        int mode = in.at(2);
        if (!ImageCommand.BitImage.valid(mode)) {
            return rubbish(in, 5);
        }
        int end = 5 + (in.at(3) + 256 * in.at(4)) * ImageCommand.BitImage.bytesAColumn(mode);
        return in.has(end) ? new ImageCommand.BitImage(mode, in.octets(5, end)) : null;
    }

    private static @Nullable Command raster(Window in) {
        if (!in.has(8)) {
            return null;
        }
        int bytesAcross = in.at(4) + 256 * in.at(5);
        int rows = in.at(6) + 256 * in.at(7);
        long size = (long) bytesAcross * rows;
        if (in.at(2) != '0' || size > LARGEST_IMAGE) {
            return rubbish(in, 8);
        }
        int end = 8 + (int) size;
        return in.has(end) ? new ImageCommand.RasterImage(in.at(3), bytesAcross, rows, in.octets(8, end)) : null;
    }

    private static @Nullable Command block(Window in) {
        if (!in.has(5)) {
            return null;
        }
        int end = 5 + in.at(3) + 256 * in.at(4);
        if (!in.has(end)) {
            return null;
        }
        return switch (in.at(2)) {
            case 'k' -> qr(in, end);
            case 'H' -> processId(in, end);
            case 'L' -> graphics(in, end);
            default -> in.whole(end, Command.Other::new);
        };
    }

    private static Command graphics(Window in, int end) {
        if (end == 7 && in.at(5) == '0' && in.at(6) == '2') {
            return new ImageCommand.PrintGraphics();
        }
        int head = 5 + ImageCommand.StoreGraphics.HEAD;
        if (end < head || !in.octets(5, 11).equals(Octets.of('0', 'p', '0', 1, 1, '1'))) {
            return rubbish(in, end);
        }
        int width = in.at(11) + 256 * in.at(12);
        int height = in.at(13) + 256 * in.at(14);
        return (long) (width + 7) / 8 * height == end - head
                ? new ImageCommand.StoreGraphics(width, height, in.octets(head, end))
                : rubbish(in, end);
    }

    private static Command qr(Window in, int end) {
        if (end < 8 || in.at(5) != '1') {
            return rubbish(in, end);
        }
        int fn = in.at(6);
        if (fn == 65 && end == 9) {
            return new QrCommand.Model(in.at(7), in.at(8));
        }
        if (fn == 67 && end == 8) {
            return new QrCommand.ModuleSize(in.at(7));
        }
        if (fn == 69 && end == 8) {
            return new QrCommand.ErrorCorrection(in.at(7));
        }
        if (fn == 80 && in.at(7) == '0') {
            return new QrCommand.Store(in.octets(8, end));
        }
        return fn == 81 && end == 8 && in.at(7) == '0' ? new QrCommand.Print() : rubbish(in, end);
    }

    private static Command processId(Window in, int end) {
        if (end != 11 || in.at(5) != '0' || in.at(6) != '0') {
            return rubbish(in, end);
        }
        String id = in.octets(7, end).text(StandardCharsets.ISO_8859_1);
        return StatusCommand.RequestProcessId.valid(id) ? new StatusCommand.RequestProcessId(id) : rubbish(in, end);
    }

    private static Rubbish rubbish(Window in, int count) {
        return new Rubbish(in.octets(0, count));
    }

    private static boolean isText(int b) {
        return b >= 0x20 && b != 0x7F;
    }
}
