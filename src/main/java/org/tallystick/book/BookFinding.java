package org.tallystick.book;

/**
 * Something that is not sound in a book.
 *
 * @param file relative to the data folder
 * @param line number of the book's line, 0 when it cannot be told
 * @param what what is wrong, as a part of a sentence
 * @param remedy what to do, as a sentence
 */
public record BookFinding(String file, long line, String what, String remedy) {
    static final String RESTORE =
            "Restore a backup with 'tallystick restore'; 'tallystick verify' shows everything that is wrong.";
    static final String REBUILD = "Run 'tallystick rebuild' to make the index anew from the book.";
    static final String START = "The next start puts it aside; it was never acknowledged.";

    /** All of it in one or two sentences. */
    public String text() {
        return file + (line > 0 ? ", line " + line : "") + ": " + what + ". " + remedy;
    }
}
