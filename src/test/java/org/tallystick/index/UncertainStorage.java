package org.tallystick.index;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.WritableStorageFactory;
import org.jspecify.annotations.Nullable;

/** Puts an {@link UncertainDisk} under Derby, by the hook that Derby has for that. Derby makes it by its name. */
public final class UncertainStorage implements WritableStorageFactory {
    public static final String NAME = "uncertain";
    public static volatile @Nullable UncertainDisk disk;

    private String database = "";
    private String canonical = "";

    static UncertainDisk disk() {
        return Objects.requireNonNull(disk);
    }

    @Override
    public void init(@Nullable String home, @Nullable String name, @Nullable String temp, @Nullable String unique) {
        if (name != null) {
            String path = name.startsWith(NAME + ":") ? name.substring(NAME.length() + 1) : name;
            database = new File(path).getAbsolutePath();
            canonical = database;
        }
    }

    private StorageFile file(File file) {
        return new UncertainFile(file);
    }

    @Override
    public StorageFile newStorageFile(@Nullable String path) {
        return file(path == null ? new File(database) : new File(database, path));
    }

    @Override
    public StorageFile newStorageFile(@Nullable String directory, String name) {
        return directory == null ? newStorageFile(name) : file(new File(new File(database, directory), name));
    }

    @Override
    public StorageFile newStorageFile(@Nullable StorageFile directory, String name) {
        return directory == null ? newStorageFile(name) : file(new File(directory.getPath(), name));
    }

    @Override
    public StorageFile createTemporaryFile(String prefix, String suffix) throws IOException {
        return file(File.createTempFile(prefix, suffix, new File(database, "tmp")));
    }

    @Override
    public StorageFile getTempDir() {
        return newStorageFile("tmp");
    }

    @Override
    public String getCanonicalName() {
        return canonical;
    }

    @Override
    public void setCanonicalName(String name) {
        canonical = name;
    }

    @Override
    public char getSeparator() {
        return File.separatorChar;
    }

    @Override
    public boolean isFast() {
        return false;
    }

    @Override
    public boolean isReadOnlyDatabase() {
        return false;
    }

    @Override
    public boolean supportsRandomAccess() {
        return true;
    }

    @Override
    public boolean supportsWriteSync() {
        return true;
    }

    @Override
    public int getStorageFactoryVersion() {
        return VERSION_NUMBER;
    }

    @Override
    public void sync(OutputStream stream, boolean metaData) throws IOException {
        stream.flush();
        disk().change();
    }

    @Override
    public void shutdown() {}

    static FileNotFoundException notFound(IOException cause) {
        return (FileNotFoundException) new FileNotFoundException(cause.getMessage()).initCause(cause);
    }
}
