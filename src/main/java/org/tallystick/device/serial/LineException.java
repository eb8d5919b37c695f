package org.tallystick.device.serial;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

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

    public LineException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.bytesOut = 0;
    }

    static LineException tooSlow(String address, Duration limit, int bytesOut) {
        return new LineException(
                "%s did not take all bytes within %.1f s (at most %d may have left): %s"
                        .formatted(address, limit.toMillis() / 1000.0, bytesOut, "look for paper end, cover, cable"),
                bytesOut);
    }

    /** The most bytes of the failed write that may have left, 0 when none did for certain. */
    public int bytesOut() {
        return bytesOut;
    }
}
