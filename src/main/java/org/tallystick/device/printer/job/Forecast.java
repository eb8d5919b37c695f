package org.tallystick.device.printer.job;

import java.util.ArrayDeque;
import java.util.Deque;
import org.tallystick.device.printer.render.SlipBytes.Step;
import org.tallystick.device.serial.LineException;

/**
 * What a printer that cannot answer has in its buffer, at its slowest: each line comes out when all of it is there and
 * the one before it is out. So the next bytes go when there is room for them, and the line is seldom idle.
 */
final class Forecast {
    private final PrinterConnection printer;
    private final Timing timing;
    private final int room;
    private final Deque<Kept> buffer = new ArrayDeque<>();
    private int kept;
    private long arrived;
    private long printed;

    /** Bytes that leave the buffer at a time. */
    private record Kept(int bytes, long until) {}

    /** @param room bytes that an empty buffer takes for certain */
    Forecast(PrinterConnection printer, Timing timing, int room) {
        this.printer = printer;
        this.timing = timing;
        this.room = room;
        this.arrived = printer.free();
        this.printed = arrived;
    }

    /** Whether the command can follow at once. */
    boolean hasRoom(Step step) {
        while (!buffer.isEmpty() && buffer.element().until() <= printer.now()) {
            kept -= buffer.remove().bytes();
        }
        return kept == 0 || kept + step.bytes().length() <= room;
    }

    /** Waits until the command has room, and reckons with it. */
    void take(Step step) throws LineException {
        while (!hasRoom(step)) {
            printer.waitUntil(buffer.element().until());
        }
        int bytes = step.bytes().length();
        arrived = Math.max(arrived, printer.now()) + printer.onTheWire(bytes).toNanos();
        printed = Math.max(printed, arrived) + timing.printing(step.lines()).toNanos();
        buffer.add(new Kept(bytes, printed));
        kept += bytes;
    }

    /** Waits until all of it is on paper. */
    void finish() throws LineException {
        printer.waitUntil(printed);
    }
}
