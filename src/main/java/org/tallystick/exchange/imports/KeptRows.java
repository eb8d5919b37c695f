package org.tallystick.exchange.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;

/** The rows of a file, one after the other; never held as a whole. */
final class KeptRows extends Reader {
    private final Iterator<String> rows;
    private String row = "";
    private int at;

    KeptRows(Iterator<String> rows) {
        this.rows = rows;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (at == row.length() && rows.hasNext()) {
            row = rows.next();
            at = 0;
        }
        int count = Math.min(length, row.length() - at);
        row.getChars(at, at + count, into, from);
        at += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() {
        // the text is in memory
    }
}
