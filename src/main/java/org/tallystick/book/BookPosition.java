package org.tallystick.book;

/**
 * How far a reader has come: after which line of the book.
 *
 * @param book epoch of the last line read, such as T1.1; empty before the first
 * @param line number of the last line read, 0 before the first
 * @param hash that line's hash
 * @param end where the next line of that epoch and the next people record are looked for
 */
public record BookPosition(String book, long line, Hash hash, Place end) {

    /** Before the first line of any book: what an index that does not exist yet knows. */
    public static final BookPosition START = new BookPosition("", 0, Hash.NONE, new Place(1, 0, 0));

    BookPosition withPeopleEnd(long peopleEnd) {
        return new BookPosition(book, line, hash, new Place(end.segment(), end.offset(), peopleEnd));
    }
}
