package org.tallystick.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNote;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.Balances;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.CustomerEntry.Noted;
import org.tallystick.entry.CustomerEntry.Taken;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.AgreementsOn;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * Two accounts are one person's: the one that stays takes over all that is open, agreed and known on the other. Nothing
 * that was decided gets lost or becomes laxer by it; where both cannot hold, the owner decides first.
 */
public record MergeAccounts() {
    private static final Comparator<LocalDate> LONGER = Comparator.nullsLast(Comparator.naturalOrder());

    public Verdict<NotNow> decide(WriteContext context, CustomerNumber stays, CustomerNumber ends) {
        Account into = ManageCustomer.standing(context, stays);
        Account from = ManageCustomer.standing(context, ends);
        if (into.number().equals(from.number())) {
            return NotNow.refuse(Phrase.NOT_NOW_ONE_ACCOUNT, stays, ends);
        }
        LocalDate day = context.request().today();
        boolean takesStanding = byWeight(day).compare(standing(from), standing(into)) > 0;
        Account chosen = takesStanding ? from : into;
        Account other = takesStanding ? into : from;
        Optional<Sentence> why = conflict(into.customer(), from.customer())
                .or(() -> outlasts(chosen.customer(), other.customer(), day))
                .or(() -> promisesCountOtherwise(chosen, other, day));
        if (why.isPresent()) {
            return NotNow.refuse(why.get());
        }
        return new Verdict.Write<>(new Merged(
                context.head(),
                into.number(),
                from.number(),
                from.owed(),
                Balances.moving(into.owed(), from.owed()),
                taken(into.customer(), from.customer(), takesStanding),
                noted(into.customer(), from.customer())));
    }

    /** The stricter of two weighs more; of two alike the one that holds longer, and that is known better. */
    private static Comparator<StandingNote> byWeight(LocalDate day) {
        Comparator<StandingNote> byDecision =
                Comparator.comparing(StandingNote::from, Comparator.nullsFirst(Comparator.naturalOrder()));
        Comparator<StandingNote> byLength = Comparator.<StandingNote, LocalDate>comparing(StandingNote::until, LONGER)
                .thenComparing(note -> note.source() == Source.OWN_EXPERIENCE)
                .thenComparing(note -> note.review() != null);
        return (one, other) -> {
            Standing now = one.on(day).standing();
            int stricter = now.compareTo(other.on(day).standing());
            return stricter != 0 ? stricter : (now == Standing.CLEAR ? byDecision : byLength).compare(one, other);
        };
    }

    /** What was decided about both and cannot be put together. */
    private static Optional<Sentence> conflict(Customer into, Customer from) {
        if (into.details() == null) {
            return Optional.of(Sentence.of(Phrase.NOT_NOW_MERGE_ERASED, into.number(), from.number()));
        }
        if (into.guarantor() != null && from.guarantor() != null) {
            return Optional.of(Sentence.of(Phrase.NOT_NOW_MERGE_GUARANTORS, into.number(), from.number()));
        }
        return Optional.empty();
    }

    /** The weaker one of two holds when the stricter one is over: that would be forgotten. */
    private static Optional<Sentence> outlasts(Customer chosen, Customer other, LocalDate day) {
        StandingNote weaker = other.standing().on(day);
        boolean lost = weaker.standing() != Standing.CLEAR
                && LONGER.compare(weaker.until(), chosen.standing().until()) > 0;
        return !lost
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        Phrase.NOT_NOW_MERGE_STANDINGS,
                        chosen.number(),
                        chosen.standing().said(),
                        Objects.requireNonNull(chosen.standing().until(), "else nothing holds for longer"),
                        other.number(),
                        weaker.said()));
    }

    /** A decision wipes out the promises that were broken before it, for the account that it was about. */
    private static Optional<Sentence> promisesCountOtherwise(Account chosen, Account other, LocalDate day) {
        int own = broken(other, standing(other), day);
        int under = broken(other, standing(chosen), day);
        if (own == under) {
            return Optional.empty();
        }
        Account first = own > under ? other : chosen;
        return Optional.of(Sentence.of(Phrase.NOT_NOW_MERGE_PROMISES, chosen.number(), other.number(), first.number()));
    }

    private static int broken(Account account, StandingNote decided, LocalDate day) {
        return new AgreementsOn(account, day).broken(decided.from());
    }

    private static List<Taken> taken(Customer into, Customer from, boolean takesStanding) {
        List<Taken> taken = new ArrayList<>();
        if (takesStanding) {
            taken.add(Taken.STANDING);
        }
        LocalDate said = from.word().typeSince();
        LocalDate saidHere = into.word().typeSince();
        if (said != null && (saidHere == null || said.isAfter(saidHere))) {
            taken.add(Taken.TYPE);
        }
        if (from.guarantor() != null) {
            taken.add(Taken.GUARANTOR);
        }
        return taken;
    }

    /** The words about both; null where those of the account that stays are all there is. */
    private static @Nullable Noted noted(Customer into, Customer from) {
        CustomerNote here = into.word();
        CustomerNote there = from.word();
        Noted both = new Noted(
                joined("note", here.note(), there.note(), TextRules.SENTENCE, from),
                joined("askWhen", here.when(), there.when(), TextRules.NAME, from),
                joined("askWhere", here.where(), there.where(), TextRules.NAME, from));
        return both.equals(new Noted(here.note(), here.when(), here.where())) ? null : both;
    }

    private static @Nullable String joined(
            String field, @Nullable String one, @Nullable String other, int most, Customer from) {
        if (one == null || other == null || one.equals(other)) {
            return one == null ? other : one;
        }
        String both = one + " / " + other;
        int length = both.codePointCount(0, both.length());
        if (length > most) {
            throw new InvalidInput("from", Phrase.INPUT_WORDS_TOGETHER, field, length, most, from.number());
        }
        return both;
    }

    private static StandingNote standing(Account account) {
        return account.customer().standing();
    }
}
