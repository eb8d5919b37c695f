package org.tallystick.entry.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec.Written;
import org.tallystick.slip.Golden;

/** Lines as each release has written them. A file of an earlier release is never changed: it is read for ever. */
class GoldenLinesTest {
    private static final String RELEASE_0_1 = "entry/release-0.1.jsonl";
    private final EntryJson codec = new EntryJson();

    @Test
    void everyKindOfEntryIsWrittenAsItAlwaysWas() throws IOException {
        String written = SampleEntries.all().stream()
                .map(codec::write)
                .map(each -> each.open() + "\n" + (each.personal() == null ? "-" : each.personal()) + "\n")
                .collect(Collectors.joining());

        Golden.same(RELEASE_0_1, written);
    }

    @Test
    void everyLineEverWrittenIsReadAsWhatItMeant() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources", RELEASE_0_1));
        for (int i = 0; i < lines.size(); i += 2) {
            String personal = lines.get(i + 1).equals("-") ? null : lines.get(i + 1);
            assertThat(codec.read(new Written(lines.get(i), personal)))
                    .isEqualTo(SampleEntries.all().get(i / 2));
        }
        assertThat(lines).hasSize(2 * SampleEntries.all().size());
    }

    @Test
    void whatWasErasedIsReadAsAbsentAndTheRestStays() {
        for (Entry entry : SampleEntries.all()) {
            Entry erased = codec.read(new Written(codec.write(entry).open(), null));

            assertThat(erased.head().id()).isEqualTo(entry.head().id());
            assertThat(erased.head().fingerprint()).isNull();
            assertThat(codec.write(erased).personal()).isNull();
            assertThat(codec.write(erased).open()).isEqualTo(codec.write(entry).open());
        }
    }

    @Test
    void aMissingFieldIsNamed() {
        String open = codec.write(SampleEntries.sale()).open().replace("\"total\":\"EUR 14.50\",", "");

        assertThatThrownBy(() -> codec.read(new Written(open, null))).hasMessage("field 'total' is missing");
    }

    @Test
    void aWrongFieldIsNamedWithWhatItHolds() {
        String open = codec.write(SampleEntries.sale()).open().replace("EUR 14.50", "EUR much");

        assertThatThrownBy(() -> codec.read(new Written(open, null)))
                .hasMessage("field 'total' cannot be read: EUR much");
    }

    @Test
    void aKindOfALaterReleaseIsRefusedWithTheRemedy() {
        String open = codec.write(SampleEntries.sale()).open().replace("credit-sale", "lottery");

        assertThatThrownBy(() -> codec.read(new Written(open, null)))
                .hasMessageContaining("'lottery'")
                .hasMessageContaining("install a newer Tallystick");
    }
}
