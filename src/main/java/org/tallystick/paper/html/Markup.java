package org.tallystick.paper.html;

import java.text.Bidi;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntConsumer;
import org.tallystick.slip.Slip;

/**
 * Markup in the making: every text is escaped, every element closed, so that no text can become markup. Where the page
 * is read from right to left, words and figures without a letter of such a script still stand from left to right.
 */
final class Markup {
    private static final String OUTSIDE_XML = "\uFFFD";

    private final boolean rightToLeft;
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param language of the page */
    Markup(String language) {
        rightToLeft = Slip.isRightToLeft(language);
    }

    /** Whether the page is read from right to left. */
    boolean isRightToLeft() {
        return rightToLeft;
    }

    /** Opens an element; attributes are names and values in turn. */
    Markup open(String element, String... attributes) {
        start(element, attributes);
        text.append('>');
        open.push(element);
        return this;
    }

    Markup close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds nothing but text, which may be empty. */
    Markup element(String element, String content, String... attributes) {
        return openFor(content, element, attributes).say(content).close();
    }

    /** Opens an element that will hold this text. */
    Markup openFor(String content, String element, String... attributes) {
        boolean turned =
                rightToLeft && !content.isBlank() && !Bidi.requiresBidi(content.toCharArray(), 0, content.length());
        if (!turned) {
            return open(element, attributes);
        }
        String[] all = Arrays.copyOf(attributes, attributes.length + 2);
        all[attributes.length] = "dir";
        all[attributes.length + 1] = "ltr";
        return open(element, all);
    }

    /**
     * Opens a table. Its cells come in the order in which they stand, since the PDF renderer puts the first at the
     * left always.
     */
    Markup openTable(String style) {
        return rightToLeft ? open("table", "class", style, "dir", "ltr") : open("table", "class", style);
    }

    /** The cells of a row, from first to last as they are read. */
    Markup inOrder(int cells, IntConsumer add) {
        for (int i = 0; i < cells; i++) {
            add.accept(rightToLeft ? cells - 1 - i : i);
        }
        return this;
    }

    /** An element without content, such as {@code img}. */
    Markup single(String element, String... attributes) {
        start(element, attributes);
        text.append(" />");
        return this;
    }

    Markup say(String content) {
        text.append(escaped(content));
        return this;
    }

    Markup newLine() {
        text.append('\n');
        return this;
    }

    /** What was made by another of these, or is this program's own. */
    Markup trusted(String markup) {
        text.append(markup);
        return this;
    }

    private void start(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("elements are still open: " + open);
        }
        return text.toString();
    }

    private static String escaped(String raw) {
        StringBuilder result = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                case '\'' -> result.append("&#39;");
                case '\n', '\t' -> result.append(' ');
                default -> result.append(isXml(point) ? Character.toString(point) : OUTSIDE_XML);
            }
        });
        return result.toString();
    }

    private static boolean isXml(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !Character.isISOControl(point) && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }
}
