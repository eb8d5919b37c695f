package org.tallystick.yaml;

import java.nio.file.Path;

/**
 * Settings of the shop, or a profile of a device, that Tallystick cannot start with; the message names the file, where
 * known line and column, what is wrong and the remedy.
 */
public final class BadSettings extends RuntimeException {

    public BadSettings(Path file, String wrongAndRemedy) {
        super(file + ": " + wrongAndRemedy);
    }

    BadSettings(Path file, Spot at, String wrongAndRemedy) {
        super("%s, line %d, column %d: %s".formatted(file, at.line(), at.column(), wrongAndRemedy));
    }
}
