package org.tallystick;

import java.util.Random;

/**
 * How much a test of chance tries: little in the normal run, much with {@code -Dlong=true}, and just as much as
 * {@code -Dtrials} says when that is given. The seed is printed; {@code -Dseed} plays the same run again.
 */
public record Trials(String name, int count, long seed) {

    public static Trials of(String name, int normal, int inTheLongRun) {
        int count = Boolean.getBoolean("long") ? inTheLongRun : normal;
        Trials trials = new Trials(name, Integer.getInteger("trials", count), Long.getLong("seed", System.nanoTime()));
        trials.print();
        return trials;
    }

    /** The chance of one trial, so that it can be played alone: {@code -Dseed} with its number and one trial. */
    public Random random(int trial) {
        return new Random(seed + trial);
    }

    /** How a failed trial is played again. */
    public String replay(int trial) {
        return "%s, trial %d: play it again with -Dseed=%d -Dtrials=1".formatted(name, trial, seed + trial);
    }

    private void print() {
        System.out.printf("%s: %d trials, -Dseed=%d%n", name, count, seed);
    }
}
