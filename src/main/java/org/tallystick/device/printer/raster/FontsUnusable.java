package org.tallystick.device.printer.raster;

/** Lines cannot be drawn on this machine; the message says why. */
public final class FontsUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    FontsUnusable(Throwable cause) {
        super("Lines cannot be drawn as dots: " + cause, cause);
    }
}
