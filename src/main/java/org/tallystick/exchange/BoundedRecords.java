package org.tallystick.exchange;

import java.io.IOException;
import java.io.Reader;

/**
 * Ends a file in the middle of a record that is too long: a quote that is never closed, or a file that is no CSV, would
 * else be held in memory as one record. One of {@value #MOST} characters is always read; the parser's buffer decides
 * how far beyond it somebody gets.
 */
public final class BoundedRecords extends Reader {
    /** Characters, with quotes and delimiters. */
    public static final int MOST = 64 * 1024;

    private final Reader from;
    private long given;
    private long most = MOST;

    public BoundedRecords(Reader from) {
        this.from = from;
    }

    /** The record is too long. */
    static final class TooLong extends IOException {
        private TooLong() {
            super("a record has more than %d characters".formatted(MOST));
        }
    }

    /** What is read from now on belongs to the next record, but for what the parser has in its buffer. */
    public void next() {
        most = given + MOST;
    }

    /** @throws TooLong when more is asked for, though the record had all it may have */
    @Override
    public int read(char[] into, int at, int length) throws IOException {
        if (given > most) {
            throw new TooLong();
        }
        int count = from.read(into, at, length);
        given += Math.max(count, 0);
        return count;
    }

    /** Whether reading ended for that reason. */
    public boolean isTooLong() {
        return given > most;
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
