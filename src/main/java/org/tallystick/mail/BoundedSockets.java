package org.tallystick.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.net.SocketFactory;

/**
 * Lines to a server that may say so much and take so long, and no more: before a line is encrypted anybody on the way
 * can answer, and an answer without an end would take all memory, or the summaries' thread for good.
 *
 * @see #MOST
 */
final class BoundedSockets extends SocketFactory {
    /** Bytes in all: certificates, greetings and answers come to some ten thousand. */
    static final int MOST = 256 * 1024;

    private final LongSupplier nanos;
    private final Duration whole;
    private final long begun;

    /** @param whole from now on until all must be over */
    BoundedSockets(LongSupplier nanos, Duration whole) {
        this.nanos = nanos;
        this.whole = whole;
        this.begun = nanos.getAsLong();
    }

    @Override
    public Socket createSocket() {
        return new Bounded();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new Bounded(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        throw new IOException("a mail is sent from any port");
    }

    private final class Bounded extends Socket {
        Bounded() {
            super();
        }

        Bounded(InetAddress host, int port) throws IOException {
            super(host, port);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new Said(super.getInputStream());
        }
    }

    private final class Said extends FilterInputStream {
        private long count;

        Said(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (count >= MOST) {
                throw new IOException(
                        "the server said more than %d KiB; that is no mail server's answer".formatted(MOST / 1024));
            }
            if (nanos.getAsLong() - begun > whole.toNanos()) {
                throw new SocketTimeoutException(
                        "the server took longer than %d s for one mail".formatted(whole.toSeconds()));
            }
            int read = super.read(into, at, (int) Math.min(length, MOST - count));
            count += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return bytes <= 0 || read() < 0 ? 0 : 1;
        }
    }
}
