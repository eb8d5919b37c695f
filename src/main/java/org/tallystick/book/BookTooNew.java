package org.tallystick.book;

/** The book holds lines of a later format; nothing was read or changed. */
public final class BookTooNew extends RuntimeException {
    private final long line;

    BookTooNew(String file, long line, long version) {
        super(file + ", line " + line + ": it has format version " + version + ", this program reads up to "
                + LineFormat.VERSION + ". Install a newer Tallystick.");
        this.line = line;
    }

    public long line() {
        return line;
    }
}
