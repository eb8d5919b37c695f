package org.tallystick.device.printer.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.device.printer.job.Slips;
import org.tallystick.device.printer.profile.PrinterProfile.ClearBy;
import org.tallystick.device.printer.profile.PrinterProfile.ProofBy;
import org.tallystick.device.serial.LineSettings;
import org.tallystick.device.serial.LineSettings.Flow;
import org.tallystick.device.serial.LineSettings.Parity;
import org.tallystick.yaml.BadSettings;

class PrinterProfilesTest {
    private static final String GOOD = """
        kind: printer
        model:          {value: Till Mate 3, source: name plate}
        baud:           {value: 38400, source: manual}
        frame:          {value: 8N1, source: manual}
        flow:           {value: dtr-dsr, source: manual}
        bufferBytes:    {value: 4096, source: manual}
        columns:        {value: 42, source: manual}
        dots:           {value: 512, source: manual}
        codePage:       {value: 16, source: manual}
        codePages:      {value: "16=windows-1252, 19=IBM858", source: manual}
        cutter:         {value: partial, source: manual}
        qr:             {value: native, source: manual}
        proof:          {value: process-id, source: manual}
        realTimeStatus: {value: true, source: manual}
        clear:          {value: dle-dc4-8, source: manual}
        chineseMode:    {value: false, source: manual}
        dialect:        {value: escpos, source: manual}
        wiring:         {value: unknown, source: manual}
        resetOnDtr:     {value: unknown, source: manual}
        busyThreshold:  {value: unknown, source: manual}
        dpi:            {value: 180, source: manual}
        fonts:          {value: "A=42, B=56", source: manual}
        print:          {value: thermal, source: manual}
        plies:          {value: 1, source: manual}
        multibyte:      {value: none, source: manual}
        raster:         {value: gs-v-0, source: manual}
        barcode:        {value: gs-k, source: manual}
        statusBack:     {value: gs-a, source: manual}
        powerOnReport:  {value: unknown, source: manual}
        quirks:         {value: none, source: manual}
        """;

    @TempDir
    Path folder;

    @Test
    void theProfilesInTheBoxAreRight() {
        assertThat(Slips.PROFILES.names())
                .containsExactly(
                        "bixolon/srp-350",
                        "citizen/ct-s310ii",
                        "epson/tm-l90",
                        "epson/tm-t20ii",
                        "epson/tm-t88iii",
                        "epson/tm-t88v",
                        "epson/tm-u220",
                        "generic/58mm",
                        "generic/80mm",
                        "star/tsp650ii");
        assertThat(Slips.TM_T88V.line()).isEqualTo(new LineSettings(38_400, 8, Parity.NONE, 1, Flow.DTR_DSR));
        assertThat(Slips.TM_T88V.columns()).isEqualTo(42);
        assertThat(Slips.TM_T20II.columns()).isEqualTo(48);
        assertThat(Slips.TM_T20II.clear()).isEqualTo(ClearBy.DLE_DC4_8);
        assertThat(Slips.GENERIC_80.proof()).isEqualTo(ProofBy.STATUS);
        assertThat(Slips.GENERIC_58.proof()).isEqualTo(ProofBy.NONE);
        assertThat(Slips.GENERIC_58.cutter()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        value: 4096         | value: 45         | 6:25  | bufferBytes: '45' is no whole number from 1024 to 65536
        value: 38400        | value: fast       | 3:25  | baud: 'fast' is no whole number from 50 to 4000000
        8N1                 | 9N1               | 4:25  | frame: '9N1' cannot stand here; write data bits, parity
        8N1                 | 5N1               | 4:25  | a printer's characters have 7 or 8 data bits
        process-id          | yes-please        | 13:25 | write one of process-id, document-number, etb-counter, status,
        windows-1252        | UTF-16            | 10:25 | write a single-byte charset
        windows-1252        | klingon           | 10:25 | write a single-byte charset
        "16=windows         | "300=windows      | 10:25 | codePages: '300' is no whole number from 0 to 255
        19=IBM858           | 19                | 10:25 | codePages: '19' cannot stand here; write pairs with commas
        19=IBM858           | 16=IBM858         | 10:25 | 16 stands a second time; keep one
        value: 16,          | value: 17,        | 9:25  | codePage: '17' cannot stand here; write one of the numbers
        A=42                | a=42              | 22:25 | a font is a letter from A to E
        A=42                | C=42              | 22:25 | begin with the usual font
        value: escpos       | value: klingon    | 17:25 | write one of escpos, star-line
        value: escpos       | value: star-line  | 26:25 | raster: 'gs-v-0' cannot stand here; it belongs to the other
        quirks:         {value: none | quirks: {value: odd | 30:17 | write one of raster-swallows-line-feed
        value: 512          | value: 200        | 8:25  | at least 8 for each of the columns
        cutter:             | knife:            | 11:1  | unknown key 'knife'; the keys here are kind, model, dialect,
        cutter:             | cuter:            | 11:1  | unknown key 'cuter'; did you mean 'cutter'?
        Status: {value: true | Status: {value: false | 13:25 | without realTimeStatus cannot prove anything
        cutter:         {value: partial | cutter: {value: 1 | 11:17 | cutter: '1' cannot stand here; write one of none, partial
        42, source:         | 42, sauce:        | 7:29  | unknown key 'sauce' in columns; the keys here are value, source
        {value: 42, source: manual} | 42        | 7:17  | columns: must be {value: ..., source:
        value: 42           | value: [42]       | 7:25  | columns.value: has keys or a list below it; write one value
        columns:            | baud:             | 7:1   | 'baud' stands a second time, after line 3; keep one
        kind: printer       | kind: scanner     | 1:7   | kind: 'scanner' cannot stand here; write one of printer, reader
        kind: printer       | kind: {value: printer} | 1:7 | kind: has keys or a list below it; write one value
        """)
    void aWrongFactIsRefusedWithItsPlaceAndTheRemedy(String was, String is, String place, String remedy) {
        assertThat(GOOD).contains(was);
        assertThatThrownBy(() -> load(GOOD.replace(was, is)))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("tm-x.yaml, line " + place.replace(":", ", column ") + ": ")
                .hasMessageContaining(remedy);
    }

    @Test
    void aFactWithoutASourceIsRefused() {
        assertThatThrownBy(() -> load(GOOD.replace(", source: name plate", "")))
                .hasMessageContaining("tm-x.yaml, line 2, column 17: ")
                .hasMessageContaining("model.source is missing; say where the value is known from");
        assertThatThrownBy(() -> load(GOOD.replace("name plate", "' '")))
                .hasMessageContaining("model.source: is empty; say where the value is known from");
    }

    @Test
    void whatNobodyKnowsIsNamedAndTheWorseAssumed() throws IOException {
        PrinterProfile profile = load(GOOD.replaceAll(
                "(dpi|bufferBytes|proof|qr|cutter|chineseMode): .*value: [^,]*", "$1: {value: unknown"));
        assertThat(profile.unknown())
                .containsExactly(
                        "bufferBytes",
                        "busyThreshold",
                        "chineseMode",
                        "cutter",
                        "dpi",
                        "powerOnReport",
                        "proof",
                        "qr",
                        "resetOnDtr",
                        "wiring");
        assertThat(profile.bufferBytes()).isEqualTo(1_024);
        assertThat(profile.proof()).isEqualTo(ProofBy.NONE);
        assertThat(profile.cutter()).isFalse();
        assertThat(profile.chineseMode()).isTrue();
        assertThat(profile.intake().resetOnDtr()).isTrue();
        assertThatThrownBy(() -> load(GOOD.replace("value: 38400", "value: unknown")))
                .hasMessageContaining("baud: 'unknown' is no whole number from 50 to 4000000");
    }

    @Test
    void aProfileInheritsWhatItDoesNotSayItself() throws IOException {
        write("base", GOOD);
        write("middle", "kind: printer\ninherits: epson/base\ncolumns: {value: 40, source: ruler}\n");
        PrinterProfile profile = load("""
            kind: printer
            inherits: epson/middle
            model:   {value: Till Mate 4, source: name plate}
            """);
        assertThat(profile.name()).isEqualTo("epson/tm-x");
        assertThat(profile.model()).isEqualTo("Till Mate 4");
        assertThat(profile.columns()).isEqualTo(40);
        assertThat(profile.dots()).isEqualTo(512);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        epson/tm-x      | a profile cannot inherit from itself (epson/tm-x, epson/tm-x); take one of
        epson/bad       | 'epson/bad' is the profile of a reader; the printer profiles are epson/ring, epson/tm-x
        epson/non       | there is no printer profile 'epson/non'; did you mean epson/ring?
        """)
    void whatCannotBeInheritedIsRefusedWithItsPlace(String parent, String remedy) throws IOException {
        write("ring", "kind: printer\ninherits: epson/tm-x");
        write("bad", "kind: reader");
        assertThatThrownBy(() -> load("kind: printer\ninherits: " + parent))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("tm-x.yaml, line 2, column 11: inherits: '" + parent + "' cannot stand here; ")
                .hasMessageContaining(remedy);
    }

    @Test
    void aRingOfSeveralIsTold() throws IOException {
        write("ring", "kind: printer\ninherits: epson/tm-x");
        assertThatThrownBy(() -> load("kind: printer\ninherits: epson/ring"))
                .hasMessageContaining("ring.yaml, line 2, column 11: inherits: 'epson/tm-x' cannot stand here; ")
                .hasMessageContaining(
                        "a profile cannot inherit from itself (epson/tm-x, epson/ring, epson/tm-x); take one");
    }

    @Test
    void aWrongInheritedFactIsToldWhereItStands() throws IOException {
        write("base", GOOD.replace("value: 42", "value: 4"));
        assertThatThrownBy(() -> load("kind: printer\ninherits: epson/base"))
                .hasMessageContaining("base.yaml, line 7, column 25: columns: '4' is no whole number from 24 to 80");
        write("base", GOOD.replace("quirks:", "quirk:"));
        assertThatThrownBy(() -> load("kind: printer\ninherits: epson/base"))
                .hasMessageContaining("base.yaml, line 30, column 1: unknown key 'quirk'; did you mean 'quirks'?");
    }

    @Test
    void aMissingFactIsNamed() {
        assertThatThrownBy(() -> load(GOOD.replaceAll("(?m)^clear:.*$", "")))
                .hasMessageContaining("tm-x.yaml, line 1, column 1: clear is missing; add clear: {value: ..., source:");
    }

    @Test
    void whatIsNoYamlSaysWhere() {
        assertThatThrownBy(() -> load("model: {value: x\nbaud: }{"))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("tm-x.yaml, line 1, column 8: ")
                .hasMessageContaining("is no YAML");
        assertThatThrownBy(() -> load("just words"))
                .hasMessageContaining("must be keys with values; begin with kind: printer");
        assertThatThrownBy(() -> load("")).hasMessageContaining("kind is missing; begin with kind: printer");
    }

    @ParameterizedTest
    @CsvSource({"epson/tm-t99", "../../etc/passwd", "epson", "Epson/TM-T88V"})
    void anUnknownNameIsAnsweredWithTheKnownOnes(String name) {
        assertThatThrownBy(() -> Slips.PROFILES.load(name))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("there is no printer profile '" + name + "'; ")
                .hasMessageContaining("epson/tm-");
    }

    @Test
    void aReaderIsNoPrinter() {
        assertThatThrownBy(() -> Slips.PROFILES.load("generic/rdm6300"))
                .isInstanceOf(BadSettings.class)
                .hasMessage("device-profiles: 'generic/rdm6300' is the profile of a reader; the printer profiles are"
                        + " bixolon/srp-350, citizen/ct-s310ii, epson/tm-l90, epson/tm-t20ii, epson/tm-t88iii,"
                        + " epson/tm-t88v, epson/tm-u220, generic/58mm, generic/80mm, star/tsp650ii");
    }

    private PrinterProfile load(String text) throws IOException {
        write("tm-x", text);
        return new PrinterProfiles(folder).load("epson/tm-x");
    }

    private void write(String model, String text) throws IOException {
        Files.createDirectories(folder.resolve("epson"));
        Files.writeString(folder.resolve("epson/" + model + ".yaml"), text);
    }
}
