package org.tallystick.till.housekeeping;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.tallystick.sale.CannotSell;

/**
 * How much room the disk has. Credit sales stop while there is still plenty for repayments, which go on to the last.
 *
 * @param free bytes that may still be written
 */
public record DiskRoom(LongSupplier free) {
    /** Below it the owner is told. */
    static final long WARN = 256L << 20;
    /** Below it nothing is sold on credit. */
    static final long REFUSE = 64L << 20;

    void needsRoomToSell() {
        refusal().ifPresent(why -> {
            throw new CannotSell("disk", why);
        });
    }

    /** Why nothing is sold on credit; empty while there is room. */
    public Optional<String> refusal() {
        long left = free.getAsLong();
        return left < REFUSE
                ? Optional.of("%s; nothing is sold on credit until there is room".formatted(left(left)))
                : Optional.empty();
    }

    /** What to tell the owner; empty while there is room. */
    public Optional<String> notice() {
        long left = free.getAsLong();
        return left < WARN ? Optional.of(left(left) + "; make room, or selling on credit stops") : Optional.empty();
    }

    private static String left(long bytes) {
        return "only %d MB are free on the disk of the credit book".formatted(bytes >> 20);
    }
}
