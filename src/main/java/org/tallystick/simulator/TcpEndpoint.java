package org.tallystick.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** A network device on this machine: serves one client at a time, and the next one when that one has gone. */
public final class TcpEndpoint implements Endpoint {
    /** Small, so that a stalled device soon makes the product wait. */
    private static final int RECEIVE_BUFFER = 2_048;

    private volatile int port;
    private @Nullable ServerSocket server;
    private @Nullable Socket client;

    private TcpEndpoint(int port) {
        this.port = port;
    }

    /** On this port of the loopback address; 0 takes a free one. */
    public static TcpEndpoint on(int port) throws IOException {
        TcpEndpoint endpoint = new TcpEndpoint(port);
        endpoint.plug();
        return endpoint;
    }

    @Override
    public String address() {
        return "tcp://127.0.0.1:" + port;
    }

    @Override
    public int receive(byte[] buffer, int most, int millis) throws IOException {
        Socket present = client(millis);
        if (present == null) {
            return 0;
        }
        try {
            present.setSoTimeout(millis);
            int count = present.getInputStream().read(buffer, 0, most);
            if (count >= 0) {
                return count;
            }
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (IOException e) {
            // The client has gone without a word, which is the same to the device as closing.
        }
        dropClient();
        return 0;
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        Socket present = client(1);
        if (present == null) {
            return;
        }
        try {
            present.getOutputStream().write(bytes);
        } catch (IOException e) {
            dropClient();
        }
    }

    /** Not receiving is enough: the buffers fill, and the product's writes wait. */
    @Override
    public void stall() {}

    @Override
    public void resume() {}

    @Override
    public void unplug() throws IOException {
        dropClient();
        if (server != null) {
            server.close();
        }
        server = null;
    }

    @Override
    public void plug() throws IOException {
        unplug();
        ServerSocket fresh = new ServerSocket();
        fresh.setReuseAddress(true);
        fresh.setReceiveBufferSize(RECEIVE_BUFFER);
        try {
            fresh.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 1);
        } catch (IOException e) {
            fresh.close();
            throw new IOException("Port " + port + " cannot be used (" + e.getMessage() + "): choose another one", e);
        }
        server = fresh;
        port = fresh.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        unplug();
    }

    private @Nullable Socket client(int millis) throws IOException {
        ServerSocket listening = server;
        if (listening == null) {
            throw new IOException(address() + " is unplugged");
        }
        if (client == null) {
            listening.setSoTimeout(millis);
            try {
                client = listening.accept();
            } catch (SocketTimeoutException e) {
                return null;
            }
        }
        return client;
    }

    private void dropClient() throws IOException {
        if (client != null) {
            client.close();
        }
        client = null;
    }
}
