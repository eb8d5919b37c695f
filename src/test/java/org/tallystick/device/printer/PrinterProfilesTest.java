package org.tallystick.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final String GOOD = """
            model:          {value: Till Mate 3, source: name plate}
            baud:           {value: 38400, source: manual}
            frame:          {value: 8N1, source: manual}
            flow:           {value: dtr-dsr, source: manual}
            bufferBytes:    {value: 4096, source: manual}
            columns:        {value: 42, source: manual}
            dots:           {value: 512, source: manual}
            codePage:       {value: 16, source: manual}
            charset:        {value: windows-1252, source: manual}
            cutter:         {value: true, source: manual}
            qr:             {value: native, source: manual}
            proof:          {value: process-id, source: manual}
            realTimeStatus: {value: true, source: manual}
            clear:          {value: dle-dc4-8, source: manual}
            chineseMode:    {value: false, source: manual}
            """;

    @TempDir
    Path folder;

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
            value: 4096         | value: 45         | 5:25  | bufferBytes cannot be "45": write a number from 1024
            value: 38400        | value: fast       | 2:25  | baud cannot be "fast": write a number from 50
            8N1                 | 9N1               | 3:25  | frame cannot be "9N1": write data bits, parity
            process-id          | yes-please        | 12:25 | write one of [process-id, status, none]
            windows-1252        | UTF-16            | 9:25  | write a single-byte charset
            windows-1252        | klingon           | 9:25  | write a single-byte charset
            value: 512          | value: 200        | 7:25  | at least 8 for each of the columns
            cutter:             | knife:            | 10:24 | knife is unknown: the keys are [baud,
            Status: {value: true | Status: {value: false | 12:25 | without realTimeStatus cannot prove anything
            cutter:         {value: true | cutter: {value: 1 | 10:17 | cutter cannot be "1": write true or false
            42, source:         | 42, sauce:        | 6:29  | sauce is unknown: a fact has value and source
            {value: 42, source: manual} | 42        | 6:1   | write columns: {value: ..., source:
            value: 42           | value: [42]       | 6:18  | value of columns is one word or number
            columns:            | baud:             | 6:1   | baud stands here twice: remove one
            """)
    void aWrongFactIsRefusedWithItsPlaceAndTheRemedy(String was, String is, String place, String remedy) {
        assertThat(GOOD).contains(was);
        assertThatThrownBy(() -> load(GOOD.replace(was, is)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tm-x.yaml:" + place + ": ")
                .hasMessageContaining(remedy);
    }

    @Test
    void aFactWithoutASourceIsRefused() {
        assertThatThrownBy(() -> load(GOOD.replace(", source: name plate", "")))
                .hasMessageContaining("tm-x.yaml:1:")
                .hasMessageContaining("model lacks its source: say where it is known from");
    }

    @Test
    void aMissingFactIsNamed() {
        assertThatThrownBy(() -> load(GOOD.replaceAll("(?m)^clear:.*$", "")))
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
        Files.createDirectories(folder.resolve("epson"));
        Files.writeString(folder.resolve("epson/tm-x.yaml"), text);
        return new PrinterProfiles(folder).load("epson/tm-x");
    }
}
