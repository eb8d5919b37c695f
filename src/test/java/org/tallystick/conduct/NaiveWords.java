package org.tallystick.conduct;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words given, as somebody would keep them on paper who looks each morning at what was due the day before yesterday.
 * Cents and days, nothing of the product's.
 */
final class NaiveWords {
    /** Day due and outcome, as {@code 10=KEPT}. */
    final List<String> decided = new ArrayList<>();

    private @Nullable List<Part> promise;
    private @Nullable List<Part> plan;

    /** What is to be paid by when, and what has come of it; money fills the earliest that is not full. */
    private static final class Part {
        int due;
        int cents;
        int got;
        boolean open = true;
    }

    private static List<Part> agreed(int... dueAndCents) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < dueAndCents.length; i += 2) {
            Part part = new Part();
            part.due = dueAndCents[i];
            part.cents = dueAndCents[i + 1];
            parts.add(part);
        }
        return parts;
    }

    private List<List<Part>> both() {
        List<List<Part>> both = new ArrayList<>();
        if (promise != null) {
            both.add(promise);
        }
        if (plan != null) {
            both.add(plan);
        }
        return both;
    }

    void morning(int today) {
        for (List<Part> parts : both()) {
            for (Part part : parts) {
                if (part.open && part.due + 1 < today) {
                    end(part, part.got * 2 >= part.cents ? "PART" : "BROKEN");
                }
            }
        }
    }

    private void end(Part part, String how) {
        part.open = false;
        decided.add(part.due + "=" + how);
    }

    private void moved(@Nullable List<Part> parts) {
        if (parts != null) {
            parts.stream().filter(part -> part.open).forEach(part -> end(part, "MOVED"));
        }
    }

    void promise(int due, int cents) {
        moved(promise);
        promise = agreed(due, cents);
    }

    void plan(int... dueAndCents) {
        moved(plan);
        plan = agreed(dueAndCents);
    }

    void pay(int today, int cents) {
        for (List<Part> parts : both()) {
            int left = cents;
            for (Part part : parts) {
                int into = Math.min(left, part.cents - part.got);
                part.got += into;
                left -= into;
                if (part.open && part.got == part.cents) {
                    end(part, today > part.due ? "LATE" : "KEPT");
                }
            }
        }
    }

    void nothingOwed(int today, boolean paid) {
        for (List<Part> parts : both()) {
            for (Part part : parts) {
                if (part.open && paid) {
                    end(part, today > part.due ? "LATE" : "KEPT");
                }
            }
        }
        promise = null;
        plan = null;
    }

    /** What is to come next of each, as day and missing cents. */
    List<String> next() {
        List<String> next = new ArrayList<>();
        for (List<Part> parts : both()) {
            int missing = 0;
            for (Part part : parts) {
                missing += part.cents - part.got;
                if (part.open) {
                    next.add(part.due + ":" + missing);
                    break;
                }
            }
        }
        return next;
    }
}
