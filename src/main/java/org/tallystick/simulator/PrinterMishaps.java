package org.tallystick.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tallystick.simulator.PrinterFault.Kind;
import org.tallystick.simulator.PrinterFault.Measure;

/** What is going to happen to a virtual printer, by what it has been sent and has printed. */
final class PrinterMishaps {
    private final List<PrinterFault> armed = new ArrayList<>();
    private int bytes;
    private int lines;

    void arm(PrinterFault fault) {
        int now = fault.measure() == Measure.BYTES ? bytes : lines;
        armed.add(new PrinterFault(fault.kind(), fault.measure(), now + fault.after()));
    }

    /** How many bytes may come before something happens. */
    int bytesToNext() {
        int next = Integer.MAX_VALUE;
        for (PrinterFault fault : armed) {
            if (fault.measure() == Measure.BYTES) {
                next = Math.min(next, fault.after() - bytes);
            }
        }
        return next;
    }

    void countBytes(int count) {
        bytes += count;
    }

    void countLines(int count) {
        lines += count;
    }

    int bytes() {
        return bytes;
    }

    /** Takes out what is due. */
    void happen(Consumer<Kind> to) {
        for (int i = 0; i < armed.size(); ) {
            PrinterFault fault = armed.get(i);
            if (fault.after() <= (fault.measure() == Measure.BYTES ? bytes : lines)) {
                armed.remove(i);
                to.accept(fault.kind());
            } else {
                i++;
            }
        }
    }
}
