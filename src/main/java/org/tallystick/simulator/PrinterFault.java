package org.tallystick.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.validation.InvalidInput;

/**
 * Something that happens to a virtual printer once it has printed, or was sent, so much more.
 *
 * @param after 0 for at once, up to 999,999
 */
public record PrinterFault(Kind kind, Measure measure, int after) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+)(?:@(byte:)?([1-9][0-9]{0,5}))?");

    public enum Kind {
        PAPER_END,
        /** The roll is thin; it prints on. */
        NEAR_END,
        COVER_OPEN,
        /** Stops until it is repaired. */
        CUTTER_ERROR,
        /** Stops until it has cooled down, by itself. */
        OVERHEATING,
        /** The next bytes find no room, whatever the flow control said. */
        OVERRUN,
        /** The next proof is not answered. */
        LOSE_ANSWER,
        /** It says bytes without a meaning, once. */
        GARBAGE,
        /** From now on XOFF and XON fall between the bytes it says. */
        FLOW_BYTES,
        /** It says nothing more. */
        SILENCE,
        /** It takes no more bytes. */
        STALL,
        /** The cable comes off. */
        UNPLUG,
        POWER_CYCLE,
        /** A power cycle that the printer tells of when it is up again. */
        POWER_CYCLE_TOLD;

        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is counted up to a fault. */
    public enum Measure {
        BYTES,
        LINES
    }

    public static PrinterFault afterLines(Kind kind, int lines) {
        return new PrinterFault(kind, Measure.LINES, lines);
    }

    public static PrinterFault afterBytes(Kind kind, int bytes) {
        return new PrinterFault(kind, Measure.BYTES, bytes);
    }

    /**
     * Reads {@code paper-end@12}: after 12 lines, {@code paper-end@byte:700}: behind the 700th byte, or
     * {@code paper-end}: at once.
     *
     * @throws InvalidInput naming the kinds there are
     */
    public static PrinterFault parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        List<Kind> kinds = List.of(Kind.values());
        if (written.matches()) {
            for (Kind kind : kinds) {
                if (kind.written().equals(written.group(1))) {
                    int after = written.group(3) == null ? 0 : Integer.parseInt(written.group(3));
                    return written.group(2) == null ? afterLines(kind, after) : afterBytes(kind, after);
                }
            }
        }
        throw new InvalidInput(
                "fault",
                "\"%s\" is no fault of a printer: write one of %s, and when it happens: @"
                                .formatted(
                                        text,
                                        Arrays.toString(kinds.stream()
                                                .map(Kind::written)
                                                .toArray()))
                        + " and the lines printed before it, such as paper-end@12, or @byte: and the bytes sent before"
                        + " it, such as paper-end@byte:700 (1 to 999999); without them it happens at once");
    }
}
