package org.tallystick.mail;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;

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

    /**
     * The same for a line that is encrypted from its first byte on, for which Angus Mail makes the line below itself.
     *
     * @param patience of one write
     */
    SSLSocketFactory below(SSLSocketFactory tls, Duration patience) {
        return new Layer(tls, Math.toIntExact(patience.toMillis()));
    }

    private void mustNotBeOver() throws SocketTimeoutException {
        if (nanos.getAsLong() - begun > whole.toNanos()) {
            throw new SocketTimeoutException(
                    "the server took longer than %d s for one mail".formatted(whole.toSeconds()));
        }
    }

    /** Encrypts a line that it bounds first. */
    private final class Layer extends SSLSocketFactory {
        private static final String NO_LINE = "a line that is to be encrypted is made before";

        private final SSLSocketFactory tls;
        private final int millis;

        Layer(SSLSocketFactory tls, int millis) {
            this.tls = tls;
            this.millis = millis;
        }

        @Override
        public Socket createSocket(Socket line, String host, int port, boolean autoClose) throws IOException {
            return tls.createSocket(new BoundedLine(line, millis), host, port, autoClose);
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new IOException(NO_LINE);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            throw new IOException(NO_LINE);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw new IOException(NO_LINE);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            throw new IOException(NO_LINE);
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return tls.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return tls.getSupportedCipherSuites();
        }
    }

    private final class BoundedLine extends WriteTimeoutSocket {
        BoundedLine(Socket line, int millis) throws IOException {
            super(line, millis);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new Said(super.getInputStream());
        }

        @Override
        public synchronized OutputStream getOutputStream() throws IOException {
            return new Told(super.getOutputStream());
        }
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

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new Told(super.getOutputStream());
        }
    }

    private final class Told extends FilterOutputStream {
        Told(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            mustNotBeOver();
            out.write(bytes, from, length);
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
            mustNotBeOver();
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
