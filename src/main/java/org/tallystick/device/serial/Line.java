package org.tallystick.device.serial;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A two-way line of bytes to one device: a serial port, or a TCP connection.
 *
 * <p>Constructing never touches the device; {@link #open()} may fail and may be tried again after
 * {@link #close()}, each time reaching for the device anew. One thread, the device's owner, opens, reads and
 * writes; {@code close()} may be called by any thread and frees a read or write that hangs. A call that throws
 * {@link LineException} leaves the line closed. A {@code close()} that meets an {@code open()} under way may come
 * too early for it, so an owner that was told to end closes once more itself.
 */
public interface Line extends AutoCloseable {
    /** How long {@link #read} waits for bytes. */
    Duration READING = Duration.ofMillis(200);

    /**
     * Reaches for the device.
     *
     * @throws LineException when it is not there, is in use by another program, or may not be used
     * @throws IllegalStateException when the line is open
     */
    void open() throws LineException;

    /**
     * Waits about 200 ms ({@link #READING}) for bytes.
     *
     * @return how many bytes were put at the start of the buffer, 0 when none came in time
     * @throws LineException when the device is gone or the line is closed
     */
    int read(byte[] buffer) throws LineException;

    /** Waits for less than a {@link #read} would; what comes meanwhile is read later. */
    default void rest(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
    }

    /**
     * Hands over all bytes, or fails when they were not taken within the limit; the line is then closed.
     *
     * <p>Handed over is not arrived: the system and the device have buffers, and closing a serial port throws away
     * what has not left.
     *
     * @throws LineException saying how many bytes may have left
     */
    void write(byte[] bytes, Duration limit) throws LineException;

    /**
     * Whether the device lets its host send: DSR where that is the flow control, which no system watches on Linux and
     * macOS, and true where the system watches. A device that says no takes some bytes all the same, and answers
     * questions that it obeys at once.
     */
    boolean ready();

    /** Ends within about a second, even where the driver hangs. */
    @Override
    void close();

    /** The address as written in the settings, for messages. */
    String address();
}
