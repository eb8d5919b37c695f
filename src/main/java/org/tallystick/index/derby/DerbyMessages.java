package org.tallystick.index.derby;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tallystick.files.Privacy;

/**
 * Derby's messages, in a file that begins anew when it is full: a disk that fails makes Derby say very much. Derby
 * opens it itself, by the name of class and method.
 */
public final class DerbyMessages extends OutputStream {
    /** For {@code derby.stream.error.method}. */
    static final String OPENED_BY = DerbyMessages.class.getName() + ".open";

    /** Bytes. */
    static final int MOST = 1_000_000;

    private static @Nullable DerbyMessages opened;

    private final RandomAccessFile file;

    private DerbyMessages(File file) throws IOException {
        this.file = new RandomAccessFile(file, "rw");
    }

    /** Those of the engine that starts now; the one before, if there was one, has nothing more to say. */
    public static synchronized OutputStream open() throws IOException {
        if (opened != null) {
            opened.close();
        }
        Path file = Engine.home().resolve(IndexFolder.MESSAGES);
        if (Files.notExists(file)) {
            Files.createFile(file, Privacy.ofNewFile(file));
        }
        DerbyMessages messages = new DerbyMessages(file.toFile());
        opened = messages;
        return messages;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** At the end, wherever that is by now: an index that is discarded empties the file. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (file.length() + length > MOST) {
            file.setLength(0);
        }
        file.seek(file.length());
        file.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
