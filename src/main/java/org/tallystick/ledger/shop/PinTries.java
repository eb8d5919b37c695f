package org.tallystick.ledger.shop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Wrong PINs since the last right one.
 *
 * @param last when the last of them was; null for none
 */
public record PinTries(int wrong, @Nullable Instant last) {
    public static final PinTries NONE = new PinTries(0, null);

    PinTries oneMore(Instant at) {
        return new PinTries(wrong + 1, at);
    }
}
