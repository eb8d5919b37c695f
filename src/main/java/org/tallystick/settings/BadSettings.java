package org.tallystick.settings;

import java.nio.file.Path;

/** Settings that Tallystick cannot start with; the message names file, line, column, what is wrong and the remedy. */
public final class BadSettings extends RuntimeException {

    BadSettings(Path file, String wrongAndRemedy) {
        super(file + ": " + wrongAndRemedy);
    }

    BadSettings(Path file, Spot at, String wrongAndRemedy) {
        super("%s, line %d, column %d: %s".formatted(file, at.line(), at.column(), wrongAndRemedy));
    }
}
