package org.tallystick.app.devices;

import org.tallystick.till.device.PrintJob;
import org.tallystick.till.device.Printer;
import org.tallystick.till.device.PrinterState;
import org.tallystick.wording.Sentence;

/** Stands where the module prints nothing itself; it is never given a job. */
record AbsentPrinter() implements Printer {
    @Override
    public void print(PrintJob job) {
        throw new IllegalStateException("there is no printer to print on");
    }

    @Override
    public PrinterState state() {
        return new PrinterState(PrinterState.Condition.NONE, Sentence.NOTHING);
    }

    @Override
    public void close() {}
}
