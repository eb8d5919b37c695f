package org.tallystick.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.device.serial.Line;
import org.tallystick.device.serial.LineException;
import org.tallystick.device.serial.LineSettings;
import org.tallystick.device.serial.Lines;

/** Where virtual devices sit, seen from the product through its own lines. */
@IntegrationTest
@Timeout(20)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no pseudo-terminals that act as serial ports")
@BesideOthers
class EndpointTest {
    /** Answers each piece with the same bytes. */
    private static final VirtualDevice ECHO = (bytes, length, answer) -> answer.accept(Arrays.copyOf(bytes, length));

    @TempDir
    Path folder;

    @Test
    void theLinkPointsToThePseudoTerminalAndGoesWithIt() throws IOException {
        Path link = folder.resolve("printer");
        try (Endpoint device = PtyEndpoint.at(link)) {
            assertThat(device.address()).isEqualTo(link.toString());
            assertThat(Files.readSymbolicLink(link)).exists();
        }
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLinkLeftByAKilledSimulatorIsReplaced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("printer"), Path.of("/dev/pts/no-more"));
        try (Endpoint device = PtyEndpoint.at(link)) {
            assertThat(Path.of(device.address())).exists();
        }
    }

    @Test
    void aFileInTheLinksPlaceIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("printer"), "the shop's notes");
        assertThatThrownBy(() -> PtyEndpoint.at(file))
                .hasMessage(file + " is there and is no link: remove it, or choose another path for the link");
        assertThat(file).hasContent("the shop's notes");
    }

    @Test
    void aLinkThatAnotherSimulatorHasTakenOverIsLeftToIt() throws IOException {
        Path link = folder.resolve("printer");
        try (Endpoint later = PtyEndpoint.unnamed()) {
            try (Endpoint first = PtyEndpoint.at(link)) {
                Files.delete(link);
                Files.createSymbolicLink(link, Path.of(later.address()));
                assertThat(first.address()).isEqualTo(link.toString());
            }
            assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of(later.address()));
        }
    }

    @Test
    void whatADeviceSaysBeforeAnybodyListensIsNotEchoedBackToIt() throws IOException {
        try (Endpoint device = PtyEndpoint.unnamed()) {
            device.send("early\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(device.receive(new byte[16], 50)).isZero();
        }
    }

    @Test
    void aDeviceThatNobodyReadsLosesBytesInsteadOfHanging() throws IOException {
        try (Endpoint device = PtyEndpoint.unnamed()) {
            long start = System.nanoTime();
            device.send(new byte[100_000]);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aNetworkDeviceServesOneClientAfterTheOther() throws Exception {
        try (Host host = Host.start(TcpEndpoint.on(0), ECHO)) {
            for (int client = 1; client <= 3; client++) {
                try (Line line = Lines.to(host.address(), LineSettings.of(9600))) {
                    line.open();
                    line.write(new byte[] {(byte) client}, Duration.ofSeconds(1));
                    assertThat(firstByte(line)).isEqualTo(client);
                }
            }
        }
    }

    @Test
    void aPortThatIsTakenIsReported() throws IOException {
        try (Endpoint first = TcpEndpoint.on(0)) {
            int port = Integer.parseInt(first.address().replaceAll(".*:", ""));
            assertThatThrownBy(() -> TcpEndpoint.on(port))
                    .hasMessageStartingWith("Port " + port + " cannot be used")
                    .hasMessageEndingWith("choose another one");
        }
    }

    @Test
    void aStalledDeviceBlocksTheFirstByteOfAWriteAndTakesItAllAfterwards() throws Exception {
        try (Host host = Host.start(PtyEndpoint.at(folder.resolve("printer")), ECHO);
                Line line = Lines.to(host.address(), LineSettings.of(9600))) {
            line.open();
            host.stall();
            assertThatThrownBy(() -> line.write(new byte[1], Duration.ofSeconds(1)))
                    .isInstanceOfSatisfying(
                            LineException.class, e -> assertThat(e.bytesOut()).isOne());
            host.resume();
            line.open();
            line.write(new byte[] {9}, Duration.ofSeconds(1));
            assertThat(firstByte(line)).isEqualTo(9);
        }
    }

    @Test
    void aDeviceThatFailsLooksUnpluggedAndSaysWhyWhenAsked() throws Exception {
        VirtualDevice broken = (bytes, length, answer) -> {
            throw new IllegalStateException("out of smoke");
        };
        try (Host host = Host.start(PtyEndpoint.at(folder.resolve("printer")), broken);
                Line line = Lines.to(host.address(), LineSettings.of(9600))) {
            line.open();
            line.write(new byte[1], Duration.ofSeconds(1));
            await().atMost(Duration.ofSeconds(5)).until(host.ended()::isCompletedExceptionally);
            assertThatIllegalStateException().isThrownBy(host::stall).withMessageContaining("out of smoke");
            assertThatThrownBy(() -> firstByte(line)).isInstanceOf(LineException.class);
        }
    }

    @Test
    void aClosedHostTakesNoMoreCommands() throws Exception {
        Host host = Host.start(TcpEndpoint.on(0), ECHO);
        host.close();
        host.close();
        assertThat(host.ended()).isCompleted();
        assertThatIllegalStateException().isThrownBy(host::stall).withMessageEndingWith("is closed");
    }

    private static int firstByte(Line line) throws LineException {
        byte[] buffer = new byte[1];
        for (int reads = 0; reads < 20; reads++) {
            if (line.read(buffer) > 0) {
                return buffer[0];
            }
        }
        return -1;
    }
}
