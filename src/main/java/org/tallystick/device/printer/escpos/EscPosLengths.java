package org.tallystick.device.printer.escpos;

import java.util.HashMap;
import java.util.Map;

/**
 * How long the commands are that nothing here needs, so that the place is not lost behind them.
 *
 * <p>Left out on purpose: what has no length of its own, such as macros and downloaded characters.
 */
final class EscPosLengths {
    static final int UNKNOWN = -1;
    static final int MISSING = -2;

    private static final Map<Integer, Integer> PARAMETERS = new HashMap<>();
    private static final int LONGEST_BARCODE = 257;
    private static final int LONGEST_TABS = 35;

    static {
        known(PrintCommand.ESC, 0, "LSim<v");
        known(PrintCommand.ESC, 1, "-%=?GKRTUVeru{ ");
        known(PrintCommand.ESC, 2, "$\\");
        known(PrintCommand.ESC, 3, "p");
        known(PrintCommand.ESC, 8, "W");
        known(PrintCommand.FS, 1, "!-CW");
        known(PrintCommand.FS, 2, "?Sp");
        known(PrintCommand.GS, 0, ":c");
        known(PrintCommand.GS, 1, "BEHTbfhw/");
        known(PrintCommand.GS, 2, "$\\LPW");
        known(PrintCommand.GS, 3, "^");
    }

    private EscPosLengths() {}

    /** The length of the command at the start, {@link #UNKNOWN} or {@link #MISSING}. */
    static int of(Window in) {
        int first = in.at(0);
        if (first == 0x09 || first == 0x0C || first == 0x0D || first == 0x18) {
            return 1; // HT, FF, CR, CAN
        }
        if (!in.has(2)) {
            return isLead(first) ? MISSING : UNKNOWN;
        }
        if (first == PrintCommand.ESC && in.at(1) == 'D') {
            int end = in.find(2, 0, LONGEST_TABS);
            return end < 0 ? end : end + 1;
        }
        if (first == PrintCommand.ESC && in.at(1) == 'c') {
            return 4;
        }
        if (first == PrintCommand.GS && in.at(1) == 'k') {
            return barcode(in);
        }
        Integer parameters = PARAMETERS.get((first << 8) | in.at(1));
        return isLead(first) && parameters != null ? 2 + parameters : UNKNOWN;
    }

    /** By a NUL behind it for the old kinds, by its length for those from 65. */
    private static int barcode(Window in) {
        if (!in.has(4)) {
            return MISSING;
        }
        if (in.at(2) >= 65) {
            return 4 + in.at(3);
        }
        if (in.at(2) > 6) {
            return UNKNOWN;
        }
        int end = in.find(3, 0, LONGEST_BARCODE);
        return end < 0 ? end : end + 1;
    }

    private static boolean isLead(int b) {
        return b == PrintCommand.ESC || b == PrintCommand.FS || b == PrintCommand.GS;
    }

    private static void known(int lead, int parameters, String letters) {
        letters.chars().forEach(letter -> PARAMETERS.put((lead << 8) | letter, parameters));
    }
}
