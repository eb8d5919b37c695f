package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.mail.TestCertificate;

/** What is told at the start of the pages for other machines. */
class NetworkAtStartTest {
    @TempDir
    private Path base;

    private Path folder;
    private final Environment environment = ProvedTraffic.environment(InstantSource.system());

    @BeforeEach
    void certificate() throws IOException {
        SmallShop shop = SmallShop.in(base.resolve("shop"));
        shop.close();
        folder = shop.folder;
        Path password = folder.resolve("secrets/certificate-password");
        Files.copy(folder.resolve("secrets/till-token"), password);
        TestCertificate.of("ip:127.0.0.1")
                .write(folder.resolve("page.p12"), Files.readString(password).strip());
    }

    private void settle(int port) throws IOException {
        Files.writeString(
                folder.resolve("shop.yaml"),
                "page: {listen: lan, certificate: page.p12, names: [127.0.0.1], port: " + port + "}\n",
                StandardOpenOption.APPEND);
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void theAddressIsTold() throws IOException {
        int port = free();
        settle(port);
        try (HttpModule module = HttpModule.start(folder, environment, RebuildProgress.UNSEEN)) {
            assertThat(module.toldAtStart())
                    .containsExactly("The pages are open to the shop's network on https://127.0.0.1:" + port);
        }
    }

    @Test
    void soIsWhyTheyStayClosed() throws IOException {
        settle(8443);
        Files.writeString(folder.resolve("secrets/certificate-password"), "another");
        try (HttpModule module = HttpModule.start(folder, environment, RebuildProgress.UNSEEN)) {
            assertThat(module.toldAtStart())
                    .containsExactly(("Note: the pages are not open to the shop's network: the password in"
                                    + " secrets/certificate-password does not open %s; write the right one")
                            .formatted(folder.resolve("page.p12")));
        }
    }

    @Test
    void aPortThatIsTakenIsNamedByItsSetting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            settle(taken.getLocalPort());
            assertThatThrownBy(() -> HttpModule.start(folder, environment, RebuildProgress.UNSEEN))
                    .hasMessage(
                            "port %d is taken by another program; stop that, or set another page.port in shop.yaml",
                            taken.getLocalPort());
        }
    }
}
