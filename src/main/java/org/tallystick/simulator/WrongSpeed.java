package org.tallystick.simulator;

import java.io.ByteArrayOutputStream;

/** What a port hears of bytes that were sent at another baud rate than it listens at, in frames of 8N1. */
public final class WrongSpeed {
    private static final int FRAME_BITS = 10;
    private static final int DATA_BITS = 8;

    private WrongSpeed() {}

    /** The bytes are sent without a pause; a frame whose stop bit is missing is handed over all the same. */
    public static byte[] heard(byte[] sent, int sends, int listens) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        double end = sent.length * FRAME_BITS;
        double bit = (double) sends / listens;
        double at = 0;
        while (at < end) {
            if (isHigh(sent, at)) {
                at = nextEdge(at);
                continue;
            }
            int value = 0;
            for (int i = 0; i < DATA_BITS; i++) {
                value |= isHigh(sent, at + bit * (i + 1.5)) ? 1 << i : 0;
            }
            heard.write(value);
            at += bit * (DATA_BITS + 1.5);
            while (at < end && !isHigh(sent, at)) {
                at = nextEdge(at);
            }
        }
        return heard.toByteArray();
    }

    private static double nextEdge(double at) {
        return Math.floor(at) + 1;
    }

    /** The line at a time, counted in the sender's bits; it rests high. */
    private static boolean isHigh(byte[] sent, double at) {
        int bit = (int) Math.floor(at);
        if (bit >= sent.length * FRAME_BITS) {
            return true;
        }
        int place = bit % FRAME_BITS;
        return switch (place) {
            case 0 -> false;
            case FRAME_BITS - 1 -> true;
            default -> (sent[bit / FRAME_BITS] >> (place - 1) & 1) == 1;
        };
    }
}
