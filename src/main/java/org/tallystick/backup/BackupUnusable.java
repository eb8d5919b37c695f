package org.tallystick.backup;

/** A backup cannot be restored from: it is damaged, or cannot be read. */
public final class BackupUnusable extends RuntimeException {
    BackupUnusable(String message) {
        super(message);
    }

    BackupUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
