package org.tallystick.conduct;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.conduct.PromiseOutcome.Kept;
import org.tallystick.customer.CustomerType;

/**
 * A type that the owner may give a customer, and the facts that suggest it. Nobody sets it but the owner. The first of
 * these that fits, looking at the worst first:
 *
 * <ul>
 *   <li>REFUSING: three promises broken and none kept.
 *   <li>SHORT_OF_CASH: two promises kept in part, and no more were broken than that.
 *   <li>DELAYING: two promises broken, or three slips paid late, more than in time, by more than two weeks on average.
 *   <li>FORGETFUL: three slips paid late, by two weeks or less on average, and at least one for four in time.
 *   <li>RELIABLE: five slips paid in time, and at most one late for ten of them, no promise broken, nothing given up.
 *   <li>UNKNOWN: all others, for whom there is too little to go by.
 * </ul>
 *
 * @param facts with their figures, for the owner
 */
public record TypeSuggestion(CustomerType type, List<String> facts) {
    private static final int TWO_WEEKS = 14;

    public TypeSuggestion {
        facts = List.copyOf(facts);
    }

    /**
     * What the facts suggest.
     *
     * @param words given so far, all decided
     */
    public static TypeSuggestion of(Conduct conduct, List<PromiseOutcome> words) {
        Payments paid = conduct.payments();
        long kept = count(words, Kept.KEPT) + count(words, Kept.LATE);
        long part = count(words, Kept.PART);
        long broken = count(words, Kept.BROKEN);
        boolean lost = conduct.debts().lost().isPositive();
        return new TypeSuggestion(type(paid, kept, part, broken, lost), facts(conduct, kept, part, broken));
    }

    private static CustomerType type(Payments paid, long kept, long part, long broken, boolean lost) {
        boolean oftenLate = paid.late() >= 3;
        boolean longLate = paid.daysLate() > (long) TWO_WEEKS * paid.late();
        if (broken >= 3 && kept == 0) {
            return CustomerType.REFUSING;
        }
        if (part >= 2 && broken <= part) {
            return CustomerType.SHORT_OF_CASH;
        }
        if (broken >= 2 || (oftenLate && longLate && paid.late() > paid.inTime())) {
            return CustomerType.DELAYING;
        }
        if (oftenLate && !longLate && paid.late() * 4L >= paid.inTime()) {
            return CustomerType.FORGETFUL;
        }
        return paid.inTime() >= 5 && paid.late() * 10L <= paid.inTime() && broken == 0 && !lost
                ? CustomerType.RELIABLE
                : CustomerType.UNKNOWN;
    }

    private static List<String> facts(Conduct conduct, long kept, long part, long broken) {
        Payments paid = conduct.payments();
        List<String> facts = new ArrayList<>();
        if (paid.inTime() + paid.late() > 0) {
            facts.add("slips paid off in time: %d, late: %d".formatted(paid.inTime(), paid.late())
                    + (paid.late() == 0 ? "" : " (days late on average: %d)".formatted(paid.daysLate() / paid.late())));
        }
        if (kept + part + broken > 0) {
            facts.add("promises kept: %d, in part: %d, broken: %d".formatted(kept, part, broken));
        }
        if (conduct.debts().lost().isPositive()) {
            facts.add(conduct.debts().lost() + " was written off");
        }
        return facts;
    }

    private static long count(List<PromiseOutcome> words, Kept kept) {
        return words.stream().filter(word -> word.kept() == kept).count();
    }
}
