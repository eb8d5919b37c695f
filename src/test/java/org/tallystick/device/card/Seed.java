package org.tallystick.device.card;

/** The seed of this run's random tests: {@code -Dseed=}, else a new one; printed so that a failure can be repeated. */
final class Seed {
    private static final long VALUE = Long.getLong("seed", System.nanoTime());

    static {
        System.out.println("card tests: -Dseed=" + VALUE);
    }

    private Seed() {}

    static long value() {
        return VALUE;
    }
}
