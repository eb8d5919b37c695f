package org.tallystick.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands letters in at one server, whose certificate is always looked at. Each step waits for a limited time.
 *
 * @param password looked up for each letter; empty where none is kept
 * @param trusted what knows the certificates to trust; looked up for each letter
 * @param patience of each step
 */
public record Smtp(MailServer server, Supplier<Optional<String>> password, Trusted trusted, Duration patience) {
    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);

    /** As long as so many of its steps a letter may take in all. */
    private static final int STEPS = 10;

    /** Where the encryption comes from; a Java whose certificates are broken has none, and everything else goes on. */
    @FunctionalInterface
    public interface Trusted {
        SSLSocketFactory sockets() throws GeneralSecurityException;
    }

    /**
     * Sends a letter; returns when the server has taken it over.
     *
     * @throws NotSent when it has not, or its answer was lost: it may be sent again, since its id stays the same
     */
    public void send(Letter letter, Instant now) throws NotSent {
        String secret = secret();
        Session session = Session.getInstance(properties(letter, sockets()));
        try {
            Message message = message(session, letter, now);
            Transport transport = session.getTransport("smtp");
            try {
                transport.connect(server.host(), server.port(), server.user(), secret);
                transport.sendMessage(message, new Address[] {new InternetAddress(letter.to(), true)});
            } finally {
                closed(transport);
            }
        } catch (MessagingException e) {
            throw NotSent.because(e);
        }
    }

    private String secret() throws NotSent {
        if (server.user() == null) {
            return "";
        }
        return password.get()
                .orElseThrow(() -> new NotSent(
                        "there is no password; write it into the file secrets/mail-password of the data folder",
                        false,
                        null));
    }

    private SSLSocketFactory sockets() throws NotSent {
        try {
            return trusted.sockets();
        } catch (GeneralSecurityException e) {
            throw new NotSent(
                    "this Java cannot read the certificates that it trusts; mend or reinstall it, and start anew",
                    false,
                    e);
        }
    }

    /** What was sent is sent, however the line ends. */
    private static void closed(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server hung up by itself", e);
        }
    }

    private Properties properties(Letter letter, SSLSocketFactory sockets) {
        String limit = Long.toString(patience.toMillis());
        boolean starts = server.tls() == MailServer.Tls.STARTTLS;
        Properties all = new Properties();
        all.put("mail.smtp.auth", Boolean.toString(server.user() != null));
        all.put("mail.smtp.starttls.enable", Boolean.toString(starts));
        all.put("mail.smtp.starttls.required", Boolean.toString(starts));
        all.put("mail.smtp.ssl.enable", Boolean.toString(!starts));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        BoundedSockets bounded = new BoundedSockets(System::nanoTime, patience.multipliedBy(STEPS));
        all.put("mail.smtp.ssl.socketFactory", starts ? sockets : bounded.below(sockets, patience));
        all.put("mail.smtp.ssl.socketFactory.fallback", "false");
        all.put("mail.smtp.socketFactory", bounded);
        all.put("mail.smtp.socketFactory.fallback", "false");
        all.put("mail.smtp.connectiontimeout", limit);
        all.put("mail.smtp.timeout", limit);
        all.put("mail.smtp.writetimeout", limit);
        all.put("mail.smtp.quitwait", "false");
        // Else the machine's own name is looked up, which can take longer than all else.
        all.put("mail.smtp.localhost", domain(letter.from()));
        return all;
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static Message message(Session session, Letter letter, Instant now) throws MessagingException {
        MimeMessage message = new Named(session, letter.id());
        message.setFrom(new InternetAddress(letter.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8.name());
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(letter.file(), letter.fileType())));
        file.setFileName(letter.fileName());
        message.setContent(new MimeMultipart(text, file));
        message.saveChanges();
        return message;
    }

    /** Keeps its id, where others get a new one each time. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
