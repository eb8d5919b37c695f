package org.tallystick.device.card;

import java.util.function.Consumer;

/**
 * Turns a reader's bytes into card reads, whatever pieces they come in.
 *
 * <p>Whatever it was given is overwritten as soon as it is judged, the caller's buffer included. Times are {@link
 * System#nanoTime()} values. One thread only.
 */
public sealed interface FrameDecoder permits MagstripeDecoder, TagDecoder {

    /** Takes {@code bytes[0]} to {@code bytes[length - 1]} and overwrites them. */
    void feed(byte[] bytes, int length, long nanoTime, Consumer<CardRead> reads);

    /** Nothing has come: silence ends a swipe, and tells that a tag was taken away. */
    void quiet(long nanoTime, Consumer<CardRead> reads);

    /**
     * How many frames were whole so far, whatever came of them: a reader that sends, and never one of these, is not
     * understood at all.
     */
    long wholeFrames();

    /** Forgets what was under way: the line is new. */
    void reset();
}
