package org.tallystick.device.printer.star;

import org.jspecify.annotations.Nullable;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Command.Rubbish;
import org.tallystick.device.printer.escpos.Grammar;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.escpos.Window;

/** Reads Star line mode; every reading method answers null when bytes are missing. */
public final class StarGrammar implements Grammar {
    private boolean raster;

    @Override
    public @Nullable Command next(Window in) {
        Command command = raster && in.at(0) == 'b' ? row(in) : one(in);
        if (command instanceof StarImage.EnterRaster) {
            raster = true;
        } else if (command instanceof StarImage.QuitRaster || command instanceof PrintCommand.Initialize) {
            raster = false;
        }
        return command;
    }

    private static @Nullable Command row(Window in) {
        if (!in.has(3)) {
            return null;
        }
        int end = 3 + in.at(1) + 256 * in.at(2);
        return in.has(end) ? new StarImage.RasterRow(in.octets(3, end)) : null;
    }

    private @Nullable Command one(Window in) {
        return switch (in.at(0)) {
            case 0x00 ->
                in.run(b -> b == 0, StarCommand.MOST_PADDING, octets -> new PrintCommand.Padding(octets.length()));
            case 0x0A -> new PrintCommand.LineFeed();
            case 0x17 -> new StarQuestion.CountEnd();
            case 0x18 -> new StarPrint.Cancel();
            case StarCommand.ESC -> in.has(2) ? escape(in) : null;
            default ->
                isText(in.at(0))
                        ? in.run(
                                raster ? StarGrammar::isTextInRaster : StarGrammar::isText,
                                PrintCommand.Text.LONGEST,
                                PrintCommand.Text::new)
                        : other(in, 1);
        };
    }

    private static @Nullable Command escape(Window in) {
        return switch (in.at(1)) {
            case '@' -> new PrintCommand.Initialize();
            case 'E' -> new StarPrint.Emphasize(true);
            case 'F' -> new StarPrint.Emphasize(false);
            case 'a' -> in.parameter(3, StarPrint.FeedLines::new);
            case 'J' -> in.parameter(3, StarPrint.FeedQuarters::new);
            case 'W' -> in.parameter(3, StarPrint.Wide::new);
            case 'h' -> in.parameter(3, StarPrint.High::new);
            case 'd' -> in.parameter(3, StarPrint.Cut::new);
            case '$' -> in.parameter(3, StarPrint.ShiftJis::new);
            case 'i' -> in.has(4) ? new StarPrint.CharacterSize(in.at(2), in.at(3)) : null;
            case 'k' -> image(in);
            case 'X' -> columns(in);
            case 'b' -> barcode(in);
            case '*' -> rasterMode(in);
            case 6 -> in.has(3) ? realTime(in) : null;
            case StarCommand.GS -> in.has(3) ? group(in) : null;
            case StarCommand.RS -> in.has(3) ? record(in) : null;
            default -> other(in, 2);
        };
    }

    private static Command realTime(Window in) {
        return switch (in.at(2)) {
            case 1 -> new StarQuestion.RealTimeStatus();
            case 0x18 -> new StarQuestion.Reset();
            default -> rubbish(in, 2);
        };
    }

    private static @Nullable Command group(Window in) {
        return switch (in.at(2)) {
            case 't' -> in.parameter(4, StarPrint.SelectCodePage::new);
            case 'a' -> in.parameter(4, StarPrint.Align::new);
            case 3 -> in.has(6) ? new StarQuestion.PrintEnd(in.at(3), in.at(4) + 256 * in.at(5)) : null;
            case 'y' -> in.has(4) ? qr(in) : null;
            default -> other(in, 3);
        };
    }

    private static @Nullable Command record(Window in) {
        return switch (in.at(2)) {
            case 'a' -> in.parameter(4, StarQuestion.AutomaticStatusBack::new);
            case 'E' -> in.parameter(4, StarQuestion.ClearCounter::new);
            case 'F' -> in.parameter(4, StarPrint.SelectFont::new);
            default -> other(in, 3);
        };
    }

    private static @Nullable Command qr(Window in) {
        return switch (in.at(3)) {
            case 'P' -> new StarQr.Print();
            case 'S' -> in.has(6) ? qrSetting(in) : null;
            case 'D' -> qrData(in);
            default -> rubbish(in, 4);
        };
    }

    private static Command qrSetting(Window in) {
        int n = in.at(5);
        return switch (in.at(4)) {
            case '0' -> new StarQr.Model(n);
            case '1' -> new StarQr.ErrorCorrection(n);
            case '2' -> new StarQr.ModuleSize(n);
            default -> rubbish(in, 6);
        };
    }

    private static @Nullable Command qrData(Window in) {
        if (!in.has(8)) {
            return null;
        }
        if (in.at(4) != '1' || in.at(5) != 0) {
            return rubbish(in, 6);
        }
        int end = 8 + in.at(6) + 256 * in.at(7);
        return in.has(end) ? new StarQr.Store(in.octets(8, end)) : null;
    }

    private static @Nullable Command image(Window in) {
        if (!in.has(4)) {
            return null;
        }
        if (in.at(2) == 0 || in.at(3) != 0) {
            return rubbish(in, 4);
        }
        int end = 4 + StarImage.FineImage.ROWS * in.at(2);
        return in.has(end) ? new StarImage.FineImage(in.at(2), in.octets(4, end)) : null;
    }

    private static @Nullable Command columns(Window in) {
        if (!in.has(4)) {
            return null;
        }
        int end = 4 + StarImage.FineColumns.BYTES * (in.at(2) + 256 * in.at(3));
        return in.has(end) ? new StarImage.FineColumns(in.octets(4, end)) : null;
    }

    private static @Nullable Command barcode(Window in) {
        Command any = other(in, 2);
        boolean read = any instanceof Command.Other
                && in.at(2) == StarPrint.Barcode.CODE_39
                && in.at(3) == StarPrint.Barcode.WITH_LETTERS;
        int length = any == null ? 0 : any.encoded().length();
        return read ? new StarPrint.Barcode(in.at(4), in.at(5), in.octets(6, length - 1)) : any;
    }

    private static @Nullable Command rasterMode(Window in) {
        if (!in.has(4)) {
            return null;
        }
        if (in.at(2) != 'r') {
            return rubbish(in, 2);
        }
        return switch (in.at(3)) {
            case 'A' -> new StarImage.EnterRaster();
            case 'B' -> new StarImage.QuitRaster();
            default -> other(in, 3);
        };
    }

    /** By its length where that is known; else so many bytes are rubbish. */
    private static @Nullable Command other(Window in, int rubbish) {
        int length = StarLengths.of(in);
        if (length == StarLengths.MISSING) {
            return null;
        }
        return length == StarLengths.UNKNOWN ? rubbish(in, rubbish) : in.whole(length, Command.Other::new);
    }

    private static Rubbish rubbish(Window in, int count) {
        return new Rubbish(in.octets(0, count));
    }

    private static boolean isText(int b) {
        return b >= 0x20 && b != 0x7F;
    }

    private static boolean isTextInRaster(int b) {
        return isText(b) && b != 'b';
    }
}
