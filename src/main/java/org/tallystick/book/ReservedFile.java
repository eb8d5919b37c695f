package org.tallystick.book;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A file that grows by forced appends into room reserved beforehand. The room is written with NULs, a stride at a
 * time, so that forcing an append need not make a new file size durable as well, which costs a third more here and
 * a second seek on a turning disk. A full disk shows when room is reserved, before any text is written.
 */
final class ReservedFile implements Closeable {
    private final Disk.OpenFile file;
    private final int stride;
    private long end;
    private long size;

    /** Everything from {@code end} on must be NULs. */
    ReservedFile(Disk.OpenFile file, long end, int stride) throws IOException {
        this.file = file;
        this.end = end;
        this.stride = stride;
        this.size = file.size();
    }

    long end() {
        return end;
    }

    /** Returns when the bytes are on the disk. */
    void append(byte[] bytes) throws IOException {
        long needed = end + bytes.length;
        if (needed > size) {
            long reserved = (needed / stride + 1) * stride;
            write(file, new byte[Math.toIntExact(reserved - size)], size);
            file.force();
            size = reserved;
        }
        write(file, bytes, end);
        file.force();
        end = needed;
    }

    /** Ends the file there, with no reserved room behind it. */
    void cut(long at) throws IOException {
        file.truncate(at);
        file.force();
        end = at;
        size = at;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    static void write(Disk.OpenFile file, byte[] bytes, long at) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            if (file.write(rest, at + rest.position()) <= 0) {
                throw new IOException("the disk took only " + rest.position() + " of " + bytes.length + " bytes");
            }
        }
    }

    /** Reads a range that must be there. */
    static byte[] read(Disk.OpenFile file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the file ends before byte " + to);
            }
        }
        return bytes.array();
    }
}
