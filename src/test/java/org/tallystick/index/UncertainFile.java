package org.tallystick.index;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.StorageRandomAccessFile;
import org.jspecify.annotations.Nullable;

/** A file of Derby's whose random writes go by way of the {@link UncertainDisk}. */
record UncertainFile(File file) implements StorageFile {
    @Override
    public String @Nullable [] list() {
        return file.list();
    }

    @Override
    public boolean canWrite() {
        return file.canWrite();
    }

    @Override
    public boolean exists() {
        return file.exists();
    }

    @Override
    public boolean isDirectory() {
        return file.isDirectory();
    }

    @Override
    public boolean delete() {
        return file.delete();
    }

    @Override
    public boolean deleteAll() {
        File[] inside = file.listFiles();
        boolean all = true;
        for (File each : inside == null ? new File[0] : inside) {
            all &= new UncertainFile(each).deleteAll();
        }
        return file.delete() && all;
    }

    @Override
    public String getPath() {
        return file.getPath();
    }

    @Override
    public String getCanonicalPath() throws IOException {
        return file.getCanonicalPath();
    }

    @Override
    public String getName() {
        return file.getName();
    }

    @Override
    public boolean createNewFile() throws IOException {
        UncertainStorage.disk().change();
        return file.createNewFile();
    }

    @Override
    public boolean renameTo(StorageFile other) {
        return file.renameTo(new File(other.getPath()));
    }

    @Override
    public boolean mkdir() {
        return file.mkdir();
    }

    @Override
    public boolean mkdirs() {
        return file.mkdirs();
    }

    @Override
    public @Nullable StorageFile getParentDir() {
        return file.getParentFile() == null ? null : new UncertainFile(file.getParentFile());
    }

    @Override
    public boolean setReadOnly() {
        return file.setReadOnly();
    }

    @Override
    public OutputStream getOutputStream() throws FileNotFoundException {
        return new FileOutputStream(file);
    }

    @Override
    public OutputStream getOutputStream(boolean append) throws FileNotFoundException {
        return new FileOutputStream(file, append);
    }

    @Override
    public InputStream getInputStream() throws FileNotFoundException {
        return new FileInputStream(file);
    }

    @Override
    public int getExclusiveFileLock() {
        return EXCLUSIVE_FILE_LOCK;
    }

    @Override
    public void releaseExclusiveFileLock() {}

    @Override
    public StorageRandomAccessFile getRandomAccessFile(String mode) throws FileNotFoundException {
        return new Access(file, mode);
    }

    @Override
    public void limitAccessToOwner() {}

    private static final class Access extends RandomAccessFile implements StorageRandomAccessFile {
        private final File file;
        private final String mode;
        private final Path path;

        Access(File file, String mode) throws FileNotFoundException {
            super(file, mode.startsWith("r") && mode.length() > 2 ? "rw" : mode);
            this.file = file;
            this.mode = mode;
            this.path = file.toPath();
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            write(bytes, 0, bytes.length);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            UncertainStorage.disk().write(path, new Through(this), bytes, from, length, mode.length() > 2);
        }

        void writeThrough(byte[] bytes, int from, int length) throws IOException {
            super.write(bytes, from, length);
        }

        @Override
        public void setLength(long length) throws IOException {
            UncertainStorage.disk().change();
            super.setLength(length);
        }

        @Override
        public void sync() throws IOException {
            UncertainStorage.disk().force(path, new Through(this));
        }

        @Override
        public StorageRandomAccessFile clone() {
            try {
                return new Access(file, mode);
            } catch (FileNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The file below its own uncertainty. */
    private static final class Through implements UncertainDisk.Bytes {
        private final Access access;

        Through(Access access) {
            this.access = access;
        }

        @Override
        public long position() throws IOException {
            return access.getFilePointer();
        }

        @Override
        public void seek(long at) throws IOException {
            access.seek(at);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return access.read(into, from, length);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            access.writeThrough(bytes, from, length);
        }
    }
}
