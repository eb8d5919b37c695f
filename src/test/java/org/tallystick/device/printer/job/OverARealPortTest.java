package org.tallystick.device.printer.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.IntegrationTest;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.serial.Lines;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.simulator.Host;
import org.tallystick.simulator.PtyEndpoint;
import org.tallystick.simulator.VirtualPrinter;
import org.tallystick.till.device.PrintJob;
import org.tallystick.till.device.PrintResult.Printed;
import org.tallystick.till.device.PrinterState.Condition;

/** From the slip through the serial port of the operating system to the paper and back. */
@IntegrationTest
@Timeout(40)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no pseudo-terminals that act as serial ports")
class OverARealPortTest {
    @ParameterizedTest
    @CsvSource({"star/tsp650ii, DOCUMENT_NUMBER", "epson/tm-u220, STATUS", "epson/tm-t88v, PROCESS_ID"})
    void theSlipComesOutAndIsProved(String name, Proof proof) throws IOException {
        PrinterProfile profile = Slips.PROFILES.load(name);
        VirtualPrinter paper = new VirtualPrinter(profile, InstantSource.system());
        Bench.Job job = new Bench.Job(() -> true);
        try (Host host = Host.start(PtyEndpoint.unnamed(), paper);
                SerialPrinter printer = SerialPrinter.start(
                        Lines.to(host.address(), profile.line()), profile, Timing.USUAL, state -> {})) {
            printer.print(new PrintJob(Slips.iou("Amina"), "ORIGINAL", 70_042, job));
            assertThat(job.result()).isEqualTo(new Printed(proof));
        }
        assertThat(paper.slips()).singleElement().asString().contains("ORIGINAL", "Amina", "T1.1-000042");
        assertThat(paper.complaints()).isEmpty();
    }

    /** As a cable that is put into another socket: the system's link by its number points to another port then. */
    @Test
    void aPrinterThatComesBackUnderAnotherNameGoesOn(@TempDir Path folder) throws IOException {
        PrinterProfile profile = Slips.TM_T88V;
        Path link = folder.resolve("by-id");
        VirtualPrinter before = new VirtualPrinter(profile, InstantSource.system());
        VirtualPrinter after = new VirtualPrinter(profile, InstantSource.system());
        try (Host first = Host.start(PtyEndpoint.unnamed(), before);
                Host second = Host.start(PtyEndpoint.unnamed(), after)) {
            Files.createSymbolicLink(link, Path.of(first.address()));
            try (SerialPrinter printer =
                    SerialPrinter.start(Lines.to(link.toString(), profile.line()), profile, Bench.CALM, state -> {})) {
                Awaitility.await().until(() -> printer.state().ready());
                Files.delete(link);
                first.unplug();
                Awaitility.await().until(() -> printer.state().condition() == Condition.DISCONNECTED);
                Bench.Job job = new Bench.Job(() -> true);
                printer.print(new PrintJob(Slips.iou("Amina"), "ORIGINAL", 70_043, job));
                Files.createSymbolicLink(link, Path.of(second.address()));
                assertThat(job.result()).isEqualTo(new Printed(Proof.PROCESS_ID));
            }
            assertThat(second.address()).isNotEqualTo(first.address());
        }
        assertThat(before.slips()).isEmpty();
        assertThat(after.slips()).singleElement().asString().contains("Amina");
    }
}
