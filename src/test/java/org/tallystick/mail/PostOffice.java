package org.tallystick.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real mail server in this process, which knows the user {@code shop} with the password {@code s3cret}; before it a
 * wire that can be cut behind a whole letter, so that its answer is lost.
 */
public final class PostOffice implements AutoCloseable {
    public static final String USER = "shop";
    public static final String PASSWORD = "s3cret";

    /** In order. */
    public final List<MimeMessage> letters = new CopyOnWriteArrayList<>();

    public final List<String> addressees = new CopyOnWriteArrayList<>();

    /** By addressee. */
    private final Map<String, RejectException> refusals = new ConcurrentHashMap<>();

    private final AtomicBoolean losesAnswer = new AtomicBoolean();
    private final SMTPServer server;
    private final ServerSocket front;
    private final List<Socket> wires = new CopyOnWriteArrayList<>();

    private PostOffice(SMTPServer.Builder builder) {
        InetAddress here = InetAddress.getLoopbackAddress();
        server = builder.bindAddress(here)
                .messageHandlerFactory(Counter::new)
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .build();
        server.start();
        try {
            front = new ServerSocket(0, 50, here);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        thread(this::connect);
    }

    public static PostOffice withStartTls(SSLContext certificate) {
        return new PostOffice(SMTPServer.port(0).requireTLS().requireAuth().startTlsSocketFactory(certificate));
    }

    public static PostOffice withTls(SSLContext certificate) {
        return new PostOffice(SMTPServer.port(0).requireAuth().serverSocketFactory(certificate));
    }

    public static PostOffice inTheClear() {
        return new PostOffice(SMTPServer.port(0));
    }

    public int port() {
        return front.getLocalPort();
    }

    public void refuse(String addressee, int code, String words) {
        refusals.put(addressee, new RejectException(code, words));
    }

    public void refuseNobody() {
        refusals.clear();
    }

    /** Of the next letter; it is taken over all the same. */
    public void loseNextAnswer() {
        losesAnswer.set(true);
    }

    private void connect() {
        while (!front.isClosed()) {
            try {
                Socket client = front.accept();
                Socket inside = new Socket(InetAddress.getLoopbackAddress(), server.getPortAllocated());
                wires.addAll(List.of(client, inside));
                thread(() -> pump(client, inside));
                thread(() -> pump(inside, client));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // cut
        }
    }

    private void cut() {
        for (Socket each : wires) {
            try {
                each.close();
            } catch (IOException e) {
                // is cut
            }
        }
        wires.clear();
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "post-office");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            front.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        cut();
        server.stop();
    }

    private final class Counter implements MessageHandler {
        private String addressee = "";

        Counter(MessageContext ignored) {}

        @Override
        public void from(String sender) {
            // everybody may send
        }

        @Override
        public void recipient(String to) throws RejectException {
            RejectException refusal = refusals.get(to);
            if (refusal != null) {
                throw refusal;
            }
            addressee = to;
        }

        @Override
        public String data(InputStream letter) throws IOException {
            try {
                byte[] bytes = letter.readAllBytes();
                letters.add(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
                addressees.add(addressee);
            } catch (MessagingException e) {
                throw new IOException(e);
            }
            if (losesAnswer.getAndSet(false)) {
                cut();
            }
            return "taken over";
        }

        @Override
        public void done() {
            // nothing is left to do
        }
    }
}
