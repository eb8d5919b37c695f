package org.tallystick.app;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.tallystick.api.ApiObserver;
import org.tallystick.device.printer.job.Timing;

/**
 * What the world gives a running module.
 *
 * @param nanos of a clock that nobody can set, for how long ago something was
 * @param random fit for secrets
 * @param home where the program's own files are, the device profiles among them
 * @param printers how long they are given
 * @param observer of all that goes over the API
 */
public record Environment(
        InstantSource clock,
        LongSupplier nanos,
        RandomGenerator random,
        Path home,
        Timing printers,
        ApiObserver observer) {
    private static final int SALT_BYTES = 16;

    public Environment(InstantSource clock, RandomGenerator random, Path home) {
        this(clock, System::nanoTime, random, home, Timing.USUAL, ApiObserver.NONE);
    }

    UUID id() {
        ByteBuffer bytes = ByteBuffer.wrap(randomBytes(16));
        long high = (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    byte[] salt() {
        return randomBytes(SALT_BYTES);
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    Path profiles() {
        return home.resolve("device-profiles");
    }
}
