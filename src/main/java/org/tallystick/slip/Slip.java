package org.tallystick.slip;

import java.util.List;

/**
 * A device-neutral document for narrow paper.
 *
 * @param language BCP 47 tag of its words
 */
public record Slip(String language, List<SlipElement> elements) {
    public Slip {
        elements = List.copyOf(elements);
    }
}
