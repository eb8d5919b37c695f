package org.tallystick.device.printer;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.serial.Line;
import org.tallystick.device.serial.LineException;
import org.tallystick.simulator.VirtualPrinter;

/** A line within memory to a virtual printer, which can be cut after a number of bytes. */
public final class PrinterCable implements Line {
    private final VirtualPrinter printer;
    private final BlockingQueue<Byte> toHost = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private UnaryOperator<byte[]> wayBack = UnaryOperator.identity();
    private int bytesUntilCut = Integer.MAX_VALUE;
    private boolean plugged = true;
    private boolean open;
    private int opened;

    public PrinterCable(VirtualPrinter printer) {
        this.printer = printer;
    }

    /** Whatever the printer says comes through here. */
    public synchronized void onTheWayBack(UnaryOperator<byte[]> change) {
        wayBack = change;
    }

    public synchronized void cutAfter(int bytes) {
        bytesUntilCut = bytes;
    }

    public synchronized void plug(boolean in) {
        plugged = in;
        open = open && in;
    }

    /** All bytes that reached the printer. */
    public synchronized byte[] heard() {
        return heard.toByteArray();
    }

    public synchronized int opened() {
        return opened;
    }

    @Override
    public synchronized void open() throws LineException {
        if (!plugged) {
            throw new LineException("memory: nothing is plugged in: plug it in");
        }
        open = true;
        opened++;
        toHost.clear();
    }

    @Override
    public int read(byte[] buffer) throws LineException {
        for (int i = 0; i < 4; i++) {
            listen();
            Byte next = poll();
            if (next != null) {
                int count = 0;
                while (next != null && count < buffer.length) {
                    buffer[count] = next;
                    count++;
                    next = count < buffer.length ? toHost.poll() : null;
                }
                return count;
            }
        }
        return 0;
    }

    private synchronized void listen() throws LineException {
        if (!open) {
            throw new LineException("memory: the line is lost: see the cable");
        }
        printer.idle(this::say);
    }

    private @Nullable Byte poll() throws LineException {
        try {
            return toHost.poll(5, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new LineException("memory: interrupted: try again");
        }
    }

    @Override
    public synchronized void write(byte[] bytes, Duration limit) throws LineException {
        if (!open) {
            throw new LineException("memory: the line is lost: see the cable");
        }
        int count = Math.min(bytes.length, bytesUntilCut);
        bytesUntilCut -= count;
        heard.write(bytes, 0, count);
        printer.receive(bytes, count, this::say);
        if (count < bytes.length) {
            bytesUntilCut = Integer.MAX_VALUE;
            open = false;
            throw new LineException("memory: the line was cut: see the cable", count);
        }
    }

    private void say(byte[] bytes) {
        for (byte b : wayBack.apply(bytes)) {
            toHost.add(b);
        }
    }

    @Override
    public synchronized void close() {
        open = false;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public String address() {
        return "memory";
    }
}
