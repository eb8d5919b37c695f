package org.tallystick.device.printer.raster;

/** Something cannot be drawn on this machine; the message says why. */
public final class CannotDraw extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotDraw(Throwable cause) {
        super("Nothing can be drawn as dots: " + cause, cause);
    }
}
