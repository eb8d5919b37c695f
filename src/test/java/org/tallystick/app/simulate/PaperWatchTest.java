package org.tallystick.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.escpos.QrCommand;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.simulator.VirtualPrinter;

class PaperWatchTest {
    private final VirtualPrinter printer = new VirtualPrinter(
            new PrinterProfiles(Path.of("device-profiles")).load("epson/tm-t88v"), () -> Instant.EPOCH);

    /** No QR code holds so much, so that no picture of the paper can be made. */
    @Test
    void paperThatCannotBeKeptIsToldAndTheWatchingGoesOn(@TempDir Path folder) {
        StringWriter told = new StringWriter();
        try (PaperWatch watch = PaperWatch.start(printer, folder, new PrintWriter(told))) {
            prints(new QrCommand.Store(Octets.of(new byte[3_500])), new QrCommand.Print());
            await().atMost(Duration.ofSeconds(10)).until(() -> told.toString().contains("cannot be kept"));
            prints(new PrintCommand.Text(Octets.of("next".getBytes(StandardCharsets.US_ASCII))));
            await().atMost(Duration.ofSeconds(10)).until(() -> told.toString().contains("slip 2 is cut"));
            watch.show();
        }
        assertThat(told.toString())
                .contains("slip 1 is cut", "the paper cannot be kept in " + folder + ": ", "3500 characters")
                .contains("type 'paper' to see it as text", "next");
    }

    @Test
    void paperThatIsNotCutIsKeptOnceNothingMoreComes(@TempDir Path folder) {
        StringWriter told = new StringWriter();
        try (PaperWatch watch = PaperWatch.start(printer, folder, new PrintWriter(told))) {
            printsUncut(new PrintCommand.Text(Octets.of("half a slip\n".getBytes(StandardCharsets.US_ASCII))));
            await().atMost(Duration.ofSeconds(10)).until(() -> told.toString().contains("is in " + folder));
            watch.show();
        }
        assertThat(told.toString()).contains("paper hangs out and is not cut");
        assertThat(folder.resolve("slip-1.txt")).content().contains("half a slip");
    }

    private void prints(Command... commands) {
        printsUncut(commands);
        byte[] cut = PrintCommand.FeedAndCut.PARTIAL.encoded().bytes();
        printer.receive(cut, cut.length, answer -> {});
    }

    private void printsUncut(Command... commands) {
        byte[] bytes = Command.encode(List.of(commands));
        printer.receive(bytes, bytes.length, answer -> {});
    }
}
