package org.tallystick.conduct;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.CollectionEntry.CallMade;
import org.tallystick.entry.CollectionEntry.CallResult;

/**
 * When a customer was reminded and talked to about money, and what came of it.
 *
 * @param reminded the day of the last reminder; null for never
 * @param asked the day of the last call that counts as asking; null for never
 * @param call the last one, whatever came of it; null for none
 * @param missed how many calls in a row reached nobody, the last one included
 * @param notToCall since when they do not want to be called; null while they may be
 */
public record Contacts(
        @Nullable LocalDate reminded,
        @Nullable LocalDate asked,
        @Nullable Call call,
        int missed,
        @Nullable LocalDate notToCall) {
    public static final Contacts NONE = new Contacts(null, null, null, 0, null);

    /** So many calls in a row that reach nobody are as much of a bother as one that does. */
    private static final int MISSED_AS_ASKED = 3;

    /**
     * What came of a call.
     *
     * @param note what they said; null when there is none and once erased
     */
    public record Call(
            LocalDate day, CallResult result, @Nullable String note) {

        /** Without what they said, which is for nobody's log. */
        @Override
        public String toString() {
            return "Call[%s %s]".formatted(day, result);
        }
    }

    Contacts remindedOn(LocalDate day) {
        return new Contacts(day, asked, call, missed, notToCall);
    }

    Contacts after(CallMade made) {
        LocalDate day = made.head().day();
        Call now = new Call(day, made.result(), made.note());
        return switch (made.result()) {
            case NOT_REACHED -> {
                boolean bothered = (missed + 1) % MISSED_AS_ASKED == 0;
                yield new Contacts(reminded, bothered ? day : asked, now, missed + 1, notToCall);
            }
            case WRONG_NUMBER -> new Contacts(reminded, asked, now, 0, notToCall);
            case MAY_BE_CALLED -> new Contacts(reminded, asked, now, 0, null);
            case ASKED_NOT_TO_CALL -> new Contacts(reminded, day, now, 0, notToCall == null ? day : notToCall);
            case REACHED, PROMISED, PAID, DISPUTED, CANNOT_PAY, REFUSED ->
                new Contacts(reminded, day, now, 0, notToCall);
        };
    }

    /** The last day on which they were asked, by a reminder or a call; null for never. */
    public @Nullable LocalDate lastAsked() {
        return Days.later(reminded, asked);
    }

    /** Those of two accounts of one person; who does not want to be called does not want it under either. */
    Contacts absorbing(Contacts other) {
        boolean theirs = call == null || (other.call != null && other.call.day().isAfter(call.day()));
        Contacts later = theirs ? other : this;
        return new Contacts(
                Days.later(reminded, other.reminded),
                Days.later(asked, other.asked),
                later.call,
                later.missed,
                Days.earlier(notToCall, other.notToCall));
    }

    /** Once nothing that names the customer is kept. */
    Contacts withoutWords() {
        return call == null
                ? this
                : new Contacts(reminded, asked, new Call(call.day(), call.result(), null), missed, notToCall);
    }
}
