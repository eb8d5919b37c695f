package org.tallystick.slip;

import java.util.List;

/** A slip as text for screens, mails and the file of what was printed. */
public final class PlainText {
    private PlainText() {}

    /**
     * One copy, its lines ended by newlines. A cut shows as a dashed line, a QR as its content.
     *
     * @param columns 24 to 80
     */
    public static String of(Slip slip, int columns, String copyMark) {
        StringBuilder text = new StringBuilder();
        for (PaperLine line : SlipLayout.of(slip, columns, copyMark)) {
            shown(line, columns)
                    .forEach(each -> text.append(each.stripTrailing()).append('\n'));
        }
        return text.toString();
    }

    private static List<String> shown(PaperLine line, int columns) {
        return switch (line) {
            case PaperLine.Text text ->
                switch (text.weight()) {
                    case PLAIN, BOLD -> List.of(text.text());
                    case LARGE -> List.of(centredAgain(text.start(), columns));
                };
            case PaperLine.Qr qr -> LineBreaks.of("[QR: " + qr.content() + "]", columns);
            case PaperLine.Specimens ignored -> List.of();
            case PaperLine.Cut ignored -> List.of("- ".repeat(columns / 2));
        };
    }

    /** Large characters are not large here, so that what was the middle of the paper is so no longer. */
    private static String centredAgain(String text, int columns) {
        String words = text.strip();
        return " ".repeat((columns - LineBreaks.width(words)) / 2) + words;
    }
}
