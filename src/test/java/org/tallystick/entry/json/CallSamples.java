package org.tallystick.entry.json;

import static org.tallystick.entry.json.SampleEntries.ROSA;
import static org.tallystick.entry.json.SampleEntries.head;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.entry.CollectionEntry.CallMade;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.Entry;

/** Calls with every result; the last three came with the list of whom to ask. */
final class CallSamples {
    private CallSamples() {}

    static List<Entry> all() {
        List<Entry> calls = new ArrayList<>();
        for (CallResult result : CallResult.values()) {
            String note = calls.size() % 2 == 0 ? null : "said so";
            calls.add(new CallMade(head(120 + calls.size(), 3), ROSA, result, note));
        }
        return calls;
    }
}
