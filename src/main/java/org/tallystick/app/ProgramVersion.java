package org.tallystick.app;

import java.nio.file.Path;
import org.tallystick.index.derby.DerbyStore;

/**
 * Which program this is and on what it runs, for whoever has to help.
 *
 * @param home where the program's own files are
 */
record ProgramVersion(Path home) {

    /** The program's own, such as 1.4.0. */
    static String number() {
        String packed = ProgramVersion.class.getPackage().getImplementationVersion();
        return packed == null ? "not packed" : packed;
    }

    /** The Java that runs it, such as 25.0.3 (Eclipse Adoptium). */
    static String java() {
        return "%s (%s)".formatted(Runtime.version(), System.getProperty("java.vendor"));
    }

    String[] lines() {
        return new String[] {
            "Tallystick " + number() + " in " + home.toAbsolutePath().normalize(),
            "Java " + java() + " in " + System.getProperty("java.home"),
            "Index by " + DerbyStore.library()
        };
    }
}
