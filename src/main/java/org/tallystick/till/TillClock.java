package org.tallystick.till;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.EntryHead;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.shop.ClockTime;
import org.tallystick.shop.Shop;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** Stamps requests with the time, the business day and, where nobody brought one, an id. */
public record TillClock(InstantSource clock, Shop shop, Supplier<UUID> ids) {

    public Instant now() {
        return clock.instant();
    }

    public ClockTime time() {
        Instant now = now();
        return new ClockTime(now, shop.businessDay(now));
    }

    public LocalDate today() {
        return shop.businessDay(now());
    }

    /**
     * A request of somebody who made its id.
     *
     * @throws InvalidInput for the machine's own name: what the machine records is not found by its id
     */
    public Request request(UUID id, @Nullable String fingerprint, String by) {
        if (by.equals(EntryHead.MACHINE)) {
            throw new InvalidInput("by", Phrase.INPUT_MACHINES_NAME, by);
        }
        return stamped(id, fingerprint, by);
    }

    private Request stamped(UUID id, @Nullable String fingerprint, String by) {
        return new Request(id, fingerprint, now(), today(), by);
    }

    /** For what has no id of the caller's. */
    Request unasked(String by) {
        return stamped(ids.get(), null, by);
    }

    /** For what the machine itself records. */
    public Request machine() {
        return unasked(EntryHead.MACHINE);
    }
}
