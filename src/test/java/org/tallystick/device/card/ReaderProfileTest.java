package org.tallystick.device.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.device.serial.LineSettings;
import org.tallystick.device.serial.LineSettings.Flow;
import org.tallystick.device.serial.LineSettings.Parity;
import org.tallystick.yaml.BadSettings;

/** A reader's profile, as delivered and as a shop may have changed it. */
class ReaderProfileTest {
    @TempDir
    Path folder;

    @Test
    void theDeliveredProfilesAreReadable() {
        assertThat(ReaderProfile.load(Decoding.PROFILES, "magtek/serial"))
                .isEqualTo(new ReaderProfile(
                        "magtek/serial",
                        "MagTek swipe reader, RS-232",
                        LineSettings.of(9600),
                        new ReaderProfile.Frames.Magstripe((byte) '\r', 100)));
        assertThat(ReaderProfile.load(Decoding.PROFILES, "generic/rdm6300"))
                .isEqualTo(new ReaderProfile(
                        "generic/rdm6300",
                        "RDM6300 tag reader, 125 kHz",
                        LineSettings.of(9600),
                        new ReaderProfile.Frames.Tag(300, 300)));
        assertThat(ReaderProfile.load(Decoding.PROFILES, "generic/id-12").frames())
                .isEqualTo(new ReaderProfile.Frames.Tag(300, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"magtek/nosuch", "magtek", "../secrets/owner", "/etc/passwd", "magtek/../magtek/serial", ""})
    void aNameWithoutAProfileIsRefusedAndNoOtherFileIsRead(String name) {
        assertThatThrownBy(() -> ReaderProfile.load(Decoding.PROFILES, name))
                .isInstanceOf(BadSettings.class)
                .hasMessage(
                        "device-profiles: there is no reader profile '%s'; the reader profiles are generic/id-12,"
                                + " generic/rdm6300, magtek/serial",
                        name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gapMillis: | gap: | line 11, column 1: unknown key 'gap'; the keys here are kind, model, baud",
                "gapMillis: | gapMilis: | line 11, column 1: unknown key 'gapMilis'; did you mean 'gapMillis'?",
                "value: 9600  | value: fast | line 4, column 10: baud: 'fast' is no whole number from 50 to 4000000",
                "value: 9600  | value: 7   | line 4, column 10: baud: '7' is no whole number from 50 to 4000000",
                "value: 8N1   | value: 8X1 | line 6, column 16: frame: '8X1' cannot stand here; write data bits",
                "value: none  | value: some | line 7, column 15: flow: 'some' cannot stand here; write one of none",
                "value: cr    | value: tab  | terminator: 'tab' cannot stand here; write one of none, cr, lf, etx",
                "value: 100   | value: 0   | line 12, column 10: gapMillis: '0' is no whole number from 1 to 10000",
                "value: 9600  | valu: 9600 | line 4, column 3: unknown key 'valu' in baud; did you mean 'value'?",
                "source: here | source: '' | model.source: is empty; say where the value is known from, or unknown",
                "flow:        | baud:      | line 7, column 1: 'baud' stands a second time, after line 3; keep one",
                "stripes      | tags       | line 9, column 1: unknown key 'terminator'; the keys here are kind, ",
                "kind: reader | kind: raeder | line 1, column 7: kind: 'raeder' cannot stand here; write one of",
            })
    void aMistakeIsToldWithItsPlaceAndWhatToWriteInstead(String right, String wrong, String told) throws IOException {
        String changed = WHOLE.replaceFirst(right, wrong);
        assertThat(changed).isNotEqualTo(WHOLE);
        assertThatThrownBy(() -> load(changed))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(folder.resolve("shop/own.yaml") + ", line ")
                .hasMessageContaining(told);
    }

    @Test
    void aProfileSaysHowItsFramesLookInOneWay() {
        String none = WHOLE.replaceFirst("reads:.*\n", "");
        assertThatThrownBy(() -> load(none)).hasMessageContaining("reads is missing; add reads: {value: ..., source:");
        assertThatThrownBy(() -> load(WHOLE + "absenceMillis: {value: 300, source: here}\n"))
                .hasMessageContaining("unknown key 'absenceMillis'");
    }

    @Test
    void aTagCannotBeAwayBeforeItHasToComeAgain() {
        String tags = WHOLE.replace("stripes", "tags").replaceFirst("(?s)terminator:.*", "")
                + "absenceMillis: {value: 300, source: here}\nrepeatMillis: {value: 301, source: here}\n";
        assertThatThrownBy(() -> load(tags))
                .hasMessageContaining(
                        "repeatMillis: '301' cannot stand here; a tag is away after absenceMillis, so write"
                                + " 300 or less");
    }

    @Test
    void aProfileLacksNothing() {
        for (String key : new String[] {"kind", "model", "baud", "frame", "flow", "terminator", "gapMillis"}) {
            String without = WHOLE.replaceFirst("(?m)^" + key + ":.*\n( +(value|source):.*\n)*", "");
            assertThat(without).isNotEqualTo(WHOLE);
            assertThatThrownBy(() -> load(without))
                    .as("without %s", key)
                    .isInstanceOf(BadSettings.class)
                    .hasMessageContaining("own.yaml, line 1, column 1: " + key + " is missing; ");
        }
    }

    @ParameterizedTest
    @CsvSource({"7E1, EVEN", "7O1, ODD", "7M1, MARK", "7S1, SPACE"})
    void aReaderMaySendAnyFrameThatAPortCan(String frame, Parity parity) throws IOException {
        assertThat(load(WHOLE.replace("8N1", frame)).line()).isEqualTo(new LineSettings(9600, 7, parity, 1, Flow.NONE));
    }

    @Test
    void aPrinterIsNoReader() {
        assertThatThrownBy(() -> ReaderProfile.load(Decoding.PROFILES, "generic/80mm"))
                .isInstanceOf(BadSettings.class)
                .hasMessage("device-profiles: 'generic/80mm' is the profile of a printer; the reader profiles are"
                        + " generic/id-12, generic/rdm6300, magtek/serial");
    }

    private ReaderProfile load(String text) throws IOException {
        Path file = folder.resolve("shop/own.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return ReaderProfile.load(folder, "shop/own");
    }

    private static final String WHOLE = """
        kind: reader
        model: {value: The shop's own, source: here}
        baud:
          value: 9600
          source: unknown
        frame: {value: 8N1, source: unknown}
        flow: {value: none, source: unknown}
        reads: {value: stripes, source: unknown}
        terminator: {value: cr, source: unknown}
        # silence
        gapMillis:
          value: 100
          source: unknown
        """;
}
