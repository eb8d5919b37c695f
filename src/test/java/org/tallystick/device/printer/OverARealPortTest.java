package org.tallystick.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.device.serial.Lines;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.simulator.Host;
import org.tallystick.simulator.PtyEndpoint;
import org.tallystick.simulator.VirtualPrinter;
import org.tallystick.till.PrintJob;
import org.tallystick.till.PrintResult.Printed;

/** From the slip through the serial port of the operating system to the paper and back. */
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
}
