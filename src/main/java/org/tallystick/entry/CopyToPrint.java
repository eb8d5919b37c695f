package org.tallystick.entry;

import java.util.List;
import java.util.stream.IntStream;

/** A copy of a slip that is to be put on paper. */
public record CopyToPrint(SlipNumber slip, int copy) {

    /** What is to be printed once an entry is recorded, in this order. */
    public static List<CopyToPrint> orderedBy(Entry entry) {
        return entry instanceof SlipEntry.CopyOrdered ordered
                ? List.of(new CopyToPrint(ordered.slip(), ordered.copy()))
                : BegunSlip.of(entry).map(CopyToPrint::first).orElse(List.of());
    }

    private static List<CopyToPrint> first(BegunSlip slip) {
        return IntStream.range(0, slip.copies())
                .mapToObj(copy -> new CopyToPrint(slip.number(), copy))
                .toList();
    }
}
