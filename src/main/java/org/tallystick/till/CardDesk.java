package org.tallystick.till;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.NotFound;
import org.tallystick.till.event.EventLog;
import org.tallystick.till.event.EventType;
import org.tallystick.till.event.Facts;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * The card that lies at the reader: it stands for {@code customer: "card"} until one sale uses it, another read
 * replaces it, somebody takes it away, or five minutes are over. The owner's card replaces none: it lets one sale
 * through, within a minute.
 *
 * <p>Whoever has bought often presents the card once more by habit, or lifts the tag late. The first read of a card
 * within 30 seconds after a sale used it, and what follows within a second, therefore stands for nobody: the next in
 * the queue must not buy on it. Presented once more after that, it stands.
 */
public final class CardDesk {
    private static final Duration STANDS = Duration.ofMinutes(5);
    private static final Duration OWNER_STANDS = Duration.ofMinutes(1);
    private static final Duration HABIT = Duration.ofSeconds(30);
    private static final Duration ONE_GESTURE = Duration.ofSeconds(1);
    private static final int READS_KEPT = 100;

    private final Ledger ledger;
    private final TillClock clock;
    private final EventLog events;
    private long reads;
    private @Nullable CardAtReader card;
    private @Nullable Instant ownerAt;
    private @Nullable JustUsed justUsed;
    private final Deque<CardAtReader> lately = new ArrayDeque<>();

    /** @param readAgainAt when it was presented once more, by habit; null while it was not */
    private record JustUsed(
            CardToken token, Instant at, @Nullable Instant readAgainAt) {}

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
        if (isHabit(token)) {
            refused("just-used", Sentence.of(Phrase.READER_JUST_USED));
            return;
        }
        reads++;
        Optional<CustomerNumber> owner = ledger.books().cardOwner(token);
        CardAtReader fresh = new CardAtReader(reads, token, lastCharacters, owner, clock.now());
        card = fresh;
        lately.addLast(fresh);
        if (lately.size() > READS_KEPT) {
            lately.removeFirst();
        }
        events.add(
                EventType.CARD_READ,
                Facts.of("read", reads).and("customer", owner.orElse(null)).and("lastCharacters", lastCharacters));
    }

    private boolean isHabit(CardToken token) {
        JustUsed used = justUsed;
        if (used == null || !used.token().equals(token)) {
            return false;
        }
        Instant again = used.readAgainAt();
        boolean habit = again == null ? within(HABIT, used.at()) : within(ONE_GESTURE, again);
        justUsed = habit ? new JustUsed(token, used.at(), clock.now()) : null;
        return habit;
    }

    /** Not when the clock was set back by more than the limit, too. */
    private boolean within(Duration limit, Instant since) {
        return Duration.between(since, clock.now()).abs().compareTo(limit) <= 0;
    }

    public void ownerRead() {
        ownerAt = clock.now();
        events.add(EventType.OWNER_CARD, Facts.NONE);
    }

    public boolean ownerIsHere() {
        Instant shown = ownerAt;
        return shown != null && within(OWNER_STANDS, shown);
    }

    /** The owner's card has let a sale through, or is to let none through. */
    public void ownerLeaves() {
        ownerAt = null;
    }

    /**
     * A card could not be taken.
     *
     * @param why {@code payment-card}, or what was wrong with the read; nothing of the card itself
     * @param say the same for the cashier
     */
    public void refused(String why, Sentence say) {
        events.add(EventType.CARD_REFUSED, Facts.of("why", why).and("say", say));
    }

    public Optional<CardAtReader> present() {
        CardAtReader last = card;
        if (last != null && !within(STANDS, last.at())) {
            card = null;
        }
        // It may have been given out since it was read.
        return Optional.ofNullable(card).map(this::asGivenOut);
    }

    private CardAtReader asGivenOut(CardAtReader read) {
        Optional<CustomerNumber> owner = ledger.books().cardOwner(read.token());
        return new CardAtReader(read.read(), read.token(), read.lastCharacters(), owner, read.at());
    }

    /**
     * The card that stands, for whoever is to buy or pay by it.
     *
     * @throws NotFound when there is none; after that a card that was just used stands when it is presented again
     */
    CardAtReader required() {
        Optional<CardAtReader> standing = present();
        if (standing.isEmpty()) {
            boolean swallowed = justUsed != null && justUsed.readAgainAt() != null;
            justUsed = swallowed ? null : justUsed;
            throw NotFound.other(swallowed ? Phrase.MISSING_CARD_USED : Phrase.MISSING_CARD);
        }
        return standing.get();
    }

    /**
     * A card that was swapped since its owner was shown must not be charged by mistake.
     *
     * @throws CardChanged when it is gone, or another one was read
     */
    void mustStandFor(long read) {
        if (present().isEmpty()) {
            throw new CardChanged(Phrase.CARD_GONE);
        }
        if (!standsForWhomWasShown(read)) {
            throw new CardChanged(Phrase.CARD_ANOTHER);
        }
    }

    /** Whether who stands now is who was shown for an earlier read, by this card or another of the same customer. */
    public boolean standsForWhomWasShown(long read) {
        CardAtReader now = present().orElse(null);
        return now != null
                && lately.stream()
                        .filter(earlier -> earlier.read() == read)
                        .map(this::asGivenOut)
                        .anyMatch(earlier -> earlier.token().equals(now.token())
                                || (earlier.owner().isPresent()
                                        && earlier.owner().equals(now.owner())));
    }

    /** A sale was booked on whose card it is. */
    void use() {
        CardAtReader used = card;
        if (used != null) {
            justUsed = new JustUsed(used.token(), clock.now(), null);
        }
        card = null;
    }

    public void takeAway() {
        card = null;
    }
}
