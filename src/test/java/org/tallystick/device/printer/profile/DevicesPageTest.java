package org.tallystick.device.printer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.device.printer.job.Slips;
import org.tallystick.device.serial.LineSettings;

/** The table of printers in the manual is made of the profiles. */
class DevicesPageTest {
    private static final Path PAGE = Path.of("docs/devices.md");
    private static final String BEGIN = "<!-- begin of what DevicesPageTest writes -->\n";
    private static final String END = "<!-- end of what DevicesPageTest writes -->\n";
    private static final String COMMAND = "mvn -o test-compile surefire:test -Dtest=DevicesPageTest -Drewrite=true";

    @Test
    void thePageShowsTheProfilesAsTheyAre() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains(BEGIN, END);
        String made =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + tables() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("rewrite")) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE))
                .as("a profile has changed; rewrite the table with: " + COMMAND)
                .isEqualTo(made);
    }

    @Test
    void theModelThatThePageAddsCanBeAddedSo(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("device-profiles"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Path.of("device-profiles").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        String page = Files.readString(PAGE);
        int start = page.indexOf("# Facts about the Acme");
        Files.createDirectories(folder.resolve("acme"));
        Files.writeString(folder.resolve("acme/till-3.yaml"), page.substring(start, page.indexOf("```", start)));

        PrinterProfile profile = new PrinterProfiles(folder).load("acme/till-3");
        assertThat(profile.model()).isEqualTo("Acme Till 3");
        assertThat(profile.columns()).isEqualTo(33);
        assertThat(profile.cutter()).isFalse();
        assertThat(profile.unknown()).contains("proof");
    }

    private static String tables() {
        return """

            | profile | paper | line as delivered | buffer | QR code, images | cutter | proof of print |
            |---|---|---|---|---|---|---|
            """ + rows() + """

            What nobody has said of a model, so that the cautious choice is assumed:

            | profile | unknown |
            |---|---|
            """ + unknown() + "\n";
    }

    private static String rows() {
        return Slips.PROFILES.names().stream()
                .map(Slips.PROFILES::load)
                .map(DevicesPageTest::row)
                .collect(Collectors.joining());
    }

    private static String row(PrinterProfile profile) {
        PrinterProfile.Paper paper = profile.paper();
        return "| %s %s | %d columns, %d dots%s | %s | %s | %s, %s | %s | %s: %s |%n"
                .formatted(
                        link(profile.name()),
                        profile.model(),
                        paper.columns(),
                        paper.dots(),
                        paper.print() == PrinterProfile.Print.IMPACT
                                ? ", impact, %d sheets".formatted(paper.plies())
                                : "",
                        line(profile.line()),
                        String.format(Locale.ROOT, "%,d", profile.bufferBytes()),
                        words(profile.qr()),
                        words(profile.drawing().raster()),
                        words(paper.cutter()),
                        profile.proof().strength(),
                        words(profile.proof()))
                .replace(System.lineSeparator(), "\n");
    }

    private static String unknown() {
        return Slips.PROFILES.names().stream()
                .map(Slips.PROFILES::load)
                .filter(profile -> !profile.unknown().isEmpty())
                .map(profile -> "| `%s` | %s |\n".formatted(profile.name(), String.join(", ", profile.unknown())))
                .collect(Collectors.joining());
    }

    private static String link(String name) {
        return "[`%s`](../device-profiles/%s.yaml)".formatted(name, name);
    }

    private static String line(LineSettings line) {
        return "%d %d%c%d, %s"
                .formatted(
                        line.baud(),
                        line.dataBits(),
                        line.parity().name().charAt(0),
                        line.stopBits(),
                        words(line.flow()));
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
