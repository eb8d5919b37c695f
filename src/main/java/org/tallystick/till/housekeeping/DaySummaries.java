package org.tallystick.till.housekeeping;

import java.time.LocalDate;
import java.util.List;

/** The summary of each shift that is closed and each day that is over, printed, kept and mailed by itself. */
public interface DaySummaries extends AutoCloseable {

    /** Where the shop wants nothing of it. */
    DaySummaries NONE = new DaySummaries() {
        @Override
        public void begin() {
            // nothing to do
        }

        @Override
        public void shiftClosed(LocalDate day, int number) {
            // nothing to do
        }

        @Override
        public void dayOver() {
            // nothing to do
        }

        @Override
        public List<Notice> notices() {
            return List.of();
        }

        @Override
        public void close() {
            // nothing to end
        }
    };

    /** From now on, beginning with what is still to be done of the last day. */
    void begin();

    /**
     * A shift of the day that goes on was closed. Does not wait.
     *
     * @param number of the shift within its day, from 1
     */
    void shiftClosed(LocalDate day, int number);

    /** A day is over. Does not wait. */
    void dayOver();

    /** What could not be printed, kept or mailed, and why; empty when all is well. */
    List<Notice> notices();

    /** What is under way may come to its end, for some seconds. */
    @Override
    void close();
}
