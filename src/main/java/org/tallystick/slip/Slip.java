package org.tallystick.slip;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.wording.Wording;

/**
 * A device-neutral document for narrow paper. Its copies differ in little: {@link #keptBy}.
 *
 * @param language BCP 47 tag of its words
 */
public record Slip(String language, List<SlipElement> elements) {
    public Slip {
        elements = List.copyOf(elements);
    }

    /** The copy of one keeper: without what stands on the other's alone. */
    public Slip keptBy(Keeper keeper) {
        List<SlipElement> parts = new ArrayList<>();
        for (SlipElement element : elements) {
            if (!(element instanceof SlipElement.Only only)) {
                parts.add(element);
            } else if (only.keeper() == keeper) {
                parts.add(only.part());
            }
        }
        return new Slip(language, parts);
    }

    /** Whether its language is written from right to left. */
    public boolean rightToLeft() {
        return Wording.isRightToLeft(language);
    }
}
