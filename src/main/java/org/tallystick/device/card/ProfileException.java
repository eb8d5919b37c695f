package org.tallystick.device.card;

/** A profile that is missing or wrong; the message names the file, where known the line and column, and the remedy. */
public final class ProfileException extends RuntimeException {
    ProfileException(String message, Throwable cause) {
        super(message, cause);
    }

    ProfileException(String message) {
        super(message);
    }
}
