package org.tallystick;

import java.util.Random;

/**
 * How much a test of chance tries: little in the normal run, much with {@code -Dlong=true}, and just as much as
 * {@code -Dtrials} says when that is given. A normal run plays the same each time, so that it fails for a change and
 * never for luck; a long one plays another each time. The seed is printed; {@code -Dseed} plays that run again.
 */
public record Trials(String name, int count, long seed) {
    private static final long OF_NORMAL_RUNS = 1;

    public static Trials of(String name, int normal, int inTheLongRun) {
        int count = Integer.getInteger("trials", isLong() ? inTheLongRun : normal);
        return new Trials(name, count, seed("%s: %d trials".formatted(name, count)));
    }

    /** Of a test that counts no trials; printed. */
    public static long seed(String name) {
        long seed = Long.getLong("seed", isLong() ? System.nanoTime() : OF_NORMAL_RUNS);
        System.out.println(name + ", -Dseed=" + seed);
        return seed;
    }

    private static boolean isLong() {
        return Boolean.getBoolean("long");
    }

    /** The chance of one trial, so that it can be played alone: {@code -Dseed} with its number and one trial. */
    public Random random(int trial) {
        return new Random(seed + trial);
    }

    /** How a failed trial is played again. */
    public String replay(int trial) {
        return "%s, trial %d: play it again with -Dseed=%d -Dtrials=1".formatted(name, trial, seed + trial);
    }
}
