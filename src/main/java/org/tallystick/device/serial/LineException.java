package org.tallystick.device.serial;

import java.io.IOException;

/** A line that could not be opened, or that was lost; the message names the address and the remedy. */
public final class LineException extends IOException {
    private final int bytesOut;

    public LineException(String message) {
        this(message, 0);
    }

    public LineException(String message, int bytesOut) {
        super(message);
        this.bytesOut = bytesOut;
    }

    /** How many bytes of the failed write may have left, 0 when none did for certain. */
    public int bytesOut() {
        return bytesOut;
    }
}
