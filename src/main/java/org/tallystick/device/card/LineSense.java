package org.tallystick.device.card;

/**
 * Tells a reader that is quiet from one that talks and is not understood, as at another baud rate: 256 bytes, or three
 * bursts of four bytes and more, and not one whole frame. A swipe has 226 bytes at most.
 */
final class LineSense {
    private static final int MOST_BYTES = 256;
    private static final int MOST_BURSTS = 3;
    private static final int BURST_BYTES = 4;

    private final FrameDecoder decoder;
    private long framesBefore;
    private int bytes;
    private int bytesOfBurst;
    private int bursts;

    LineSense(FrameDecoder decoder) {
        this.decoder = decoder;
        this.framesBefore = decoder.wholeFrames();
    }

    /** After the decoder was fed so many bytes. */
    void heard(int count) {
        bytes = Math.min(MOST_BYTES, bytes + count);
        bytesOfBurst = Math.min(MOST_BYTES, bytesOfBurst + count);
        look();
    }

    /** After the decoder was told of silence. */
    void quiet() {
        bursts += bytesOfBurst >= BURST_BYTES && bursts < MOST_BURSTS ? 1 : 0;
        bytesOfBurst = 0;
        look();
    }

    boolean isGarbled() {
        return bytes >= MOST_BYTES || bursts >= MOST_BURSTS;
    }

    private void look() {
        if (decoder.wholeFrames() != framesBefore) {
            framesBefore = decoder.wholeFrames();
            bytes = 0;
            bytesOfBurst = 0;
            bursts = 0;
        }
    }
}
