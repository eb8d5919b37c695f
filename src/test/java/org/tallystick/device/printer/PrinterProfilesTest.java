package org.tallystick.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.device.printer.PrinterProfile.ClearBy;
import org.tallystick.device.printer.PrinterProfile.Flow;
import org.tallystick.device.printer.PrinterProfile.Parity;
import org.tallystick.device.printer.PrinterProfile.ProofBy;
import org.tallystick.device.printer.PrinterProfile.Serial;

class PrinterProfilesTest {
    @TempDir
    Path folder;

    private String good = "";

    @BeforeEach
    void copy() throws IOException {
        good = Files.readString(Path.of("device-profiles/epson/tm-t88v.yaml"));
        Files.createDirectory(folder.resolve("epson"));
    }

    @Test
    void theProfilesInTheBoxAreRight() {
        assertThat(Slips.PROFILES.names()).contains("epson/tm-t20ii", "epson/tm-t88v", "generic/58mm", "generic/80mm");
        assertThat(Slips.TM_T88V.serial()).isEqualTo(new Serial(38_400, 8, Parity.NONE, 1, Flow.DTR_DSR));
        assertThat(Slips.TM_T88V.columns()).isEqualTo(42);
        assertThat(Slips.TM_T20II.columns()).isEqualTo(48);
        assertThat(Slips.TM_T20II.clear()).isEqualTo(ClearBy.DLE_DC4_8);
        assertThat(Slips.GENERIC_80.proof()).isEqualTo(ProofBy.STATUS);
        assertThat(Slips.GENERIC_58.proof()).isEqualTo(ProofBy.NONE);
        assertThat(Slips.GENERIC_58.cutter()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            value: 4096           | value: 45          | :7: | bufferBytes cannot be "45": write a number from 1024
            value: 38400          | value: fast        | :4: | baud cannot be "fast": write a number from 50
            value: 8N1            | value: 9N1         | :5: | frame cannot be "9N1": write data bits, parity
            value: process-id     | value: yes-please  | :14:| write one of [process-id, status, none]
            value: windows-1252   | value: UTF-16      | :11:| write a single-byte charset
            value: windows-1252   | value: klingon     | :11:| write a single-byte charset
            value: 512            | value: 200         | :9: | at least 8 for each of the columns
            cutter:               | knife:             | :12:| knife is unknown: the keys are [baud,
            value: true, source: "Epson ESC/POS command reference, DLE | value: false, source: "x | :14:| write none
            value: true, source: "Epson ESC/POS command reference, GS V | value: 1, source: "x    | :12:| true or false
            value: 42, source:    | value: 42, sauce:  | :8: | sauce is unknown
            {value: 42,           | [42,               | :8: | write columns: {value: ..., source:
            value: 42,            | value: [42],       | :8: | value of columns is one word or number
            columns:              | baud:              | :8: | baud stands here twice
            """)
    void aWrongFactIsRefusedWithItsPlaceAndTheRemedy(String was, String is, String place, String remedy)
            throws IOException {
        assertThat(good).contains(was);
        String text = good.replaceFirst(Pattern.quote(was), is).replace("sourc]", "source");
        String closed = is.startsWith("[") ? text.replace("font A\"}", "font A\"]") : text;
        assertThatThrownBy(() -> load(closed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tm-x.yaml" + place.strip())
                .hasMessageContaining(remedy);
    }

    @Test
    void aFactWithoutASourceIsRefused() {
        assertThatThrownBy(() -> load(good.replace(", source: name plate", "")))
                .hasMessageContaining("tm-x.yaml:3:")
                .hasMessageContaining("model lacks its source: say where it is known from");
    }

    @Test
    void aMissingFactIsNamed() {
        assertThatThrownBy(() -> load(good.replaceAll("(?m)^clear:.*$", "")))
                .hasMessageContaining("clear is missing: write clear: {value: ..., source:");
    }

    @Test
    void whatIsNoYamlSaysWhere() {
        assertThatThrownBy(() -> load("model: {value: x\nbaud: }{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tm-x.yaml:2:")
                .hasMessageContaining("not YAML");
        assertThatThrownBy(() -> load("just words")).hasMessageContaining("a profile starts with");
    }

    @ParameterizedTest
    @CsvSource({"epson/tm-t99", "../../etc/passwd", "epson", "Epson/TM-T88V"})
    void anUnknownNameIsAnsweredWithTheKnownOnes(String name) {
        assertThatThrownBy(() -> Slips.PROFILES.load(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no printer profile \"" + name + "\"")
                .hasMessageContaining("epson/tm-t88v");
    }

    private PrinterProfile load(String text) throws IOException {
        Files.writeString(folder.resolve("epson/tm-x.yaml"), text);
        return new PrinterProfiles(folder).load("epson/tm-x");
    }
}
