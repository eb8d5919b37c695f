package org.tallystick.index;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.tallystick.book.OsDisk;
import org.tallystick.book.OtherDisk;

/** Puts an {@link UncertainDisk} under the book. */
public final class UncertainBook extends OtherDisk {
    private final UncertainDisk disk;

    public UncertainBook(UncertainDisk disk) {
        super(new OsDisk());
        this.disk = disk;
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return new Opened(file, new RandomAccessFile(file.toFile(), "rw"));
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        disk.change();
        super.makeFolder(folder);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        disk.change();
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        disk.change();
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.change();
        Files.delete(file);
    }

    @Override
    public long usableSpace(Path path) {
        return Long.MAX_VALUE;
    }

    private final class Opened implements OpenFile, UncertainDisk.Bytes {
        private final Path path;
        private final RandomAccessFile file;

        Opened(Path path, RandomAccessFile file) {
            this.path = path;
            this.file = file;
        }

        @Override
        public synchronized int read(ByteBuffer into, long at) throws IOException {
            byte[] bytes = new byte[into.remaining()];
            file.seek(at);
            int read = file.read(bytes);
            into.put(bytes, 0, Math.max(0, read));
            return read;
        }

        @Override
        public synchronized int write(ByteBuffer from, long at) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.get(bytes);
            file.seek(at);
            disk.write(path, this, bytes, 0, bytes.length, false);
            return bytes.length;
        }

        @Override
        public void force() throws IOException {
            disk.force(path, this);
        }

        @Override
        public void truncate(long size) throws IOException {
            disk.change();
            if (file.length() > size) {
                file.setLength(size);
            }
        }

        @Override
        public long size() throws IOException {
            return file.length();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }

        @Override
        public long position() throws IOException {
            return file.getFilePointer();
        }

        @Override
        public void seek(long at) throws IOException {
            file.seek(at);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return file.read(into, from, length);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            file.write(bytes, from, length);
        }
    }
}
