package org.tallystick.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that happens to a virtual printer once it has printed a number of lines more. */
public record PrinterFault(Kind kind, int afterLines) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+)@([1-9][0-9]{0,5})");

    public enum Kind {
        PAPER_END,
        COVER_OPEN,
        /** The next proof is not answered. */
        LOSE_ANSWER,
        POWER_CYCLE,
        /** A power cycle that the printer tells of when it is up again. */
        POWER_CYCLE_TOLD;

        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Reads {@code paper-end@12}: after 12 lines.
     *
     * @throws IllegalArgumentException naming the kinds there are
     */
    public static PrinterFault parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        List<Kind> kinds = List.of(Kind.values());
        if (written.matches()) {
            for (Kind kind : kinds) {
                if (kind.written().equals(written.group(1))) {
                    return new PrinterFault(kind, Integer.parseInt(written.group(2)));
                }
            }
        }
        throw new IllegalArgumentException("\"%s\" is no fault of a printer: write one of %s, @ and the number of lines"
                        .formatted(
                                text,
                                Arrays.toString(
                                        kinds.stream().map(Kind::written).toArray()))
                + " printed before it (1 to 999999), such as paper-end@12");
    }
}
