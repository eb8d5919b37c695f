package org.tallystick.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.StandingNote;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.CustomerEntry.StandingChanged;
import org.tallystick.entry.CustomerEntry.Taken;
import org.tallystick.entry.Entry;

/**
 * One decision on how the shop stands with a customer.
 *
 * @param account under which it was decided
 * @param ended the day of the next decision, or the last day on which this one held; null while it holds
 */
public record StandingDecision(
        CustomerNumber account, StandingNote note, @Nullable LocalDate ended) {

    /** Whether an entry is one, or moves those of one account to another. */
    public static boolean isMadeBy(Entry entry) {
        return entry instanceof StandingChanged || entry instanceof Merged;
    }

    /** Those among some entries, in the order of the book. */
    public static List<StandingDecision> among(List<Entry> entries, LocalDate today) {
        List<StandingDecision> decisions = new ArrayList<>();
        Map<CustomerNumber, Integer> last = new HashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof Merged merged) {
                merge(merged, decisions, last);
            } else if (entry instanceof StandingChanged changed) {
                Integer before = last.put(changed.customer(), decisions.size());
                if (before != null) {
                    decisions.set(
                            before, decisions.get(before).endedBy(changed.head().day()));
                }
                LocalDate until = changed.until();
                decisions.add(new StandingDecision(
                        changed.customer(), changed.note(), until != null && today.isAfter(until) ? until : null));
            }
        }
        return List.copyOf(decisions);
    }

    /** Of two that held, one goes on under the account that stays. */
    private static void merge(Merged merged, List<StandingDecision> decisions, Map<CustomerNumber, Integer> last) {
        Integer here = last.get(merged.customer());
        Integer there = last.remove(merged.from());
        boolean taken = merged.takes().contains(Taken.STANDING);
        Integer ends = taken ? here : there;
        if (ends != null) {
            decisions.set(ends, decisions.get(ends).endedBy(merged.head().day()));
        }
        if (taken && there != null) {
            last.put(merged.customer(), there);
        }
    }

    private StandingDecision endedBy(LocalDate next) {
        return ended != null && ended.isBefore(next) ? this : new StandingDecision(account, note, next);
    }
}
