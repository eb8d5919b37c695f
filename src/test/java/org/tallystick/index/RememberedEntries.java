package org.tallystick.index;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;

/** Writes a number in place of each entry: these tests are about what entries add up to, not about their text. */
public final class RememberedEntries implements EntryCodec {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized Written write(Entry entry) {
        entries.add(entry);
        return new Written("{\"number\":" + (entries.size() - 1) + "}", null);
    }

    @Override
    public synchronized Entry read(Written written) {
        String open = written.open();
        return entries.get(Integer.parseInt(open.substring(open.indexOf(':') + 1, open.length() - 1)));
    }
}
