package org.tallystick.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.mail.TestCertificate;

/** What an owner is told of a certificate that browsers would not take. */
class PageCertificateTest {
    private static final TestCertificate GOOD =
            TestCertificate.of("dns:till.home.arpa,dns:*.shop.example,ip:192.168.1.20");

    @TempDir
    private Path base;

    private Path file;
    private SecretsFolder secrets;

    @BeforeEach
    void open() {
        file = base.resolve("page.p12");
        secrets = SecretsFolder.open(base.resolve("secrets"), new SecureRandom());
        secrets.write("certificate-password", "open sesame\n");
        GOOD.write(file, "open sesame");
    }

    private void read(Instant now, String... names) {
        PageCertificate.read(file, secrets, Set.of(names), now);
    }

    private void refused(String why, String... names) {
        assertThatThrownBy(() -> read(Instant.now(), names))
                .isInstanceOf(SecretsUnusable.class)
                .hasMessageContaining(why);
    }

    @Test
    void aRightOneIsTaken() {
        assertThat(PageCertificate.read(
                                file,
                                secrets,
                                Set.of("till.home.arpa", "192.168.1.20", "a.shop.example"),
                                Instant.now())
                        .getProtocol())
                .isEqualTo("TLS");
    }

    @Test
    void theFileHasToBeThere() throws IOException {
        Files.delete(file);
        refused("page.p12 is not there; page.certificate in shop.yaml names it", "till.home.arpa");
        Files.writeString(file, "-----BEGIN CERTIFICATE-----");
        refused("page.p12 is no PKCS12 file, or cannot be read; make it with openssl pkcs12 -export", "till.home.arpa");
    }

    @Test
    void thePasswordHasToOpenIt() throws IOException {
        secrets.write("certificate-password", "open barley");
        refused("the password in secrets/certificate-password does not open", "till.home.arpa");
        Files.delete(base.resolve("secrets/certificate-password"));
        refused("secrets/certificate-password is not there; write the password of", "till.home.arpa");
    }

    @Test
    void itHasToHoldNow() {
        TestCertificate.of("dns:till.home.arpa", "-10d", 5).write(file, "open sesame");
        refused("ended on ", "till.home.arpa");
        TestCertificate.of("dns:till.home.arpa", "+3d", 5).write(file, "open sesame");
        refused("look at the clock of this machine", "till.home.arpa");
        GOOD.write(file, "open sesame");
        assertThatThrownBy(() -> read(Instant.now().plus(Duration.ofDays(4000)), "till.home.arpa"))
                .hasMessageEndingWith("; put a new one in its place");
    }

    @Test
    void itHasToBeForEachName() {
        refused(
                "is for *.shop.example, 192.168.1.20, till.home.arpa and not for 192.168.1.21, which page.names lists",
                "192.168.1.21");
        refused("and not for shop.example,", "shop.example");
        refused("and not for a.b.shop.example,", "a.b.shop.example");
    }
}
