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
                        new ReaderProfile.Frames.Tag(300)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"magtek/nosuch", "magtek", "../secrets/owner", "/etc/passwd", "magtek/../magtek/serial", ""})
    void aNameWithoutAProfileIsRefusedAndNoOtherFileIsRead(String name) {
        assertThatThrownBy(() -> ReaderProfile.load(Decoding.PROFILES, name))
                .isInstanceOf(ProfileException.class)
                .hasMessage(
                        "There is no reader profile \"%s\" in device-profiles: write vendor/model, such as"
                                + " magtek/serial",
                        name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gapMillis: | gap: | line 20, column 3: unknown key \"gap\": remove it, or write one of ",
                "value: 9600  | value: fast | line 5, column 12: \"fast\" cannot stand here: write a whole number",
                "value: 9600  | value: 7   | baud cannot be 7: write a number from 50 to 4000000",
                "value: none  | value: some | line 11, column 12: \"some\" cannot stand here: write one of none",
                "value: cr    | value: tab  | column 12: \"tab\" cannot stand here: write one of none, cr, lf, etx",
                "value: 100   | value: 0   | gapMillis cannot be 0: write 1 to 10000",
                "value: 9600  | valu: 9600 | unknown key \"valu\"",
                "source: here | source: '' | source is missing: say where the value is from, or unknown",
                "flow:        | baud:      | Duplicate",
                "magstripe:   | tag:       | unknown key \"terminator\"",
            })
    void aMistakeIsToldWithItsPlaceAndWhatToWriteInstead(String right, String wrong, String told) throws IOException {
        String changed = WHOLE.replaceFirst(right, wrong);
        assertThat(changed).isNotEqualTo(WHOLE);
        assertThatThrownBy(() -> load(changed))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining(folder.resolve("shop/own.yaml") + ", line ")
                .hasMessageContaining(told);
    }

    @Test
    void aProfileSaysHowItsFramesLookInOneWay() {
        String none = WHOLE.substring(0, WHOLE.indexOf("magstripe:"));
        assertThatThrownBy(() -> load(none)).hasMessageContaining("write either magstripe: or tag:");
        assertThatThrownBy(() -> load(WHOLE + "tag:\n  absenceMillis: {value: 300, source: here}\n"))
                .hasMessageContaining("write either magstripe: or tag:");
    }

    @Test
    void aProfileLacksNothing() {
        for (String key : new String[] {"model", "baud", "parity", "terminator"}) {
            String without = WHOLE.replaceFirst(" *" + key + ":[^\n]*(\n +(value|source):[^\n]*)*\n", "");
            assertThatThrownBy(() -> load(without))
                    .as("without %s", key)
                    .isInstanceOf(ProfileException.class)
                    .hasMessageContaining(key);
        }
    }

    private ReaderProfile load(String text) throws IOException {
        Path file = folder.resolve("shop/own.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return ReaderProfile.load(folder, "shop/own");
    }

    private static final String WHOLE = """
            model: {value: The shop's own, source: here}
            serial:
              # as delivered
              baud:
                value: 9600
                source: unknown
              dataBits:
                value: 8
                source: unknown
              parity:
                value: none
                source: unknown
              stopBits: {value: 1, source: unknown}
              flow: {value: none, source: unknown}
            magstripe:
              terminator:
                value: cr
                source: unknown
              # silence
              gapMillis:
                value: 100
                source: unknown
            """;
}
