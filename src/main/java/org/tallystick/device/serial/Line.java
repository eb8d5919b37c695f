package org.tallystick.device.serial;

import java.time.Duration;

/**
 * A two-way line of bytes to one device: a serial port, a TCP connection, or an in-memory pair.
 *
 * <p>Constructing never touches the device; {@link #open()} may fail and may be tried again after
 * {@link #close()}, each time reaching for the device anew. One thread, the device's owner, opens, reads and
 * writes; {@code close()} may be called by any thread and frees a read or write that hangs.
 */
public interface Line extends AutoCloseable {

    /** Reaches for the device; needs a closed line. */
    void open() throws LineException;

    /**
     * Waits up to 200 ms for bytes.
     *
     * @return how many bytes were put at the start of the buffer, 0 when none came in time
     * @throws LineException when the device is gone or the line is closed
     */
    int read(byte[] buffer) throws LineException;

    /**
     * Hands over all bytes, or fails when they were not taken within the limit; the line is then closed.
     *
     * @throws LineException saying how many bytes may have left
     */
    void write(byte[] bytes, Duration limit) throws LineException;

    @Override
    void close();

    /** The address as written in the settings, for messages. */
    String address();
}
