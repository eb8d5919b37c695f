package org.tallystick.entry.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec.Written;
import org.tallystick.slip.Golden;

/** Lines as each release has written them. A file of an earlier release is never changed: it is read for ever. */
class GoldenLinesTest {
    private static final String RELEASE_0_1 = "entry/release-0.1.jsonl";
    private static final String RELEASE_0_2 = "entry/release-0.2.jsonl";
    private static final String PAYDAYS = "entry/release-0.3-paydays.jsonl";
    private static final String CARRIED = "entry/release-0.3-carried.jsonl";
    private static final String CALLS = "entry/release-0.4-calls.jsonl";
    private static final String TIME = "entry/release-0.4-time.jsonl";
    private static final String CHITS = "entry/release-0.4-chits.jsonl";
    private final EntryJson codec = new EntryJson();

    @Test
    void everyKindOfEntryIsWrittenAsItAlwaysWas() throws IOException {
        Golden.same(RELEASE_0_1, written(SampleEntries.firstRelease()));
        Golden.same(RELEASE_0_2, written(SampleEntries.all()));
        Golden.same(PAYDAYS, written(PaydaySamples.all()));
        Golden.same(CARRIED, written(CarriedSamples.all()));
        Golden.same(TIME, written(TimeSamples.all()));
        Golden.same(CALLS, written(CallSamples.all()));
        Golden.same(CHITS, written(ChitSamples.all()));
    }

    private String written(List<Entry> entries) {
        return entries.stream()
                .map(codec::write)
                .map(each -> each.open() + "\n" + (each.personal() == null ? "-" : each.personal()) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void everyLineEverWrittenIsReadAsWhatItMeant() throws IOException {
        assertThat(read(RELEASE_0_1)).isEqualTo(SampleEntries.firstRelease());
        assertThat(read(RELEASE_0_2)).isEqualTo(SampleEntries.all());
        assertThat(read(PAYDAYS)).isEqualTo(PaydaySamples.all());
        assertThat(read(CARRIED)).isEqualTo(CarriedSamples.all());
        assertThat(read(TIME)).isEqualTo(TimeSamples.all());
        assertThat(read(CALLS)).isEqualTo(CallSamples.all());
        assertThat(read(CHITS)).isEqualTo(ChitSamples.all());
    }

    private List<Entry> read(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources", file));
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 2)
                .map(i -> new Written(lines.get(i), lines.get(i + 1).equals("-") ? null : lines.get(i + 1)))
                .map(codec::read)
                .toList();
    }

    @Test
    void everyKindHasALine() {
        Set<Class<?>> kinds = kinds(Entry.class).collect(Collectors.toSet());

        assertThat(Stream.of(SampleEntries.all(), PaydaySamples.all(), TimeSamples.all())
                        .flatMap(List::stream)
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(kinds)
                .hasSizeGreaterThan(30);
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(GoldenLinesTest::kinds)
                : Stream.of(type);
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
}
