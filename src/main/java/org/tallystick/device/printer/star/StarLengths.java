package org.tallystick.device.printer.star;

import java.util.HashMap;
import java.util.Map;
import org.tallystick.device.printer.escpos.Window;

/** How long the commands are that nothing here needs, so that the place is not lost behind them. */
final class StarLengths {
    static final int UNKNOWN = -1;
    static final int MISSING = -2;

    private static final Map<Integer, Integer> AFTER_ESC = new HashMap<>();
    private static final Map<Integer, Integer> AFTER_ESC_GS = new HashMap<>();
    private static final Map<Integer, Integer> AFTER_ESC_RS = new HashMap<>();
    private static final String SINGLE = "\u0004\u0005\u0007\t\u000B\f\r\u000E\u000F\u0012\u0014\u0019\u001A\u001C";
    private static final String IN_RASTER = "RCDEFPQTKYVemNs";
    private static final int LONGEST_BARCODE = 260;
    private static final int LONGEST_NUMBER = 12;

    static {
        known(AFTER_ESC, 0, "MPg:pq045O\u000E\u0014");
        known(AFTER_ESC, 1, "/ R-_zICNlQ% \f");
        known(AFTER_ESC, 2, "st\u0007?");
        known(AFTER_ESC_GS, 2, "AR");
        known(AFTER_ESC_GS, 3, "\u0007");
        known(AFTER_ESC_RS, 1, "LdrcCA");
    }

    private StarLengths() {}

    /** The length of the command at the start, {@link #UNKNOWN} or {@link #MISSING}. */
    static int of(Window in) {
        if (in.at(0) != StarCommand.ESC) {
            return SINGLE.indexOf(in.at(0)) < 0 ? UNKNOWN : 1;
        }
        return switch (in.at(1)) {
            case StarCommand.GS -> after(AFTER_ESC_GS, in.at(2), 3);
            case StarCommand.RS -> after(AFTER_ESC_RS, in.at(2), 3);
            case 'K', 'L' -> dots(in);
            case 'b' -> upTo(in, 6, StarCommand.RS, LONGEST_BARCODE);
            case '*' -> IN_RASTER.indexOf(in.at(3)) < 0 ? UNKNOWN : inRaster(in);
            default -> after(AFTER_ESC, in.at(1), 2);
        };
    }

    /** R, C and D stand alone; the others have digits and a NUL. */
    private static int inRaster(Window in) {
        return "RCD".indexOf(in.at(3)) >= 0 ? 4 : upTo(in, 4, 0, LONGEST_NUMBER);
    }

    private static int dots(Window in) {
        return in.has(4) ? 4 + in.at(2) + 256 * in.at(3) : MISSING;
    }

    private static int upTo(Window in, int start, int last, int most) {
        int end = in.find(start, last, most);
        return end < 0 ? end : end + 1;
    }

    private static int after(Map<Integer, Integer> parameters, int letter, int head) {
        Integer count = parameters.get(letter);
        return count == null ? UNKNOWN : head + count;
    }

    private static void known(Map<Integer, Integer> map, int parameters, String letters) {
        letters.chars().forEach(letter -> map.put(letter, parameters));
    }
}
