package org.tallystick.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** An open file of the operating system. */
class OpenChannel implements Disk.OpenFile {
    private final FileChannel channel;

    OpenChannel(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        return channel.read(into, at);
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        return channel.write(from, at);
    }

    @Override
    public void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void truncate(long size) throws IOException {
        channel.truncate(size);
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
