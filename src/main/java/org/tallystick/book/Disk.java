package org.tallystick.book;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file operations the book needs, few enough that every fault of a disk can be played in a test. */
public interface Disk {

    /** Opens a file for reading and writing and makes it when it is missing. */
    OpenFile open(Path file) throws IOException;

    OpenFile openToRead(Path file) throws IOException;

    boolean exists(Path file);

    /** Whether it is a folder, or leads to one. */
    boolean isFolder(Path path);

    /** Whether it leads elsewhere. */
    boolean isLink(Path path);

    /** Puts a file in place of another in one step: whoever opens that name finds the one or the other. */
    void rename(Path from, Path to) throws IOException;

    void delete(Path file) throws IOException;

    /** Bytes that can still be written where a file or folder stands. */
    long usableSpace(Path path) throws IOException;

    /** Names in a folder in any order; none when the folder is missing. */
    List<String> names(Path folder) throws IOException;

    void makeFolder(Path folder) throws IOException;

    /** Makes the names in a folder durable: a forced file whose name is lost is lost. */
    void forceFolder(Path folder) throws IOException;

    /**
     * Keeps a file for this process until the claim is closed; whoever opens it by this disk shares the claim.
     *
     * @return empty when another process has it
     */
    Optional<Closeable> claim(Path file) throws IOException;

    /**
     * What the system knows a file by, whatever name leads to it; empty where it does not say.
     *
     * @throws java.nio.file.NoSuchFileException when the name leads to nothing
     */
    Optional<Object> identity(Path file) throws IOException;

    /** One open file; every call may come from another thread. */
    interface OpenFile extends Closeable {

        /** Reads some bytes from a position on, -1 at the end of the file. */
        int read(ByteBuffer into, long at) throws IOException;

        /** May write fewer bytes than given, as the operating system does. */
        int write(ByteBuffer from, long at) throws IOException;

        /** Returns when everything written is on the disk. */
        void force() throws IOException;

        void truncate(long size) throws IOException;

        long size() throws IOException;
    }
}
