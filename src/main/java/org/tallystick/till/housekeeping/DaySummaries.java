package org.tallystick.till.housekeeping;

import java.util.List;

/** The summary of each day that is over, printed, kept and mailed by itself as the shop wants it. */
public interface DaySummaries extends AutoCloseable {

    /** Where the shop wants nothing of it. */
    DaySummaries NONE = new DaySummaries() {
        @Override
        public void begin() {
            // nothing to do
        }

        @Override
        public void dayClosed() {
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

    /** A day was closed. Does not wait. */
    void dayClosed();

    /** What could not be printed, kept or mailed, and why; empty when all is well. */
    List<Notice> notices();

    /** What is under way may come to its end, for some seconds. */
    @Override
    void close();
}
