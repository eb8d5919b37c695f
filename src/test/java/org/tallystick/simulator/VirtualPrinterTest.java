package org.tallystick.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.device.printer.render.TestPage;
import org.tallystick.validation.InvalidInput;

class VirtualPrinterTest {
    private static final PrinterProfiles PROFILES = new PrinterProfiles(Path.of("device-profiles"));
    private static final PrinterProfile EPSON = PROFILES.load("epson/tm-t88v");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private VirtualPrinter printer = new VirtualPrinter(EPSON, now::get);

    @Test
    void linesAndCutsMakeSlips() {
        say("\u001B@\u001Bt\u0010One \u0080\nTwo\n\u001DVB\0Three\nunfinished");
        assertThat(printer.slips())
                .containsExactly("One €\nTwo\n" + "- ".repeat(21).strip() + "\n");
        assertThat(printer.current()).isEqualTo("Three\n");
    }

    @Test
    void itAnswersAsARealOneDoes() {
        assertThat(say("\u0010\u0004\u0001\u0010\u0004\u0002\u0010\u0004\u0004"))
                .isEqualTo("121212");
        assertThat(say("\u001Dr\u0001")).isEqualTo("00");
        assertThat(say("A\n\u001D(H\u0006\u0000000042")).isEqualTo("37223030343200");
        assertThat(say("\u001DIC")).isEqualTo("5F" + hex("Epson TM-T88V") + "00");
    }

    @Test
    void atPaperEndItKeepsTheRestAndPrintsItOnTheNewRoll() {
        printer.arm(PrinterFault.parse("paper-end@1"));
        assertThat(say("One\nTwo\n\u001Dr\u0001\u001D(H\u0006\u0000000042")).isEmpty();
        assertThat(printer.current()).isEqualTo("One\n");
        assertThat(say("\u0010\u0004\u0001\u0010\u0004\u0002\u0010\u0004\u0004"))
                .isEqualTo("1A327E");
        printer.loadPaper();
        assertThat(idle()).isEqualTo("0037223030343200");
        assertThat(printer.current()).isEqualTo("One\nTwo\n");
    }

    @Test
    void itTellsChangesByItselfWhenAsked() {
        assertThat(say("\u001Da\u000F")).isEqualTo("10000000");
        printer.openCover();
        assertThat(idle()).isEqualTo("38000000");
        printer.removePaper();
        assertThat(idle()).isEqualTo("38000C00");
    }

    @Test
    void clearingDropsWhatWaits() {
        printer.removePaper();
        assertThat(say("Old\n\u0010\u0014\b\u0001\u0003\u0014\u0001\u0006\u0002\b"))
                .isEqualTo("372500");
        printer.loadPaper();
        say("New\n");
        assertThat(printer.current()).isEqualTo("New\n");
        assertThat(printer.complaints()).isEmpty();
    }

    @Test
    void aPowerCycleForgetsAndIsDeafForASecond() {
        printer.arm(PrinterFault.parse("power-cycle-told@1"));
        assertThat(say("One\nTwo\n\u0010\u0004\u0001")).isEmpty();
        assertThat(say("Three\n")).isEmpty();
        now.updateAndGet(before -> before.plus(Duration.ofSeconds(1)));
        assertThat(idle()).isEqualTo("3B3100");
        say("Four\n");
        assertThat(printer.current()).isEqualTo("One\nFour\n");
    }

    @Test
    void whatARealPrinterWouldGarbleIsComplainedAbout() {
        say("\u001BQ" + "x".repeat(50) + "\n");
        assertThat(printer.complaints())
                .containsExactly("not understood: 1B 51", "a line of 50 characters on 42 columns");
    }

    @Test
    void bytesBeyondTheBufferAreLost() {
        printer.openCover();
        say("0123456789\n".repeat(400));
        assertThat(printer.complaints()).containsExactly("the buffer of 4096 bytes is full: lost 304 bytes");
    }

    @Test
    void aSmallPrinterDoesNotKnowEpsonsCommands() {
        printer = new VirtualPrinter(PROFILES.load("generic/58mm"), now::get);
        assertThat(say("\u0010\u0004\u0001\u001D(H\u0006\u0000000042\u001Dr\u0001\u001DVB\0"))
                .isEmpty();
        assertThat(printer.complaints())
                .anySatisfy(complaint -> assertThat(complaint).contains("1D 28 48"))
                .anySatisfy(complaint -> assertThat(complaint).contains("no cutter"));
    }

    @Test
    void chineseModeGarblesWhatWasNotSwitchedOff() {
        printer = new VirtualPrinter(PROFILES.load("generic/58mm"), now::get);
        say("\u001B@\u001Bt\u0010Z\u00FCrich\n");
        assertThat(printer.current()).doesNotContain("Zürich");
        say("\u001B@\u001C.\u001Bt\u0010Z\u00FCrich\n");
        assertThat(printer.current()).contains("Zürich");
    }

    @Test
    void thePaperIsAPictureOfThePrintersWidth(@TempDir Path folder) throws IOException {
        byte[] page = SlipBytes.of(TestPage.slip(EPSON), "ORIGINAL", EPSON);
        printer.receive(page, page.length, bytes -> {});
        assertThat(printer.pictures(folder)).containsExactly(folder.resolve("slip-1.png"));
        printer.keep(folder);
        assertThat(folder.resolve("slip-1.txt")).hasContent(printer.slips().getFirst());
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("paper.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo((512 + 64) * 72 / 180f, within(0.01f));
        }
        BufferedImage picture = ImageIO.read(folder.resolve("slip-1.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(512 + 64);
        assertThat(picture.getHeight()).isGreaterThan(400);
        assertThat(picture.getRGB(5, 5)).isEqualTo(0xFFFFFFFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper-end@0", "paper-end@byte:", "smoke@3", "PAPER_END@3", "@", "cover-open@1234567"})
    void anUnknownFaultIsAnsweredWithTheKnownOnes(String text) {
        assertThatThrownBy(() -> PrinterFault.parse(text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("\"" + text + "\" is no fault")
                .hasMessageContaining("[paper-end, near-end, cover-open, cutter-error, overheating, overrun, ")
                .hasMessageContaining("paper-end@byte:700")
                .hasMessageContaining("such as paper-end@12");
    }

    private String say(String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        printer.receive(bytes, bytes.length, answers::writeBytes);
        return HexFormat.of().withUpperCase().formatHex(answers.toByteArray());
    }

    private String idle() {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        printer.idle(answers::writeBytes);
        return HexFormat.of().withUpperCase().formatHex(answers.toByteArray());
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
