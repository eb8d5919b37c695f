package org.tallystick.entry.json;

import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.ShopEntry;

/** Random words that let a sale through. */
final class RandomOverrides {
    private RandomOverrides() {}

    static OwnerOverride override(RandomEntries any) {
        Means means = any.any(Means.values());
        int code = means == Means.CODE ? 1 + any.upTo(OwnerOverride.MOST_CODES - 1) : 0;
        return new OwnerOverride(any.maybe(any::words), any.zeroOrAbove(), means, code);
    }

    static Entry codes(RandomEntries any) {
        EntryHead head = any.head();
        return new ShopEntry.CodesIssued(
                head, any.upTo(OwnerOverride.MOST_CODES), head.day().plusDays(any.upTo(90)), any.maybe(any::above));
    }
}
