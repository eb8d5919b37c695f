package org.tallystick.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SlipNumber;

/**
 * What shop and customer agreed about paying, and what became of earlier words. A word is decided when its day has
 * gone by, from the lines of the book alone.
 *
 * @param promise the latest; null for none
 * @param plan the latest instalment plan; null for none
 * @param words those decided, the earliest decided first; the last hundred
 * @param contacts when they were asked for money, and what came of it
 */
public record Arrangements(
        @Nullable PromiseToPay promise, @Nullable PromiseToPay plan, List<PromiseOutcome> words, Contacts contacts) {
    public static final Arrangements NONE = new Arrangements(null, null, List.of(), Contacts.NONE);

    private static final int MOST_WORDS = 100;

    public Arrangements {
        words = List.copyOf(words.subList(Math.max(0, words.size() - MOST_WORDS), words.size()));
    }

    /**
     * What was said at the counter or at the door.
     *
     * @param owed at that moment, which is what a promise without an amount means
     */
    public Arrangements after(CollectionEntry entry, Money owed) {
        LocalDate day = entry.head().day();
        return switch (entry) {
            case CollectionEntry.PromiseMade made -> {
                Money amount = made.amount() == null ? owed : made.amount();
                List<Instalment> all = amount.isPositive() ? List.of(new Instalment(made.date(), amount)) : List.of();
                PromiseToPay pledge = all.isEmpty() ? null : PromiseToPay.fresh(day, all, null);
                yield new Arrangements(pledge, plan, wordsWithout(promise, day), contacts);
            }
            case CollectionEntry.PlanAgreed agreed -> {
                SlipNumber slip = agreed.slip() == null ? null : agreed.slip().number();
                PromiseToPay pledge = PromiseToPay.fresh(day, agreed.parts(), slip);
                yield new Arrangements(promise, pledge, wordsWithout(plan, day), contacts);
            }
            case CollectionEntry.ReminderSent ignored -> with(contacts.remindedOn(day));
            case CollectionEntry.CallMade made -> with(contacts.after(made));
        };
    }

    private Arrangements with(Contacts changed) {
        return new Arrangements(promise, plan, words, changed);
    }

    /** Once nothing that names the customer is kept: without what they said. */
    public Arrangements withoutWords() {
        return with(contacts.withoutWords());
    }

    /** As they stand on a day, with every word decided whose day has gone by. */
    public Arrangements on(LocalDate day) {
        return carriedOn((pledge, decided) -> pledge.on(day, decided));
    }

    /** With money that the customer paid. */
    public Arrangements paid(Money amount, LocalDate day) {
        return carriedOn((pledge, decided) -> pledge.paid(amount, day, decided));
    }

    /**
     * Nothing is owed any more.
     *
     * @param paid whether by paying; else there is nothing left to keep a word about
     */
    public Arrangements done(LocalDate day, boolean paid) {
        Arrangements now = on(day);
        List<PromiseOutcome> all = new ArrayList<>(now.words);
        for (PromiseToPay pledge : now.pledges()) {
            if (paid) {
                pledge.fulfilled(day, all::add);
            }
        }
        return new Arrangements(null, null, all, contacts);
    }

    /** With what was said until a day under another account of the same person: all of it holds. */
    public Arrangements absorbing(Arrangements other, LocalDate day) {
        Arrangements here = on(day);
        Arrangements there = other.on(day);
        List<PromiseOutcome> all = new ArrayList<>(here.words);
        all.addAll(there.words);
        all.sort(Comparator.comparing(PromiseOutcome::due));
        return new Arrangements(
                PromiseToPay.both(here.promise, there.promise),
                PromiseToPay.both(here.plan, there.plan),
                all,
                contacts.absorbing(other.contacts));
    }

    /**
     * The days of words that were broken and that count.
     *
     * @param decided the day on which the owner last decided about the customer: what was decided before counts no
     *     more; null for never
     */
    public List<LocalDate> broken(@Nullable LocalDate decided) {
        LocalDate cleanUntil = decided == null ? LocalDate.MIN : decided.minusDays(PromiseToPay.DAYS_LATE);
        return words.stream()
                .filter(word -> word.kept() == PromiseOutcome.Kept.BROKEN)
                .map(PromiseOutcome::due)
                .filter(due -> !due.isBefore(cleanUntil))
                .toList();
    }

    /** Those that hold: the promise, the plan. */
    public List<PromiseToPay> pledges() {
        List<PromiseToPay> both = new ArrayList<>();
        if (promise != null) {
            both.add(promise);
        }
        if (plan != null) {
            both.add(plan);
        }
        return both;
    }

    /** What is to be paid next of all that was agreed, with what is still missing of it; empty for nothing. */
    public Optional<Instalment> next() {
        return pledges().stream()
                .map(PromiseToPay::next)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Instalment::due));
    }

    private Arrangements carriedOn(BiFunction<PromiseToPay, Consumer<PromiseOutcome>, PromiseToPay> step) {
        List<PromiseOutcome> all = new ArrayList<>(words);
        PromiseToPay promised = step(promise, step, all);
        PromiseToPay planned = step(plan, step, all);
        return new Arrangements(promised, planned, all, contacts);
    }

    /** Null when there is nothing left of it to wait for. */
    private static @Nullable PromiseToPay step(
            @Nullable PromiseToPay pledge,
            BiFunction<PromiseToPay, Consumer<PromiseOutcome>, PromiseToPay> step,
            List<PromiseOutcome> words) {
        if (pledge == null) {
            return null;
        }
        PromiseToPay after = step.apply(pledge, words::add);
        return after.next().isEmpty() ? null : after;
    }

    /** With a pledge moved that another takes the place of. */
    private List<PromiseOutcome> wordsWithout(@Nullable PromiseToPay ended, LocalDate day) {
        List<PromiseOutcome> all = new ArrayList<>(words);
        if (ended != null) {
            ended.moved(day, all::add);
        }
        return all;
    }
}
