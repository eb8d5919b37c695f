package org.tallystick.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.mail.MailServer.Tls;

/** Against a real server in this process, with every fault that a line and a server can have. */
class SmtpTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Letter LETTER = new Letter(
            "summary-1@example.org",
            "shop@example.org",
            "owner@example.org",
            "Rosas Läden, सारांश",
            "Owed: 14.50\nRosa Marín\n",
            "summary.pdf",
            "application/pdf",
            "%PDF-1.7 not really".getBytes(UTF_8));
    private static final SSLContext CERTIFICATE =
            TestCertificate.of("ip:127.0.0.1").context();

    private static Smtp to(int port, Tls tls) {
        return to(port, tls, PostOffice.USER, PostOffice.PASSWORD, CERTIFICATE.getSocketFactory());
    }

    private static Smtp to(
            int port, Tls tls, @Nullable String user, @Nullable String password, SSLSocketFactory sockets) {
        MailServer server = new MailServer("127.0.0.1", port, tls, user);
        return new Smtp(server, () -> Optional.ofNullable(password), () -> sockets, Duration.ofSeconds(20));
    }

    private static NotSent refused(Smtp smtp) {
        return catchThrowableOfType(NotSent.class, () -> smtp.send(LETTER, NOW));
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS", "TLS"})
    void aLetterArrivesWhole(Tls tls) throws NotSent, MessagingException, IOException {
        try (PostOffice office =
                tls == Tls.TLS ? PostOffice.withTls(CERTIFICATE) : PostOffice.withStartTls(CERTIFICATE)) {
            to(office.port(), tls).send(LETTER, NOW);

            MimeMessage letter = office.letters.getFirst();
            assertThat(office.addressees).containsExactly("owner@example.org");
            assertThat(letter.getMessageID()).isEqualTo("<summary-1@example.org>");
            assertThat(letter.getSubject()).isEqualTo("Rosas Läden, सारांश");
            assertThat(letter.getFrom()).extracting(Object::toString).containsExactly("shop@example.org");
            assertThat(letter.getSentDate()).hasSameTimeAs(Date.from(NOW));
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            MimeMultipart parts = (MimeMultipart) letter.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString().replace("\r", ""))
                    .isEqualTo("Owed: 14.50\nRosa Marín\n");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("summary.pdf");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(LETTER.file());
        }
    }

    @Test
    void aSecondTryIsTheSameMail() throws NotSent, MessagingException {
        try (PostOffice office = PostOffice.withStartTls(CERTIFICATE)) {
            office.loseNextAnswer();
            NotSent lost = refused(to(office.port(), Tls.STARTTLS));
            assertThat(lost.again()).isTrue();
            assertThat(office.letters).hasSize(1);

            to(office.port(), Tls.STARTTLS).send(LETTER, NOW.plusSeconds(60));
            assertThat(office.letters).hasSize(2);
            assertThat(office.letters.get(1).getMessageID())
                    .isEqualTo(office.letters.get(0).getMessageID());
        }
    }

    @Test
    void nothingIsSentInTheClear() {
        try (PostOffice office = PostOffice.inTheClear()) {
            NotSent refused = refused(to(office.port(), Tls.STARTTLS));
            assertThat(refused.again()).isFalse();
            assertThat(refused).hasMessage("STARTTLS is required but host does not support STARTTLS");
            NotSent noTls = refused(to(office.port(), Tls.TLS));
            assertThat(noTls.again()).isTrue();
            assertThat(office.letters).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsForTheOwnerToMend() {
        try (PostOffice office = PostOffice.withStartTls(CERTIFICATE)) {
            SSLSocketFactory trusting = CERTIFICATE.getSocketFactory();
            NotSent wrong = refused(to(office.port(), Tls.STARTTLS, "shop", "guessed", trusting));
            assertThat(wrong.again()).isFalse();
            assertThat(wrong.getMessage())
                    .startsWith("the server does not know user or password: 535")
                    .doesNotContain("guessed");

            NotSent none = refused(to(office.port(), Tls.STARTTLS, "shop", null, trusting));
            assertThat(none.again()).isFalse();
            assertThat(none)
                    .hasMessage(
                            "there is no password; write it into the file secrets/mail-password of the data folder");
            assertThat(office.letters).isEmpty();
        }
    }

    @Test
    void aStrangersCertificateIsRefused() {
        SSLContext other = TestCertificate.of("dns:mail.example.org").context();
        try (PostOffice office = PostOffice.withStartTls(CERTIFICATE);
                PostOffice misnamed = PostOffice.withTls(other)) {
            SSLSocketFactory usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
            NotSent unknown = refused(to(office.port(), Tls.STARTTLS, PostOffice.USER, PostOffice.PASSWORD, usual));
            NotSent wrongName = refused(
                    to(misnamed.port(), Tls.TLS, PostOffice.USER, PostOffice.PASSWORD, other.getSocketFactory()));
            for (NotSent refused : new NotSent[] {unknown, wrongName}) {
                assertThat(refused.again()).as(refused.getMessage()).isFalse();
                assertThat(refused.getMessage()).startsWith("the server's certificate is not trusted: ");
            }
            assertThat(office.letters).isEmpty();
            assertThat(misnamed.letters).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "450, true",
        "421, true",
        "452, true",
        "550, false",
        "553, false",
        "571, false",
    })
    void aRefusalIsForGoodFromFiveHundredOn(int code, boolean again) {
        try (PostOffice office = PostOffice.withStartTls(CERTIFICATE)) {
            office.refuse("owner@example.org", code, "not \u0007now\tplease");
            NotSent refused = refused(to(office.port(), Tls.STARTTLS));
            assertThat(refused.again()).isEqualTo(again);
            assertThat(refused.getMessage()).contains(String.valueOf(code)).doesNotContain("\u0007", "\n", "\t");
        }
    }

    @Test
    void aServerThatIsNotThereOrSaysNothingIsTriedLater() throws IOException {
        Smtp gone;
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            MailServer server = new MailServer("127.0.0.1", silent.getLocalPort(), Tls.STARTTLS, null);
            gone = new Smtp(server, Optional::empty, CERTIFICATE::getSocketFactory, Duration.ofMillis(200));
            assertThat(refused(gone).again()).isTrue();
            try (Socket waiting = silent.accept()) {
                assertThat(waiting.isConnected()).isTrue();
            }
        }
        NotSent absent = refused(gone);
        assertThat(absent.again()).isTrue();
        assertThat(absent.getMessage()).contains("Connection refused");
        MailServer nowhere = new MailServer("no-such-host.invalid", 587, Tls.STARTTLS, null);
        Smtp smtp = new Smtp(nowhere, Optional::empty, CERTIFICATE::getSocketFactory, Duration.ofSeconds(5));
        assertThat(refused(smtp).again()).isTrue();
    }

    @Test
    void anAddressThatIsNoneNeverReachesTheLine() {
        Letter letter = new Letter("1@x", "a@x", "b@x\r\nDATA", "s", "t", "f.pdf", "application/pdf", new byte[0]);
        assertThatThrownBy(() -> to(1, Tls.STARTTLS).send(letter, NOW)).isInstanceOf(NotSent.class);
    }

    /** Before a line is encrypted anybody can say anything, as long as they like. */
    @ParameterizedTest
    @ValueSource(strings = {"220-welcome\r\n", "y"})
    void anAnswerWithoutAnEndIsHungUpOn(String said) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread talker = new Thread(() -> {
                byte[] much = said.repeat(1_000).getBytes(UTF_8);
                try (Socket line = server.accept()) {
                    while (!line.isClosed()) {
                        line.getOutputStream().write(much);
                    }
                } catch (IOException hungUp) {
                    assertThat(hungUp).isNotNull();
                }
            });
            talker.setDaemon(true);
            talker.start();

            NotSent why = refused(to(server.getLocalPort(), Tls.STARTTLS));

            assertThat(why).hasMessage("the server said more than 256 KiB; that is no mail server's answer");
            assertThat(why.again()).isTrue();
        }
    }

    @Test
    void anAnswerThatTakesTooLongInAllIsHungUpOn() throws IOException {
        AtomicLong nanos = new AtomicLong();
        BoundedSockets sockets = new BoundedSockets(nanos::get, Duration.ofMinutes(5));
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Socket line = sockets.createSocket(server.getInetAddress(), server.getLocalPort());
                Socket other = server.accept()) {
            other.getOutputStream().write(new byte[] {'2', '2'});
            var said = line.getInputStream();
            assertThat(said.read()).isEqualTo('2');
            nanos.set(Duration.ofSeconds(301).toNanos());
            assertThatThrownBy(said::read).hasMessage("the server took longer than 300 s for one mail");
        }
    }

    /** How far a server goes before it says nothing more, on a line that is encrypted from its first byte on. */
    private enum Hangs {
        BEFORE_ENCRYPTION(0),
        AMID_ENCRYPTION(0),
        BEFORE_GREETING(0),
        BEFORE_EHLO(1),
        BEFORE_LOGIN(2),
        BEFORE_SENDER(3),
        BEFORE_RECIPIENT(4),
        BEFORE_LETTER(5),
        AT_ITS_END(6);

        private final int answers;

        Hangs(int answers) {
            this.answers = answers;
        }

        /** What it answers before that, one line to each of the client's. */
        List<String> answers() {
            List<String> all = List.of(
                    "220 ready",
                    "250-here\r\n250 AUTH PLAIN",
                    "235 welcome",
                    "250 sender",
                    "250 recipient",
                    "354 go on");
            return all.subList(0, answers);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEncryptedServerThatHangsIsHungUpOn(Hangs where) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            List<Socket> lines = new CopyOnWriteArrayList<>();
            inTheBackground(() -> {
                Socket line = server.accept();
                lines.add(line);
                if (where == Hangs.BEFORE_ENCRYPTION) {
                    return;
                }
                if (where == Hangs.AMID_ENCRYPTION) {
                    line.getOutputStream().write(new byte[] {0x16, 0x03, 0x03, 0x01});
                    return;
                }
                SSLSocket tls = (SSLSocket) CERTIFICATE.getSocketFactory().createSocket(line, null, true);
                tls.setUseClientMode(false);
                tls.startHandshake();
                BufferedReader said = new BufferedReader(new InputStreamReader(tls.getInputStream(), UTF_8));
                for (String answer : where.answers()) {
                    if (!answer.startsWith("220")) {
                        said.readLine();
                    }
                    tls.getOutputStream().write((answer + "\r\n").getBytes(UTF_8));
                }
            });
            MailServer hanging = new MailServer("127.0.0.1", server.getLocalPort(), Tls.TLS, PostOffice.USER);
            Smtp smtp = new Smtp(
                    hanging,
                    () -> Optional.of(PostOffice.PASSWORD),
                    CERTIFICATE::getSocketFactory,
                    Duration.ofMillis(300));

            NotSent why = refused(smtp);

            assertThat(why.again()).as(why.getMessage()).isTrue();
            assertThat(why.getMessage()).doesNotContain("password");
            for (Socket line : lines) {
                line.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEncryptedServerThatIsTooSlowOrTooLongInAllIsHungUpOn(boolean slow) throws IOException {
        AtomicLong nanos = new AtomicLong();
        BoundedSockets sockets = new BoundedSockets(nanos::get, Duration.ofMinutes(5));
        SSLSocketFactory layer = sockets.below(CERTIFICATE.getSocketFactory(), Duration.ofSeconds(30));
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Socket plain = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket other = server.accept();
                Socket line = layer.createSocket(plain, "127.0.0.1", server.getLocalPort(), true)) {
            inTheBackground(() -> {
                SSLSocket tls = (SSLSocket) CERTIFICATE.getSocketFactory().createSocket(other, null, true);
                tls.setUseClientMode(false);
                byte[] much = new byte[8192];
                tls.getOutputStream().write('2');
                while (!slow) {
                    tls.getOutputStream().write(much);
                }
            });
            InputStream said = line.getInputStream();
            assertThat(said.read()).isEqualTo('2');
            nanos.set(Duration.ofSeconds(slow ? 301 : 0).toNanos());

            if (slow) {
                assertThatThrownBy(() -> line.getOutputStream().write('E'))
                        .hasMessageContaining("the server took longer than 300 s for one mail");
            } else {
                assertThatThrownBy(() -> said.transferTo(OutputStream.nullOutputStream()))
                        .hasMessageContaining("the server said more than 256 KiB");
            }
        }
    }

    @Test
    void aJavaWhoseCertificatesAreBrokenSendsNothingAndSaysSo() {
        MailServer server = new MailServer("127.0.0.1", 1, Tls.TLS, null);
        Smtp smtp = new Smtp(
                server,
                Optional::empty,
                () -> {
                    throw new NoSuchAlgorithmException("Invalid keystore format");
                },
                Duration.ofSeconds(5));

        NotSent why = refused(smtp);

        assertThat(why.again()).isFalse();
        assertThat(why)
                .hasMessage("this Java cannot read the certificates that it trusts;"
                        + " mend or reinstall it, and start anew");
    }

    private interface Talk {
        void run() throws IOException;
    }

    private static void inTheBackground(Talk talk) {
        Thread talker = new Thread(() -> {
            try {
                talk.run();
            } catch (IOException hungUp) {
                // as it should
            }
        });
        talker.setDaemon(true);
        talker.start();
    }
}
