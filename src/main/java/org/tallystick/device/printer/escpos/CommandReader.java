package org.tallystick.device.printer.escpos;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.printer.escpos.Command.Rubbish;

/** Reads one command from the start of a window of bytes; every reading method answers null when bytes are missing. */
final class CommandReader {
    private static final int LARGEST_IMAGE = 65_535;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final boolean atEnd;

    CommandReader(byte[] bytes, int from, int to, boolean atEnd) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.atEnd = atEnd;
    }

    @Nullable
    Command next() {
        return switch (at(0)) {
            case 0x00 ->
                run(b -> b == 0, PrintCommand.Padding.MOST, octets -> new PrintCommand.Padding(octets.length()));
            case 0x0A -> new PrintCommand.LineFeed();
            case RealTimeCommand.DLE -> has(2) ? realTime() : null;
            case PrintCommand.ESC -> has(2) ? escape() : null;
            case PrintCommand.FS -> has(2) ? fileSeparator() : null;
            case PrintCommand.GS -> has(2) ? groupSeparator() : null;
            default ->
                isText(at(0))
                        ? run(CommandReader::isText, PrintCommand.Text.LONGEST, PrintCommand.Text::new)
                        : rubbish(1);
        };
    }

    private @Nullable Command realTime() {
        return switch (at(1)) {
            case RealTimeCommand.EOT -> within(1, 4, RealTimeCommand.TransmitRealTimeStatus::new);
            case RealTimeCommand.ENQ -> within(1, 2, RealTimeCommand.RequestRecovery::new);
            case RealTimeCommand.DC4 -> clearBuffers();
            default -> rubbish(1);
        };
    }

    private @Nullable Command within(int lowest, int highest, IntFunction<Command> command) {
        if (!has(3)) {
            return null;
        }
        return at(2) >= lowest && at(2) <= highest ? command.apply(at(2)) : rubbish(1);
    }

    private @Nullable Command clearBuffers() {
        Octets wanted = RealTimeCommand.ClearBuffers.BYTES;
        for (int i = 0; i < wanted.length(); i++) {
            if (!has(i + 1)) {
                return null;
            }
            if (at(i) != wanted.at(i)) {
                return rubbish(1);
            }
        }
        return new RealTimeCommand.ClearBuffers();
    }

    private @Nullable Command escape() {
        return switch (at(1)) {
            case '@' -> new PrintCommand.Initialize();
            case 'd' -> parameter(PrintCommand.FeedLines::new);
            case 't' -> parameter(PrintCommand.SelectCodePage::new);
            case 'E' -> parameter(PrintCommand.Emphasize::new);
            case 'a' -> parameter(PrintCommand.Justify::new);
            default -> rubbish(2);
        };
    }

    private Command fileSeparator() {
        return at(1) == '.' ? new PrintCommand.LeaveChineseMode() : rubbish(2);
    }

    private @Nullable Command groupSeparator() {
        return switch (at(1)) {
            case '!' -> parameter(PrintCommand.CharacterSize::new);
            case 'r' -> parameter(StatusCommand.TransmitStatus::new);
            case 'a' -> parameter(StatusCommand.AutomaticStatusBack::new);
            case 'I' -> parameter(StatusCommand.TransmitPrinterId::new);
            case 'V' -> cut();
            case 'v' -> raster();
            case '(' -> block();
            default -> rubbish(2);
        };
    }

    private @Nullable Command parameter(IntFunction<Command> command) {
        return has(3) ? command.apply(at(2)) : null;
    }

    private @Nullable Command cut() {
        if (!has(3)) {
            return null;
        }
        if (at(2) != 65 && at(2) != 66) {
            return rubbish(3);
        }
        return has(4) ? new PrintCommand.FeedAndCut(at(2), at(3)) : null;
    }

    private @Nullable Command raster() {
        if (!has(8)) {
            return null;
        }
        int bytesAcross = at(4) + 256 * at(5);
        int rows = at(6) + 256 * at(7);
        long size = (long) bytesAcross * rows;
        if (at(2) != '0' || size > LARGEST_IMAGE) {
            return rubbish(8);
        }
        int end = 8 + (int) size;
        return has(end) ? new PrintCommand.RasterImage(at(3), bytesAcross, rows, octets(8, end)) : null;
    }

    private @Nullable Command block() {
        if (!has(5)) {
            return null;
        }
        int end = 5 + at(3) + 256 * at(4);
        if (!has(end)) {
            return null;
        }
        return switch (at(2)) {
            case 'k' -> qr(end);
            case 'H' -> processId(end);
            default -> rubbish(end);
        };
    }

    private Command qr(int end) {
        if (end < 8 || at(5) != '1') {
            return rubbish(end);
        }
        int fn = at(6);
        if (fn == 65 && end == 9) {
            return new QrCommand.Model(at(7), at(8));
        }
        if (fn == 67 && end == 8) {
            return new QrCommand.ModuleSize(at(7));
        }
        if (fn == 69 && end == 8) {
            return new QrCommand.ErrorCorrection(at(7));
        }
        if (fn == 80 && at(7) == '0') {
            return new QrCommand.Store(octets(8, end));
        }
        return fn == 81 && end == 8 && at(7) == '0' ? new QrCommand.Print() : rubbish(end);
    }

    private Command processId(int end) {
        if (end != 11 || at(5) != '0' || at(6) != '0') {
            return rubbish(end);
        }
        String id = octets(7, end).text(StandardCharsets.ISO_8859_1);
        return StatusCommand.RequestProcessId.valid(id) ? new StatusCommand.RequestProcessId(id) : rubbish(end);
    }

    private interface Made {
        Command of(Octets octets);
    }

    private @Nullable Command run(IntPredicate wanted, int most, Made made) {
        int end = 0;
        while (end < most && has(end + 1) && wanted.test(at(end))) {
            end++;
        }
        boolean goesOn = end < most && !has(end + 1) && !atEnd;
        return goesOn ? null : made.of(octets(0, end));
    }

    private Rubbish rubbish(int count) {
        return new Rubbish(octets(0, count));
    }

    private static boolean isText(int b) {
        return b >= 0x20 && b != 0x7F;
    }

    private boolean has(int count) {
        return to - from >= count;
    }

    private int at(int index) {
        return bytes[from + index] & 0xFF;
    }

    private Octets octets(int first, int end) {
        return Octets.range(bytes, from + first, from + end);
    }
}
