package org.tallystick.device.card;

/** Whether cards can be read. */
public sealed interface ReaderState {

    record Connected() implements ReaderState {}

    /** Bytes come and no frame among them, as from a reader at another baud rate; over with the first frame. */
    record Garbled() implements ReaderState {}

    /** Tried again by itself, every two seconds at the latest; {@code why} names the port and the remedy. */
    record Disconnected(String why) implements ReaderState {}
}
