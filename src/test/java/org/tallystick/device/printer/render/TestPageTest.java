package org.tallystick.device.printer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.device.printer.job.Slips;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.BarcodeBy;
import org.tallystick.device.printer.profile.PrinterProfile.ColumnsBy;
import org.tallystick.device.printer.profile.PrinterProfile.Print;
import org.tallystick.device.printer.profile.PrinterProfile.QrBy;
import org.tallystick.device.printer.profile.PrinterProfile.RasterBy;
import org.tallystick.simulator.VirtualPrinter;

class TestPageTest {
    static Stream<String> models() {
        return Slips.PROFILES.names().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatTheProfileSaysStandsOnThePageAndNothingElse(String name) throws IOException {
        PrinterProfile profile = Slips.PROFILES.load(name);
        VirtualPrinter printer = printed(profile);
        String page = String.join("", printer.slips()) + printer.current();
        keepToLookAt(printer, name);
        SoftAssertions all = new SoftAssertions();
        all.assertThat(printer.complaints()).isEmpty();
        all.assertThat(page).contains(profile.model(), profile.name(), "TEST", "\n12345678901234567890");
        profile.letters()
                .pages()
                .forEach((number, charset) ->
                        all.assertThat(page).containsPattern("\n *" + number + " " + charset + " \\S{8,}"));
        profile.paper()
                .fonts()
                .forEach((letter, columns) -> all.assertThat(page.lines())
                        .anyMatch(line -> line.startsWith(letter + " " + columns + " ") && line.length() == columns));
        all.assertThat(page).contains("\nBold\n", "Twice as high", "Twice as wide");
        all.assertThat(page).contains(profile.qr() == QrBy.NONE ? "\nTALLYSTICK TEST\n" : "[QR TALLYSTICK TEST]");
        all.assertThat(page.contains("[barcode TALLYSTICK]"))
                .isEqualTo(profile.drawing().barcode() != BarcodeBy.NONE);
        boolean dots = profile.drawing().raster() != RasterBy.NONE;
        all.assertThat(page.contains("[picture of " + profile.dots() + " x ")).isEqualTo(dots);
        boolean beside = profile.drawing().columns() != ColumnsBy.NONE;
        all.assertThat(page.contains(beside ? "Drawn letters\n\u2592" : "Drawn letters\n[picture of "))
                .isEqualTo(dots && profile.paper().print() == Print.THERMAL);
        all.assertThat(printer.slips()).hasSize(profile.cutter() ? 1 : 0);
        all.assertThat(page.lines().filter(line -> !line.isBlank() && !line.startsWith("- - -")))
                .last()
                .asString()
                .startsWith("Proof ")
                .contains(profile.proof().strength() + ": ");
        all.assertAll();
    }

    /** Some pages differ by the euro sign alone. */
    @Test
    void theEuroSignTellsTwoPagesApart() {
        VirtualPrinter printer = printed(Slips.TM_T88V);
        assertThat(printer.slips().getFirst())
                .containsPattern("\n 19 IBM00858 €")
                .containsPattern("\n  2 IBM850 [^€\n]+\n");
    }

    /** It takes GS ! for rubbish and prints the exclamation mark. */
    @Test
    void aPrinterWithNeedlesIsToldOfLargeLettersInItsOwnWay() {
        byte[] slip = SlipBytes.of(Slips.iou("Amina"), "ORIGINAL", Slips.TM_U220);
        assertThat(slip)
                .containsSequence(
                        0x1B, '!', 0x30, ' ', ' ', ' ', ' ', ' ', 'I', ' ', 'O', ' ', 'U', 0x0A, 0x1B, '!', 0x00);
    }

    private static VirtualPrinter printed(PrinterProfile profile) {
        VirtualPrinter printer = new VirtualPrinter(profile, () -> Instant.EPOCH);
        byte[] bytes = SlipBytes.of(TestPage.slip(profile), "TEST", profile);
        for (int at = 0; at < bytes.length; at += 256) {
            byte[] some = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 256));
            printer.receive(some, some.length, answer -> {});
        }
        return printer;
    }

    private static void keepToLookAt(VirtualPrinter printer, String name) throws IOException {
        if (Boolean.getBoolean("look")) {
            printer.keep(Files.createDirectories(Path.of("target", "test-page", name)));
        }
    }
}
