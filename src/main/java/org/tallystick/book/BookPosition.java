package org.tallystick.book;

/**
 * How far a reader has come: after which line of which book.
 *
 * @param line number of the last line read, 0 before the first
 * @param hash that line's hash; before the first line what the first is chained to
 * @param end where the next line and the next people record are looked for
 */
public record BookPosition(String book, long line, Hash hash, Place end) {

    /** Before the first line: what an index that does not exist yet knows. */
    public static BookPosition startOf(String book) {
        return new BookPosition(book, 0, Hash.startOf(book), new Place(1, 0, 0));
    }
}
