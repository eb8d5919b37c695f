package org.tallystick.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import org.tallystick.wording.Phrase;

/** Entries about a customer as such. */
public sealed interface CustomerEntry extends Entry {
    CustomerNumber customer();

    @Override
    default Optional<CustomerNumber> account() {
        return Optional.of(customer());
    }

    /**
     * An account was opened.
     *
     * @param details null once erased
     * @param opening what they owed before; null for nothing
     */
    record Opened(
            EntryHead head,
            CustomerNumber customer,
            @Nullable PersonalDetails details,
            CreditTerms terms,
            @Nullable Opening opening)
            implements CustomerEntry {}

    /** Name, phone and the like are different from now on; null once erased. */
    record DetailsChanged(
            EntryHead head,
            CustomerNumber customer,
            @Nullable PersonalDetails details) implements CustomerEntry {}

    /** The customer's own wish or the shop's duty: nothing that names them is kept; see the people file. */
    record Erased(EntryHead head, CustomerNumber customer) implements CustomerEntry {}

    /**
     * Two accounts were one person's: all that was open on the other one is open on this one.
     *
     * @param from the account that ends
     * @param moved what was owed there; below zero for credit
     * @param balances of the account that stays
     * @param takes what was decided about the other one and holds here from now on; empty in older lines
     * @param noted what the owner has noted of them from now on; null where that does not change, and once erased
     */
    record Merged(
            EntryHead head,
            CustomerNumber customer,
            CustomerNumber from,
            Money moved,
            Balances balances,
            List<Taken> takes,
            @Nullable Noted noted)
            implements CustomerEntry, BalanceMoved {
        public Merged {
            takes = List.copyOf(takes);
            if (from.equals(customer)) {
                throw new InvalidInput("from", Phrase.INPUT_SAME_ACCOUNT, from);
            }
            balances.checkMovedBy(moved);
        }
    }

    /** What the other account's owner decided, and the account that stays takes over. */
    enum Taken {
        STANDING,
        TYPE,
        GUARANTOR
    }

    /** What the owner has noted, and when and where somebody likes to be asked; what is null is not noted. */
    record Noted(
            @Nullable String note,
            @Nullable String when,
            @Nullable String where) {
        public static final Noted NONE = new Noted(null, null, null);
    }

    /** A membership card was given out; the last characters are for people to tell cards apart, null once erased. */
    record CardIssued(
            EntryHead head,
            CustomerNumber customer,
            CardToken card,
            @Nullable String lastCharacters) implements CustomerEntry {}

    /** A card is lost or given back and stands for nobody. */
    record CardWithdrawn(EntryHead head, CustomerNumber customer, CardToken card) implements CustomerEntry {}

    record TermsSet(EntryHead head, CustomerNumber customer, CreditTerms terms) implements CustomerEntry {}

    /**
     * The head's author decided it.
     *
     * @param reason required, and null only once erased
     * @param source what it rests on
     * @param until the last day on which it holds; for ever when null
     * @param review when the owner wants to look at it again; null for none
     */
    record StandingChanged(
            EntryHead head,
            CustomerNumber customer,
            Standing standing,
            @Nullable String reason,
            Source source,
            @Nullable LocalDate until,
            @Nullable LocalDate review)
            implements CustomerEntry {
        public static String checkedReason(@Nullable String reason) {
            return TextRules.required("reason", reason, TextRules.SENTENCE);
        }

        public StandingChanged {
            check(standing, source, until, review, head.day());
        }

        /**
         * Whether it can be decided so on that day.
         *
         * @throws InvalidInput when it cannot
         */
        public static void check(
                Standing standing,
                Source source,
                @Nullable LocalDate until,
                @Nullable LocalDate review,
                LocalDate day) {
            if (until != null && until.isBefore(day)) {
                throw new InvalidInput("until", Phrase.INPUT_PAST, until, day);
            }
            if (review != null && review.isBefore(day)) {
                throw new InvalidInput("review", Phrase.INPUT_PAST, review, day);
            }
            if (standing == Standing.BLOCKED && source == Source.HEARSAY) {
                throw new InvalidInput("source", Phrase.INPUT_HEARSAY);
            }
        }

        public StandingNote note() {
            return new StandingNote(standing, reason, source, head.by(), head.day(), until, review);
        }
    }

    /** What the owner has noted of them from now on, and when and where they like to be asked; null once erased. */
    record NoteSet(
            EntryHead head,
            CustomerNumber customer,
            @Nullable String note,
            @Nullable String when,
            @Nullable String where)
            implements CustomerEntry {}

    /** The head's author says so of how they pay. */
    record TypeSet(EntryHead head, CustomerNumber customer, CustomerType type) implements CustomerEntry {}

    /**
     * Somebody is to answer for the customer; a later one takes the place of an earlier one.
     *
     * @param guarantor with the number of the slip that they are to sign, null in older lines
     * @param copies of that slip to print; zero without one
     * @param slipSource its text as printed; null once erased, and without one
     */
    record GuarantorRecorded(
            EntryHead head,
            CustomerNumber customer,
            Guarantor guarantor,
            int copies,
            @Nullable String slipSource) implements CustomerEntry {

        /** The slip to sign; empty in older lines. */
        public Optional<SlipNumber> slip() {
            return Optional.ofNullable(guarantor.slip()).map(SlipNumber::new);
        }
    }

    /** Nobody answers for the customer any more; the reason is null once erased. */
    record GuarantorReleased(
            EntryHead head,
            CustomerNumber customer,
            @Nullable String reason) implements CustomerEntry {}
}
