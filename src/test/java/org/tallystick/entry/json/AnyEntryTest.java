package org.tallystick.entry.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.BesideOthers;
import org.tallystick.Trials;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec.Written;

/** Whatever is written is read as it was, and written again as the same text. */
@BesideOthers
class AnyEntryTest {
    @Test
    void whatIsWrittenIsReadAsItWas() {
        EntryJson codec = new EntryJson();
        Set<Class<?>> kinds = new HashSet<>();
        Trials trials = Trials.of("entries written and read", 2_000, 200_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            var any = new RandomEntries(trials.random(trial));
            Entry entry =
                    RandomKinds.ALL.get(any.upTo(RandomKinds.ALL.size() - 1)).apply(any);

            Written written = codec.write(entry);
            Entry read = codec.read(written);

            assertThat(read).as(trials.replay(trial)).isEqualTo(entry);
            assertThat(codec.write(read)).as(trials.replay(trial)).isEqualTo(written);
            assertThat(written.open()).as(trials.replay(trial)).doesNotContain("\n", "\t");
            kinds.add(entry.getClass());
        }
        assertThat(kinds).hasSizeGreaterThan(Math.min(trials.count(), RandomKinds.ALL.size()) / 2);
    }
}
