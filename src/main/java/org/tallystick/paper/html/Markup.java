package org.tallystick.paper.html;

import java.util.ArrayDeque;
import java.util.Deque;

/** Markup in the making: every text is escaped, every element closed, so that no text can become markup. */
final class Markup {
    private static final String OUTSIDE_XML = "\uFFFD";

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

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
        return open(element, attributes).say(content).close();
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
