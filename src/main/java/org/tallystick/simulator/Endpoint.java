package org.tallystick.simulator;

import java.io.IOException;

/**
 * The end of a line where a virtual device sits; the product reaches it by {@link #address()} alone.
 *
 * <p>One thread only. Made plugged in and ready.
 */
public interface Endpoint extends AutoCloseable {

    /** What stands in the product's settings: a link, a pseudo-terminal's path, or {@code tcp://127.0.0.1:port}. */
    String address();

    /** How many bytes, {@code most} at most, came from the product within the time; 0 when none did. */
    int receive(byte[] buffer, int most, int millis) throws IOException;

    default int receive(byte[] buffer, int millis) throws IOException {
        return receive(buffer, buffer.length, millis);
    }

    /** Sends to the product; bytes that nobody takes are lost, as on a wire. */
    void send(byte[] bytes) throws IOException;

    /** Takes no more bytes until {@link #resume}, so that the product's writes block. */
    void stall() throws IOException;

    void resume() throws IOException;

    /** Pulls the cable: the product's open line is lost, and nothing is at the address. */
    void unplug() throws IOException;

    /** Plugs in again, at the same address, no longer stalled; for a pseudo-terminal this is a new one. */
    void plug() throws IOException;

    @Override
    void close() throws IOException;
}
