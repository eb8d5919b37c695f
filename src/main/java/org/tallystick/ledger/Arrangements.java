package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.Instalment;

/**
 * What shop and customer agreed about paying. It ends when nothing is owed any more.
 *
 * @param promise the latest; null for none
 * @param plan dated parts, the earliest first; empty for none
 * @param reminded the day of the last reminder; null for never
 */
public record Arrangements(
        @Nullable Promise promise,
        List<Instalment> plan,
        @Nullable LocalDate reminded) {
    public static final Arrangements NONE = new Arrangements(null, List.of(), null);

    public Arrangements {
        plan = List.copyOf(plan);
    }

    Arrangements after(CollectionEntry entry) {
        return switch (entry) {
            case CollectionEntry.PromiseMade made ->
                new Arrangements(new Promise(made.head().day(), made.date(), made.amount()), plan, reminded);
            case CollectionEntry.PlanAgreed agreed -> new Arrangements(promise, agreed.parts(), reminded);
            case CollectionEntry.ReminderSent sent ->
                new Arrangements(promise, plan, sent.head().day());
            case CollectionEntry.CallMade ignored -> this;
        };
    }

    /** Nothing is owed any more. */
    Arrangements done() {
        return new Arrangements(null, List.of(), reminded);
    }
}
