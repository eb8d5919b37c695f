package org.tallystick.device.printer.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.Letters;
import org.tallystick.slip.LineBreaks;

/**
 * Cuts text into runs of characters that a printer has in one set: a code page, or its characters of two bytes. Each
 * run reaches as far as its set can, and the next set is the one that then reaches farthest, which makes the fewest
 * switches. Of two that reach as far, the one that needs none, then the profile's first page, then the lowest number.
 */
final class LetterRuns {
    private final List<Set> sets = new ArrayList<>();

    /** Characters in one set of the printer. */
    record Run(Set set, Octets bytes) {}

    /**
     * A set of characters.
     *
     * @param page number of the code page, 0 for two-byte characters
     */
    record Set(int page, boolean twoBytes, CharsetEncoder encoder) {

        /** Its bytes, none of them a control code; null when the set lacks it or gives it another width. */
        byte @Nullable [] bytes(int character) {
            int width = LineBreaks.width(character);
            boolean ascii = character >= 0x20 && character < 0x7F;
            if (!ascii && width != (twoBytes ? 2 : 1)) {
                return null;
            }
            String text = Character.toString(character);
            if (!encoder.canEncode(text)) {
                return null;
            }
            byte[] bytes = text.getBytes(encoder.charset());
            boolean fits = bytes.length == (twoBytes && !ascii ? 2 : 1);
            return fits && harmless(bytes) ? bytes : null;
        }

        private static boolean harmless(byte[] bytes) {
            for (byte each : bytes) {
                if ((each & 0xFF) < 0x20 || each == 0x7F) {
                    return false;
                }
            }
            return true;
        }
    }

    LetterRuns(Letters letters) {
        Charset first = letters.pages().get(letters.first());
        if (first != null) {
            sets.add(new Set(letters.first(), false, first.newEncoder()));
        }
        new TreeMap<>(letters.pages()).forEach((page, charset) -> {
            if (page != letters.first()) {
                sets.add(new Set(page, false, charset.newEncoder()));
            }
        });
        Charset wide = wide(letters.multibyte());
        if (wide != null) {
            sets.add(new Set(0, true, wide.newEncoder()));
        }
    }

    /** What is selected after the printer's initialization. */
    Set first() {
        return sets.getFirst();
    }

    /** All sets, the profile's first page first. */
    List<Set> sets() {
        return List.copyOf(sets);
    }

    /** The characters of a text that the set has. */
    static Run run(String text, Set set) {
        int[] points =
                text.codePoints().filter(point -> set.bytes(point) != null).toArray();
        return new Run(set, encoded(set, points, 0, points.length));
    }

    /** The runs of a text; empty when a character is in none of the sets. */
    Optional<List<Run>> of(String text, Set selected) {
        List<Run> runs = new ArrayList<>();
        int[] points = text.codePoints().toArray();
        Set set = selected;
        int at = 0;
        while (at < points.length) {
            int end = reach(set, points, at);
            if (end == at) {
                set = farthest(points, at);
                end = reach(set, points, at);
            }
            if (end == at) {
                return Optional.empty();
            }
            runs.add(new Run(set, encoded(set, points, at, end)));
            at = end;
        }
        return Optional.of(runs);
    }

    /** Whether any set has the character. */
    boolean has(int character) {
        return sets.stream().anyMatch(set -> set.bytes(character) != null);
    }

    private Set farthest(int[] points, int at) {
        Set best = first();
        int end = at;
        for (Set set : sets) {
            int reached = reach(set, points, at);
            if (reached > end) {
                best = set;
                end = reached;
            }
        }
        return best;
    }

    private static int reach(Set set, int[] points, int from) {
        int end = from;
        while (end < points.length && set.bytes(points[end]) != null) {
            end++;
        }
        return end;
    }

    private static Octets encoded(Set set, int[] points, int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            byte[] each = set.bytes(points[i]);
            if (each != null) {
                bytes.writeBytes(each);
            }
        }
        return Octets.of(bytes.toByteArray());
    }

    private static @Nullable Charset wide(PrinterProfile.Multibyte multibyte) {
        return switch (multibyte) {
            case NONE -> null;
            case GB18030 -> Charset.forName("GB18030");
            case SHIFT_JIS -> Charset.forName("windows-31j");
            case KOREAN -> Charset.forName("x-windows-949");
        };
    }
}
