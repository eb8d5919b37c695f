package org.tallystick.app;

/** The folder that was named is none that this user can work on. */
final class NoDataFolder extends RuntimeException {
    NoDataFolder(String message) {
        super(message);
    }
}
