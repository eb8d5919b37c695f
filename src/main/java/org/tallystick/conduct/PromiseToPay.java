package org.tallystick.conduct;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.conduct.PromiseOutcome.Kept;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SlipNumber;

/**
 * A customer's word to pay: one part for a promise, several for an instalment plan. Whatever is paid counts for the
 * earliest part that is not paid yet.
 *
 * @param made the day on which it was given
 * @param parts by day, the earliest first; at least one
 * @param paid since it was given
 * @param judged how many of the parts, counted from the first, are decided
 * @param slip that the customer signs for it; null for none
 */
public record PromiseToPay(
        LocalDate made,
        List<Instalment> parts,
        Money paid,
        int judged,
        @Nullable SlipNumber slip) {
    /** After its day a word is late for so long, and broken from then on. */
    public static final int DAYS_LATE = 1;

    public PromiseToPay {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || judged < 0 || judged > parts.size()) {
            throw new IllegalArgumentException(judged + " of " + parts.size() + " parts cannot be decided");
        }
    }

    static PromiseToPay fresh(LocalDate made, List<Instalment> parts, @Nullable SlipNumber slip) {
        return new PromiseToPay(
                made, parts, Money.zero(parts.getFirst().amount().getCurrencyUnit()), 0, slip);
    }

    /** The part that is to be paid next, with what is still missing of it; empty when all are decided. */
    public Optional<Instalment> next() {
        return judged == parts.size()
                ? Optional.empty()
                : Optional.of(new Instalment(
                        parts.get(judged).due(), needed(judged + 1).minus(paid)));
    }

    /** As it stands on a day: what was to be paid and has not come is decided. */
    PromiseToPay on(LocalDate day, Consumer<PromiseOutcome> decided) {
        int now = judged;
        while (now < parts.size() && day.isAfter(parts.get(now).due().plusDays(DAYS_LATE))) {
            Instalment part = parts.get(now);
            // A cent is no part: else a promise would never be broken.
            Money missing = needed(now + 1).minus(paid);
            boolean half = !missing.multipliedBy(2).isGreaterThan(part.amount());
            decided.accept(new PromiseOutcome(part.due(), half ? Kept.PART : Kept.BROKEN));
            now++;
        }
        return new PromiseToPay(made, parts, paid, now, slip);
    }

    /** With money that came in. */
    PromiseToPay paid(Money amount, LocalDate day, Consumer<PromiseOutcome> decided) {
        PromiseToPay before = on(day, decided);
        Money sum = paid.plus(amount);
        int now = before.judged;
        while (now < parts.size() && !sum.isLessThan(needed(now + 1))) {
            decided.accept(inTime(parts.get(now), day));
            now++;
        }
        return new PromiseToPay(made, parts, sum, now, slip);
    }

    /** Everything owed is paid: so is each part that was still to come. */
    void fulfilled(LocalDate day, Consumer<PromiseOutcome> decided) {
        PromiseToPay before = on(day, decided);
        parts.subList(before.judged, parts.size()).forEach(part -> decided.accept(inTime(part, day)));
    }

    /** Another word takes the place of this one. */
    void moved(LocalDate day, Consumer<PromiseOutcome> decided) {
        PromiseToPay before = on(day, decided);
        parts.subList(before.judged, parts.size())
                .forEach(part -> decided.accept(new PromiseOutcome(part.due(), Kept.MOVED)));
    }

    private static PromiseOutcome inTime(Instalment part, LocalDate day) {
        return new PromiseOutcome(part.due(), day.isAfter(part.due()) ? Kept.LATE : Kept.KEPT);
    }

    /** What is left of two, as one: whatever is paid counts for the earliest part of either. */
    static @Nullable PromiseToPay both(@Nullable PromiseToPay one, @Nullable PromiseToPay other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        List<Instalment> left = Stream.concat(one.left(), other.left())
                .sorted(Comparator.comparing(Instalment::due))
                .toList();
        LocalDate first = one.made.isBefore(other.made) ? one.made : other.made;
        return fresh(first, left, one.slip == null ? other.slip : one.slip);
    }

    private Stream<Instalment> left() {
        return Stream.concat(next().stream(), parts.stream().skip(judged + 1L));
    }

    /** What the first parts come to. */
    private Money needed(int first) {
        return parts.subList(0, first).stream()
                .map(Instalment::amount)
                .reduce(Money.zero(paid.getCurrencyUnit()), Money::plus);
    }
}
