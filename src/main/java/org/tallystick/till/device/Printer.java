package org.tallystick.till.device;

/**
 * A receipt printer, as the till sees it. No call waits for the device.
 */
public interface Printer extends AutoCloseable {

    /**
     * Takes one job; called only when no other is under way. The printer starts when it is ready, however long that
     * takes, and reports through the job.
     */
    void print(PrintJob job);

    PrinterState state();

    /** Ends within 2 s; a job under way ends as what is known of it. */
    @Override
    void close();
}
