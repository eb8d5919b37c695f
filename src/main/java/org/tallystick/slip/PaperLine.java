package org.tallystick.slip;

/** One step of the print head: what a slip becomes on paper of a given number of columns. */
public sealed interface PaperLine {

    /**
     * At most as many characters as the paper has columns, half of that for LARGE; none of them a control character.
     * Chinese, Japanese and Korean characters are counted twice.
     */
    record Text(String text, Weight weight) implements PaperLine {}

    record Qr(String content) implements PaperLine {}

    record Cut() implements PaperLine {}

    enum Weight {
        PLAIN,
        BOLD,
        /** Twice as wide and high. */
        LARGE
    }
}
