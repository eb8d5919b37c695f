package org.tallystick.device.serial;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A TCP connection to a network printer or a serial device server. */
final class TcpLine implements Line {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = (int) Line.READING.toMillis();
    private static final int CHUNK = 256;

    /** Small, so that a printer that stopped taking bytes is noticed and not hidden by the system's megabytes. */
    private static final int SEND_BUFFER = 4_096;

    private final String address;
    private final String host;
    private final int port;
    private volatile @Nullable Socket socket;

    TcpLine(String address, String host, int port) {
        this.address = address;
        this.host = host;
        this.port = port;
    }

    @Override
    public void open() throws LineException {
        if (socket != null) {
            throw new IllegalStateException(address + " is open; close it first");
        }
        Socket fresh = new Socket();
        try {
            fresh.setTcpNoDelay(true);
            fresh.setKeepAlive(true);
            fresh.setSoTimeout(READ_MILLIS);
            fresh.setSendBufferSize(SEND_BUFFER);
            fresh.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        } catch (IOException e) {
            shut(fresh);
            throw new LineException(
                    "%s cannot be reached (%s): check that the device is on, its cable and its address"
                            .formatted(address, reason(e)),
                    e);
        }
        socket = fresh;
    }

    @Override
    public int read(byte[] buffer) throws LineException {
        Socket open = opened();
        try {
            int count = open.getInputStream().read(buffer);
            if (count >= 0) {
                return count;
            }
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (IOException e) {
            throw lost(open, 0);
        }
        throw lost(open, 0);
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws LineException {
        Socket open = opened();
        Watchdog watchdog = Watchdog.after(limit, () -> shut(open));
        int out = 0;
        try {
            OutputStream stream = open.getOutputStream();
            while (out < bytes.length) {
                int length = Math.min(CHUNK, bytes.length - out);
                out += length; // counted first: a chunk that fails may have left
                stream.write(bytes, out - length, length);
            }
        } catch (IOException e) {
            if (watchdog.stop()) {
                throw lost(open, out);
            }
        }
        if (!watchdog.stop()) {
            close();
            throw LineException.tooSlow(address, limit, out);
        }
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        if (open != null) {
            shut(open);
        }
    }

    @Override
    public String address() {
        return address;
    }

    private Socket opened() throws LineException {
        Socket open = socket;
        if (open == null) {
            throw new LineException(address + " is closed");
        }
        return open;
    }

    private LineException lost(Socket open, int bytesOut) {
        boolean closedHere = open.isClosed();
        close();
        return closedHere
                ? new LineException(address + " was closed while in use", bytesOut)
                : new LineException(
                        address + " has closed the connection: check that the device is on and its cable", bytesOut);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static void shut(Socket open) {
        try {
            open.close();
        } catch (IOException e) {
            // The connection is given up; nothing is left to be done about it.
        }
    }
}
