package org.tallystick.device.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.tallystick.simulator.Endpoint;

/**
 * A line without any port, for faults that no real part can be made to show; as strict as the real ones.
 *
 * <p>{@link #device()} is the other end; a {@code Host} can run a virtual device on it.
 */
public final class MemoryLine implements Line {
    private static final int CAPACITY = 4_096;
    private static final int READ_MILLIS = 200;

    private final String address;
    private final BlockingQueue<Byte> toDevice = new ArrayBlockingQueue<>(CAPACITY);
    private final BlockingQueue<Byte> toShop = new ArrayBlockingQueue<>(CAPACITY);
    private final Device device = new Device();
    private volatile boolean open;
    private volatile boolean plugged = true;
    private volatile boolean stalled;

    public MemoryLine(String address) {
        this.address = address;
    }

    public Endpoint device() {
        return device;
    }

    @Override
    public void open() throws LineException {
        if (open) {
            throw new IllegalStateException(address + " is open; close it first");
        }
        if (!plugged) {
            throw new LineException(address + " is not there: check that the device is plugged in");
        }
        toShop.clear();
        open = true;
    }

    @Override
    public int read(byte[] buffer) throws LineException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(READ_MILLIS);
        while (System.nanoTime() - deadline < 0) {
            check(0);
            Byte first = await(() -> toShop.poll(5, TimeUnit.MILLISECONDS));
            if (first != null) {
                buffer[0] = first;
                int count = 1;
                for (Byte next; count < buffer.length && (next = toShop.poll()) != null; count++) {
                    buffer[count] = next;
                }
                return count;
            }
        }
        return 0;
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws LineException {
        long deadline = System.nanoTime() + limit.toNanos();
        for (int out = 0; out < bytes.length; ) {
            check(out);
            byte next = bytes[out];
            if (!stalled && await(() -> toDevice.offer(next, 5, TimeUnit.MILLISECONDS))) {
                out++;
            } else if (System.nanoTime() - deadline >= 0) {
                open = false;
                throw LineException.tooSlow(address, limit, out);
            }
        }
        check(bytes.length);
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public String address() {
        return address;
    }

    private void check(int bytesOut) throws LineException {
        if (!open) {
            throw new LineException(address + " is closed", bytesOut);
        }
        if (!plugged) {
            open = false;
            throw new LineException(address + " is gone: check that the device is on and its cable", bytesOut);
        }
    }

    private interface Waiting<T> {
        T end() throws InterruptedException;
    }

    private static <T> T await(Waiting<T> waiting) {
        try {
            return waiting.end();
        } catch (InterruptedException e) {
            throw new IllegalStateException("a test was interrupted", e);
        }
    }

    private final class Device implements Endpoint {
        @Override
        public String address() {
            return address;
        }

        @Override
        public int receive(byte[] buffer, int most, int millis) throws IOException {
            there();
            Byte next = await(() -> toDevice.poll(millis, TimeUnit.MILLISECONDS));
            int count = 0;
            while (next != null) {
                buffer[count++] = next;
                next = count < most ? toDevice.poll() : null;
            }
            return count;
        }

        @Override
        public void send(byte[] bytes) throws IOException {
            there();
            for (int i = 0; open && i < bytes.length; i++) {
                byte next = bytes[i];
                if (!await(() -> toShop.offer(next, 200, TimeUnit.MILLISECONDS))) {
                    return;
                }
            }
        }

        @Override
        public void stall() {
            stalled = true;
        }

        @Override
        public void resume() {
            stalled = false;
        }

        @Override
        public void unplug() {
            plugged = false;
            toDevice.clear();
        }

        @Override
        public void plug() {
            plugged = true;
            stalled = false;
        }

        @Override
        public void close() {
            unplug();
        }

        private void there() throws IOException {
            if (!plugged) {
                throw new IOException(address + " is unplugged");
            }
        }
    }
}
