package org.tallystick.till.housekeeping;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.tallystick.sale.CannotSell;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

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
    public Optional<Sentence> refusal() {
        long left = free.getAsLong();
        return left < REFUSE ? Optional.of(Sentence.of(Phrase.WHY_DISK, left >> 20)) : Optional.empty();
    }

    /** What to tell the owner; empty while there is room. */
    public Optional<Sentence> notice() {
        long left = free.getAsLong();
        return left < WARN ? Optional.of(Sentence.of(Phrase.NOTICE_DISK, left >> 20)) : Optional.empty();
    }
}
