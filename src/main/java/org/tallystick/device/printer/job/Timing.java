package org.tallystick.device.printer.job;

import java.time.Duration;

/**
 * How long a printer is given.
 *
 * @param poll between two looks at its state
 * @param answer for it to answer a question that needs no printing
 * @param line for it to print one line, at its slowest
 * @param margin above that, before a proof that did not come counts as lost
 * @param patience with paper end, an open cover or silence in mid slip, before the slip is given up
 * @param firstRetry before a lost line is opened again; doubles each time
 * @param longestRetry where the doubling ends
 */
public record Timing(
        Duration poll,
        Duration answer,
        Duration line,
        Duration margin,
        Duration patience,
        Duration firstRetry,
        Duration longestRetry) {

    /** For real printers; 10 lines a second is half the speed of a slow one. */
    public static final Timing USUAL = new Timing(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(100),
            Duration.ofSeconds(3),
            Duration.ofSeconds(60),
            Duration.ofMillis(250),
            Duration.ofSeconds(4));

    public Timing withPatience(Duration other) {
        return new Timing(poll, answer, line, margin, other, firstRetry, longestRetry);
    }

    Duration printing(int lines) {
        return line.multipliedBy(lines);
    }
}
