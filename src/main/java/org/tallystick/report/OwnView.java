package org.tallystick.report;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.conduct.Arrangements;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.StandingNote;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.WithoutMoney;
import org.tallystick.ledger.account.Account;
import org.tallystick.shop.Shop;
import org.tallystick.wording.Phrase;

/**
 * What is kept of a customer, for that customer: who they are, what was agreed, how they stand and why, what is open,
 * and what was noted. Goods and money stand in their {@link Statement}.
 *
 * @param cards their last characters, of each that the customer has; empty for one whose characters were erased
 * @param noted in the order of the book; of very many the latest
 * @param leftOut how many notes come before them
 */
public record OwnView(
        Shop shop, Account account, LocalDate today, MadeAt madeAt, List<String> cards, List<Note> noted, int leftOut) {
    private static final int MOST_NOTES = 5_000;

    /**
     * Something that was noted of them.
     *
     * @param words as they were written down; null for none, and once erased
     */
    public record Note(
            LocalDate day, Phrase what, String by, @Nullable String words) {}

    /** Of all entries of a customer, in the order of the book. */
    public static final class Maker {
        private final Map<CardToken, String> cards = new LinkedHashMap<>();
        private final Deque<Note> noted = new ArrayDeque<>();
        private int leftOut;

        public void add(Entry entry) {
            if (entry instanceof CustomerEntry.CardIssued card) {
                cards.put(card.card(), Objects.requireNonNullElse(card.lastCharacters(), ""));
            } else if (entry instanceof CustomerEntry.CardWithdrawn gone) {
                cards.remove(gone.card());
            } else {
                note(entry).ifPresent(noted::add);
            }
            if (noted.size() > MOST_NOTES) {
                noted.remove();
                leftOut++;
            }
        }

        public OwnView view(Shop shop, Account account, LocalDate today, MadeAt madeAt) {
            return new OwnView(shop, account, today, madeAt, List.copyOf(cards.values()), List.copyOf(noted), leftOut);
        }
    }

    public Customer customer() {
        return account.customer();
    }

    public StandingNote standing() {
        return customer().standing().on(today);
    }

    /** As it stands today. */
    public Arrangements agreed() {
        return account.arrangements().on(today);
    }

    private static Optional<Note> note(Entry entry) {
        return switch (entry) {
            case CustomerEntry.StandingChanged changed -> noted(entry, phrase(changed.note()), changed.reason());
            case CustomerEntry.NoteSet noted -> noted(entry, Phrase.OWN_NOTE, noted.note());
            case CustomerEntry.TypeSet said -> noted(entry, phrase(said.type()), null);
            case CustomerEntry.GuarantorRecorded recorded ->
                noted(entry, Phrase.OWN_GUARANTOR, recorded.guarantor().name());
            case CustomerEntry.GuarantorReleased released -> noted(entry, Phrase.OWN_NOBODY, released.reason());
            case ClaimEntry.DisputeRaised raised -> noted(entry, Phrase.STATEMENT_DISPUTED, raised.reason());
            case ClaimEntry.DisputeSettled settled -> noted(entry, Phrase.OWN_SETTLED, settled.outcome());
            case ClaimEntry.WrittenOff lost -> noted(entry, Phrase.STATEMENT_WRITTEN_OFF, lost.reason());
            case SaleEntry.Voided gone -> noted(entry, Phrase.STATEMENT_VOID, gone.reason());
            case SaleEntry.Returned back -> noted(entry, Phrase.STATEMENT_RETURN, back.reason());
            case SaleEntry.PriceCorrected less -> noted(entry, Phrase.STATEMENT_CORRECTION, less.reason());
            case SaleEntry.CreditSale sale -> {
                OwnerOverride override = sale.override();
                yield override == null ? Optional.empty() : noted(entry, Phrase.SUMMARY_OVERRIDES, override.reason());
            }
            case CollectionEntry.ReminderSent sent -> noted(entry, Phrase.OWN_REMINDED, sent.words());
            case CollectionEntry.CallMade made -> noted(entry, Phrase.OWN_TALK, made.note());
            // The rest is shown elsewhere on the page, or in the statement.
            case RepaymentEntry ignored -> Optional.empty();
            case ClaimEntry ignored -> Optional.empty();
            case CustomerEntry ignored -> Optional.empty();
            case WithoutMoney ignored -> Optional.empty();
        };
    }

    private static Optional<Note> noted(Entry entry, Phrase what, @Nullable String words) {
        return Optional.of(new Note(entry.head().day(), what, entry.head().by(), words));
    }

    public static Phrase phrase(CustomerType type) {
        return switch (type) {
            case UNKNOWN -> Phrase.OWN_TYPE_UNKNOWN;
            case RELIABLE -> Phrase.OWN_TYPE_RELIABLE;
            case FORGETFUL -> Phrase.OWN_TYPE_FORGETFUL;
            case SHORT_OF_CASH -> Phrase.OWN_TYPE_SHORT_OF_CASH;
            case DELAYING -> Phrase.OWN_TYPE_DELAYING;
            case REFUSING -> Phrase.OWN_TYPE_REFUSING;
        };
    }

    public static Phrase phrase(StandingNote note) {
        return switch (note.standing()) {
            case CLEAR -> Phrase.OWN_CLEAR;
            case WATCH -> Phrase.OWN_WATCH;
            case BLOCKED -> Phrase.OWN_BLOCKED;
        };
    }
}
