package org.tallystick.yaml;

import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Settings of the shop, or a profile of a device, that Tallystick cannot start with; the message names the file, where
 * known line and column, what is wrong and the remedy.
 */
public final class BadSettings extends RuntimeException {

    public BadSettings(Path file, String wrongAndRemedy) {
        super(file + ": " + wrongAndRemedy);
    }

    /** Line and column count from 1, as editors show them. */
    BadSettings(Path file, Optional<Mark> at, String wrongAndRemedy) {
        super("%s, line %d, column %d: %s"
                .formatted(
                        file,
                        at.map(Mark::getLine).orElse(0) + 1,
                        at.map(Mark::getColumn).orElse(0) + 1,
                        wrongAndRemedy));
    }
}
