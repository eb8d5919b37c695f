package org.tallystick.device.printer.job;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.tallystick.device.printer.VirtualTime;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.serial.Line;
import org.tallystick.device.serial.LineException;
import org.tallystick.device.serial.LineSettings.Flow;
import org.tallystick.simulator.VirtualPrinter;

/**
 * A serial port with its cable to a virtual printer, under virtual time and on one thread: bytes leave the system's
 * buffer at the baud rate and as the flow control allows, and closing throws away those that have not left.
 */
final class VirtualWire implements Line {
    private static final int SYSTEM_BUFFER = 4_096;
    private static final long READ_NANOS = 200_000_000;
    private static final long TICK_NANOS = 50_000_000;
    private static final int BYTES_A_STEP = 8;

    private final VirtualPrinter printer;
    private final VirtualTime time;
    private final Flow flow;
    private final long byteNanos;
    private final Runnable everyTick;
    private final Deque<Byte> leaving = new ArrayDeque<>();
    private final Deque<Byte> toHost = new ArrayDeque<>();
    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    private boolean open;
    private boolean plugged = true;
    private boolean held;

    /** @param everyTick what else goes on in the shop, at least every 50 ms */
    VirtualWire(VirtualPrinter printer, PrinterProfile profile, VirtualTime time, Runnable everyTick) {
        this.printer = printer;
        this.time = time;
        this.flow = profile.line().flow();
        this.byteNanos = 10_000_000_000L / profile.line().baud();
        this.everyTick = everyTick;
    }

    @Override
    public void open() throws LineException {
        if (!plugged) {
            throw new LineException("the wire is not there: plug it in");
        }
        toHost.clear();
        held = false;
        open = true;
    }

    @Override
    public int read(byte[] buffer) throws LineException {
        long deadline = time.nanos() + READ_NANOS;
        check(0);
        while (toHost.isEmpty() && time.nanos() < deadline) {
            step(deadline - time.nanos());
            check(0);
        }
        int count = 0;
        while (count < buffer.length && !toHost.isEmpty()) {
            buffer[count] = toHost.remove();
            count++;
        }
        return count;
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws LineException {
        long deadline = time.nanos() + limit.toNanos();
        for (int out = 0; out < bytes.length; out++) {
            while (leaving.size() >= SYSTEM_BUFFER) {
                if (time.nanos() >= deadline) {
                    close();
                    throw new LineException("the wire did not take all bytes: look for paper end", out);
                }
                step(deadline - time.nanos());
                check(out);
            }
            check(out);
            leaving.add(bytes[out]);
        }
    }

    @Override
    public boolean ready() {
        return flow != Flow.DTR_DSR || printer.isReady();
    }

    @Override
    public void close() {
        open = false;
        leaving.clear();
    }

    @Override
    public String address() {
        return "the wire";
    }

    void plug() {
        plugged = true;
    }

    /** Nobody reads or writes for so long. */
    @Override
    public void rest(Duration pause) {
        long end = time.nanos() + pause.toNanos();
        while (time.nanos() < end) {
            step(end - time.nanos());
        }
    }

    /** All bytes that reached the printer. */
    byte[] arrived() {
        return arrived.toByteArray();
    }

    private void step(long most) {
        int wanted = held ? 0 : Math.min(BYTES_A_STEP, leaving.size());
        time.pass(Math.min(most, wanted == 0 ? TICK_NANOS : wanted * byteNanos));
        int room = printer.room();
        int count = Math.min(room, wanted);
        if (count > 0) {
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++) {
                bytes[i] = leaving.remove();
            }
            arrived.write(bytes, 0, count);
            printer.receive(bytes, count, this::hear);
        }
        printer.idle(this::hear);
        if (printer.cameOff()) {
            plugged = false;
            leaving.clear();
        }
        everyTick.run();
    }

    /** With XON/XOFF the system takes these two for itself. */
    private void hear(byte[] bytes) {
        for (byte b : bytes) {
            if (flow == Flow.XON_XOFF && (b == 0x11 || b == 0x13)) {
                held = b == 0x13;
            } else if (open && plugged) {
                toHost.add(b);
            }
        }
    }

    private void check(int bytesOut) throws LineException {
        if (!open) {
            throw new LineException("the wire is closed", bytesOut);
        }
        if (!plugged) {
            open = false;
            throw new LineException("the wire is gone: check its cable", bytesOut);
        }
    }
}
