package org.tallystick.secrets;

import java.nio.file.Path;
import java.util.Random;

/** The owner's PIN as the module keeps it, but hashed in few rounds, for tests that are not about how slow it is. */
public final class QuickPin {
    private static final int FEW = 10;

    private QuickPin() {}

    public static void set(Path dataFolder, String pin) {
        new OwnerPin(SecretsFolder.open(dataFolder.resolve("secrets"), new Random(1))).set(pin, FEW);
    }
}
