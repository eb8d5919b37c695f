package org.tallystick.device.printer.job;

import java.util.List;
import org.tallystick.device.printer.star.StarAnswer.Status;
import org.tallystick.device.printer.star.StarQuestion.ClearCounter;
import org.tallystick.device.serial.LineException;

/** A Star printer's own count of what it has printed, as its status tells it. */
record EtbCounter(PrinterConnection printer, Timing timing) {

    /** Whether the counter stands at 0 now; a printer that was switched off stands there again. */
    boolean startsFromZero() throws LineException {
        printer.send(List.of(new ClearCounter(0)));
        long start = printer.now();
        do {
            if (printer.refresh() && count() == 0) {
                return true;
            }
        } while (printer.now() - start < timing.answer().toNanos());
        return false;
    }

    /** At the last look; -1 before the first. */
    int count() {
        return printer.lastRound().stream()
                .filter(Status.class::isInstance)
                .mapToInt(status -> ((Status) status).counter())
                .findFirst()
                .orElse(-1);
    }
}
