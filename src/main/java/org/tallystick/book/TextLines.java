package org.tallystick.book;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a file's lines in order. NUL bytes at the end of the file are room kept for later and no line. */
final class TextLines implements Closeable {
    private final Disk.OpenFile file;
    private final byte[] chunk = new byte[1 << 16];
    private final ByteBuffer buffer = ByteBuffer.wrap(chunk).limit(0);
    private long buffered;

    TextLines(Disk.OpenFile file, long from) {
        this.file = file;
        this.buffered = from;
    }

    /**
     * What stands between two LFs.
     *
     * @param length with the LF
     * @param bytes without the LF; of a line longer than any the book writes only the start
     * @param ended whether there was an LF
     */
    @SuppressWarnings("ArrayRecordComponent") // carries bytes; never compared
    record Piece(long offset, long length, byte[] bytes, boolean ended) {
        long end() {
            return offset + length;
        }
    }

    /** The next line, or null at the end. */
    @Nullable
    Piece next() throws IOException {
        long start = position();
        long textEnd = start;
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (buffer.hasRemaining() || fill()) {
            int from = buffer.position();
            int lf = indexOfLf(from);
            int stop = lf < 0 ? buffer.limit() : lf;
            line.write(chunk, from, Math.min(stop - from, LineFormat.LONGEST - line.size()));
            textEnd = endOfText(from, stop, textEnd);
            buffer.position(lf < 0 ? stop : stop + 1);
            if (lf >= 0) {
                return new Piece(start, position() - start, line.toByteArray(), true);
            }
        }
        int length = (int) Math.min(textEnd - start, line.size());
        return length == 0 ? null : new Piece(start, textEnd - start, Arrays.copyOf(line.toByteArray(), length), false);
    }

    private long position() {
        return buffered - buffer.remaining();
    }

    private boolean fill() throws IOException {
        buffer.clear();
        int count = file.read(buffer, buffered);
        buffer.flip();
        buffered += Math.max(0, count);
        return count > 0;
    }

    private int indexOfLf(int from) {
        byte[] bytes = chunk;
        int limit = buffer.limit();
        for (int i = from; i < limit; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private long endOfText(int from, int stop, long before) {
        int last = stop;
        while (last > from && chunk[last - 1] == 0) {
            last--;
        }
        return last > from ? position() + (last - from) : before;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
