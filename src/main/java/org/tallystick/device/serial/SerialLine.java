package org.tallystick.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A serial port, by jSerialComm.
 *
 * <p>The library's answers are judged by their return values alone: {@code isOpen()} stays true when the device is
 * gone, and the last error is left over from calls that succeeded. Writing has no time-out on Linux and cannot be
 * interrupted; closing the port from another thread frees it.
 */
final class SerialLine implements Line {
    private static final int CHUNK = 256;
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final String address;
    private final LineSettings settings;
    private @Nullable SerialPort port;
    private volatile boolean gated;

    SerialLine(String address, LineSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    @Override
    public void open() throws LineException {
        if (current() != null) {
            throw new IllegalStateException(address + " is open; close it first");
        }
        SerialPort fresh = SerialOpening.open(address, settings);
        // A port that tells its modem lines shows the DTR that opening has raised; a pseudo-terminal shows none.
        boolean tellsModemLines = fresh.getDTR();
        synchronized (this) {
            gated = settings.flow() == LineSettings.Flow.DTR_DSR && tellsModemLines;
            port = fresh;
        }
    }

    @Override
    public int read(byte[] buffer) throws LineException {
        SerialPort open = opened();
        int count = open.readBytes(buffer, buffer.length);
        if (count > 0) {
            return count;
        }
        // A port whose device is gone may answer 0 at once and for ever, so ask it.
        if (count == 0 && open.bytesAvailable() >= 0) {
            return 0;
        }
        throw lost(open, 0);
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws LineException {
        SerialPort open = opened();
        Watchdog watchdog = Watchdog.after(limit, this::release);
        int sent = 0;
        while (sent < bytes.length) {
            int length = Math.min(CHUNK, bytes.length - sent);
            int taken = open.writeBytes(bytes, length, sent);
            if (taken != length) {
                int mayHaveLeft = sent + (taken < 0 ? length : taken);
                throw watchdog.stop() ? lost(open, mayHaveLeft) : LineException.tooSlow(address, limit, mayHaveLeft);
            }
            sent += length;
        }
        if (!watchdog.stop()) {
            throw LineException.tooSlow(address, limit, sent);
        }
    }

    @Override
    public boolean ready() {
        SerialPort open = current();
        return open == null || !gated || open.getDSR();
    }

    @Override
    public void close() {
        Thread closing = release();
        if (closing == null) {
            return;
        }
        try {
            boolean unused = closing.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String address() {
        return address;
    }

    private SerialPort opened() throws LineException {
        SerialPort open = current();
        if (open == null) {
            throw new LineException(address + " is closed");
        }
        return open;
    }

    private synchronized @Nullable SerialPort current() {
        return port;
    }

    /** Closes on a thread of its own, because some Windows drivers never return from it once the device is gone. */
    private synchronized @Nullable Thread release() {
        SerialPort open = port;
        port = null;
        return open == null
                ? null
                : Thread.ofPlatform().daemon().name("closes " + address).start(open::closePort);
    }

    private LineException lost(SerialPort open, int bytesOut) {
        boolean closedHere = current() != open;
        close();
        return closedHere
                ? new LineException(address + " was closed while in use", bytesOut)
                : new LineException(address + " is gone: check that the device is on and its cable", bytesOut);
    }
}
