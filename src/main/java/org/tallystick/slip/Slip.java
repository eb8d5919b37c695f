package org.tallystick.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A device-neutral document for narrow paper. Its copies differ in little: {@link #keptBy}.
 *
 * @param language BCP 47 tag of its words
 */
public record Slip(String language, List<SlipElement> elements) {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "sd", "ug", "ur", "yi");

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
        return isRightToLeft(language);
    }

    /** Whether a language, by its BCP 47 tag, is written from right to left. */
    public static boolean isRightToLeft(String language) {
        int end = language.indexOf('-');
        return RIGHT_TO_LEFT.contains(end < 0 ? language : language.substring(0, end));
    }
}
