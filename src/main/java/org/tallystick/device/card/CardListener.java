package org.tallystick.device.card;

/** Hears from a {@link CardReader}, on the reader's own thread; it queues what it hears and returns at once. */
public interface CardListener {

    void cardRead(CardRead read);

    /** Told on each change only. */
    void readerState(ReaderState state);
}
