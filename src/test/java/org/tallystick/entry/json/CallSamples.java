package org.tallystick.entry.json;

import static org.tallystick.entry.json.SampleEntries.ROSA;
import static org.tallystick.entry.json.SampleEntries.head;

import java.util.Arrays;
import java.util.List;
import org.tallystick.entry.CollectionEntry.CallMade;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.Entry;

/** Calls with every result; the last three came with the list of whom to ask. */
final class CallSamples {
    private CallSamples() {}

    static List<Entry> all() {
        return Arrays.stream(CallResult.values())
                .<Entry>map(result -> new CallMade(
                        head(120 + result.ordinal(), 3), ROSA, result, result.ordinal() % 2 == 0 ? null : "said so"))
                .toList();
    }
}
