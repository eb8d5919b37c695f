package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.SmallShop.numbered;
import static org.tallystick.app.SmallShop.sale;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import org.tallystick.files.Privacy;
import org.tallystick.mail.PostOffice;
import org.tallystick.mail.TestCertificate;

/** A real shop that mails and keeps the summaries of its days to a real mail server. */
class SummaryByItselfTest {
    @TempDir
    private Path base;

    private SSLContext usual;
    private SSLContext certificate;

    @BeforeEach
    void trust() throws NoSuchAlgorithmException {
        usual = SSLContext.getDefault();
        certificate = TestCertificate.of("ip:127.0.0.1").context();
        SSLContext.setDefault(certificate);
    }

    @AfterEach
    void trustTheUsual() {
        SSLContext.setDefault(usual);
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(base.resolve("kept"))) {
            return files.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theLastDayIsMailedWithoutPhonesAndKeptOnceItIsOver() throws IOException, MessagingException {
        Files.createDirectory(base.resolve("kept"));
        try (PostOffice office = PostOffice.withStartTls(certificate);
                SmallShop shop =
                        SmallShop.in(base.resolve("shop"), """
                            summary:
                              at: close
                              keep: "%s"
                              mail: {to: owner@example.org, from: shop@example.org, host: 127.0.0.1, port: %d, user: shop}
                            """.formatted(base.resolve("kept"), office.port()))) {
            Path password = shop.folder.resolve("secrets/mail-password");
            Files.writeString(Files.createFile(password, Privacy.ofNewFile(password)), PostOffice.PASSWORD + "\n");
            for (int i = 1; i <= 3; i++) {
                String customer = shop.customer("Customer " + i, "50.00");
                shop.send("PATCH", "/v1/customers/" + customer, numbered().put("phone", "+4917155500" + i));
                shop.sold(sale(customer, i + ".00"));
            }
            shop.ask(open -> {
                open.summaries().begin();
                return open;
            });
            assertThat(office.letters).isEmpty();
            shop.daysPass(40);
            Awaitility.await().until(() -> office.letters.size() == 1 && kept().size() == 1);

            LocalDate day = LocalDate.of(2026, 11, 21);
            assertThat(kept()).containsExactly("summary-%s-T1.pdf".formatted(day));
            MimeMessage letter = office.letters.getFirst();
            assertThat(letter.getSubject()).startsWith("Corner Shop, ").endsWith("21 Nov 2026");
            MimeMultipart parts = (MimeMultipart) letter.getContent();
            String text = parts.getBodyPart(0).getContent().toString();
            String page = pdf(parts.getBodyPart(1).getInputStream().readAllBytes());
            for (String told : List.of(text, page)) {
                assertThat(told).contains("Customer 3", "6.00").doesNotContain("5550");
            }
            assertThat(pdf(Files.readAllBytes(base.resolve("kept").resolve(kept().getFirst()))))
                    .contains("Customer 3", "5550");
            Awaitility.await()
                    .until(() -> Files.readString(shop.folder.resolve("last-summaries"))
                            .contains("mailed owner@example.org: 2026-11-21"));
            assertThat(shop.notices()).isEmpty();
        }
    }

    @Test
    void whatCannotBeMailedIsToldInHealthAndSummary() throws IOException {
        try (PostOffice office = PostOffice.withStartTls(certificate);
                SmallShop shop = SmallShop.in(
                        base.resolve("shop"),
                        "summary: {mail: {to: [owner@example.org], from: shop@example.org, host: 127.0.0.1, port: %d,"
                                        .formatted(office.port())
                                + " user: shop}}")) {
            shop.customer("Rosa", "50.00");
            shop.daysPass(1);
            shop.ask(open -> {
                open.summaries().begin();
                return open;
            });
            Awaitility.await().until(() -> !shop.notices().isEmpty());
            String why = "the summary of 2026-11-21 could not be mailed to owner@example.org: there is no password;"
                    + " write it into the file secrets/mail-password of the data folder; mend that, and restart the"
                    + " module";
            assertThat(shop.notices().toString()).contains(why);
            assertThat(shop.get("/v1/summary").path("notices").toString()).contains(why);

            Path password = shop.folder.resolve("secrets/mail-password");
            Files.writeString(password, PostOffice.PASSWORD);
            if (Privacy.of(password) instanceof Privacy.Modes) {
                Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
                shop.stop();
                shop.start();
                shop.ask(open -> {
                    open.summaries().begin();
                    return open;
                });
                Awaitility.await().until(() -> shop.notices().toString().contains("can be reached by other users"));
                assertThat(office.letters).isEmpty();
            }
        }
    }
}
