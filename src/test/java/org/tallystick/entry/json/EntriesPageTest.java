package org.tallystick.entry.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec.Written;

/** The page that explains the book leaves no kind and no field out, and says rightly what is personal. */
class EntriesPageTest {
    private final EntryJson codec = new EntryJson();
    private final String page = Files.readString(Path.of("docs/book-entries.md"));

    EntriesPageTest() throws IOException {}

    private static List<Entry> samples() {
        return Stream.of(SampleEntries.all(), PaydaySamples.all(), ChitSamples.all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void everyKindHasARowWithItsPersonalFieldsInIt() {
        for (Entry entry : samples()) {
            Written written = codec.write(entry);
            String kind = (String) JsonText.parse(written.open()).get("kind");
            String row = page.lines()
                    .filter(line -> line.startsWith("| `" + kind + "` | "))
                    .collect(Collectors.joining());
            assertThat(row).as(kind).isNotEmpty();

            var personal = new TreeSet<String>();
            names(written.personal() == null ? Map.of() : JsonText.parse(written.personal()), personal);
            personal.remove("request");
            if (!personal.isEmpty()) {
                String marked = row.substring(row.indexOf("*personal*") + 1);
                assertThat(personal)
                        .as(kind)
                        .allSatisfy(name -> assertThat(marked).contains("`" + name + "`"));
            }
        }
    }

    @Test
    void everyFieldIsNamed() {
        var names = new TreeSet<String>();
        for (Entry entry : samples()) {
            Written written = codec.write(entry);
            names(JsonText.parse(written.open()), names);
            names(written.personal() == null ? Map.of() : JsonText.parse(written.personal()), names);
        }
        names.removeIf(name -> name.contains(".")); // the names of settings are the shop's

        var missing = names.stream()
                .filter(name -> !Pattern.compile("`(opening\\.)?" + name + "`")
                        .matcher(page)
                        .find())
                .toList();

        assertThat(names).hasSizeGreaterThan(60);
        assertThat(missing).isEmpty();
    }

    private static void names(Object value, Set<String> names) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, inner) -> {
                names.add((String) name);
                names(inner, names);
            });
        } else if (value instanceof Iterable<?> list) {
            list.forEach(each -> names(each, names));
        }
    }
}
