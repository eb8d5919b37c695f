package org.tallystick.slip;

/** One step of the print head: what a slip becomes on paper of a given number of columns. */
public sealed interface PaperLine {

    /**
     * A line of words, without control characters.
     *
     * @param start what begins the line, with leading spaces where it is indented
     * @param end what stands at its other end, only where it is SPREAD
     * @param columns that the line has for its letters: those of the paper, half of them for LARGE
     * @param rightToLeft whether the line begins at the right edge
     */
    record Text(String start, String end, Place place, int columns, boolean rightToLeft, Weight weight)
            implements PaperLine {

        /**
         * The line in letters of one width, in the order of reading; at most as many columns as the line has. Chinese,
         * Japanese and Korean characters take two.
         */
        public String text() {
            int room = Math.max(0, columns - LineBreaks.width(start) - LineBreaks.width(end));
            return switch (place) {
                case START -> start;
                case CENTRE -> " ".repeat(room / 2) + start;
                case SPREAD -> start + " ".repeat(room) + end;
                case WRITE -> start + (start.isEmpty() ? "" : " ") + "_".repeat(Math.max(0, gap(room)));
            };
        }

        private int gap(int room) {
            return start.isEmpty() ? room : room - 1;
        }
    }

    record Qr(String content) implements PaperLine {}

    /** What the printer can do, line by line; the printer's own commands tell. */
    record Specimens() implements PaperLine {}

    record Cut() implements PaperLine {}

    enum Place {
        START,
        CENTRE,
        /** One part at each end. */
        SPREAD,
        /** A line to write on fills what is left. */
        WRITE
    }

    enum Weight {
        PLAIN,
        BOLD,
        /** Twice as wide and high. */
        LARGE
    }
}
