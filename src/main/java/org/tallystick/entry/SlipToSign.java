package org.tallystick.entry;

import org.jspecify.annotations.Nullable;

/**
 * A slip that is printed when its entry is recorded, for the customer to sign.
 *
 * @param copies how many the printer is to make at once, the ORIGINAL included
 * @param source the slip as printed; null once erased
 */
public record SlipToSign(
        SlipNumber number, int copies, @Nullable String source) {
    public SlipToSign {
        Copies.checkCount(copies);
    }
}
