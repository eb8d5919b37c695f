package org.tallystick.till.device;

import org.tallystick.slip.Slip;

/**
 * One copy of one slip on its way to paper.
 *
 * @param number what the printer is asked to echo as proof; 0 to 99999999, another for each job
 * @param copyMark the words that tell this copy from others
 */
public record PrintJob(Slip slip, String copyMark, int number, Progress progress) {

    /** What the printer tells, on its own thread. */
    public interface Progress {
        /**
         * Asked once the printer is ready, before the first byte; returns when <em>print started</em> is on disk.
         *
         * @return false when the job is no longer wanted; nothing is sent and nothing further is told
         */
        boolean mayStart();

        /** Told once, after mayStart was answered with true. */
        void ended(PrintResult result);
    }
}
