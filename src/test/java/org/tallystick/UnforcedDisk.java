package org.tallystick;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.tallystick.book.OsDisk;
import org.tallystick.book.OtherDisk;

/** A disk that does not wait for the metal: for tests about many threads, not about power cuts. */
public final class UnforcedDisk extends OtherDisk {
    public UnforcedDisk() {
        super(new OsDisk());
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return new Unforced(super.open(file));
    }

    @Override
    public void forceFolder(Path folder) {
        // not forced
    }

    private record Unforced(OpenFile file) implements OpenFile {
        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return file.read(into, at);
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            return file.write(from, at);
        }

        @Override
        public void force() {
            // not forced
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
