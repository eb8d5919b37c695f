package org.tallystick.simulator;

import java.util.function.Consumer;

/**
 * A device as a machine of bytes: it hears what the product sends and answers.
 *
 * <p>A {@link Host} calls it on one thread only. Whatever another thread tells it (paper out, a card swiped) it notes
 * thread-safely and acts upon at the next {@link #idle}.
 */
@FunctionalInterface
public interface VirtualDevice {

    /** Bytes from the product, {@code bytes[0]} to {@code bytes[length - 1]}, valid during this call. */
    void receive(byte[] bytes, int length, Consumer<byte[]> answer);

    /** Called about every 10 ms, for what the device sends by itself. */
    default void idle(Consumer<byte[]> answer) {}

    /** How many bytes it takes now at most; 0 while it makes the product wait. */
    default int room() {
        return Integer.MAX_VALUE;
    }

    /** Whether its cable has come off since it was last asked. */
    default boolean cameOff() {
        return false;
    }
}
