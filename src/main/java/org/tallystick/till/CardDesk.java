package org.tallystick.till;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.ledger.Ledger;

/**
 * The card that lies at the reader: it stands for {@code customer: "card"} until one sale uses it, another read
 * replaces it, somebody takes it away, or five minutes are over. The owner's card replaces none: it lets one sale
 * through, within a minute.
 */
public final class CardDesk {
    private static final Duration STANDS = Duration.ofMinutes(5);
    private static final Duration OWNER_STANDS = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final TillClock clock;
    private final EventLog events;
    private long reads;
    private @Nullable CardAtReader card;
    private @Nullable Instant ownerAt;

    /**
     * A card that was read.
     *
     * @param read counts the reads of this run
     * @param owner empty for a card that was never given out
     */
    public record CardAtReader(
            long read, CardToken token, String lastCharacters, Optional<CustomerNumber> owner, Instant at) {}

    CardDesk(Ledger ledger, TillClock clock, EventLog events) {
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    public void read(CardToken token, String lastCharacters) {
        reads++;
        Optional<CustomerNumber> owner = ledger.books().cardOwner(token);
        card = new CardAtReader(reads, token, lastCharacters, owner, clock.now());
        events.add(
                "card.read",
                Map.of(
                        "read", Long.toString(reads),
                        "customer", owner.map(CustomerNumber::value).orElse(""),
                        "lastCharacters", lastCharacters));
    }

    public void ownerRead() {
        ownerAt = clock.now();
        events.add("owner.card", Map.of());
    }

    public boolean ownerIsHere() {
        Instant shown = ownerAt;
        return shown != null && !clock.now().isAfter(shown.plus(OWNER_STANDS));
    }

    /** The owner's card has let a sale through, or is to let none through. */
    public void ownerLeaves() {
        ownerAt = null;
    }

    /**
     * A card could not be taken.
     *
     * @param why {@code payment-card}, or what was wrong with the read; nothing of the card itself
     */
    public void refused(String why) {
        events.add("card.refused", Map.of("why", why));
    }

    public Optional<CardAtReader> present() {
        CardAtReader last = card;
        if (last != null && clock.now().isAfter(last.at().plus(STANDS))) {
            card = null;
        }
        // It may have been given out since it was read.
        return Optional.ofNullable(card)
                .map(read -> new CardAtReader(
                        read.read(),
                        read.token(),
                        read.lastCharacters(),
                        ledger.books().cardOwner(read.token()),
                        read.at()));
    }

    public void takeAway() {
        card = null;
    }
}
