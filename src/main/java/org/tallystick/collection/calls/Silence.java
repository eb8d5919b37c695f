package org.tallystick.collection.calls;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tallystick.conduct.Contacts;

/** Why somebody who owes is left alone today; the first that holds. */
public enum Silence {
    /** A line of the account could not be added up: nobody asks for a sum that is not certain. */
    NOT_CERTAIN,
    /** All of it is disputed. */
    DISPUTED,
    NOT_TO_CALL,
    /** Within the last seven days, or called today in vain. */
    ASKED_LATELY,
    /** The money is promised for a later day. */
    PROMISED,
    /** Nothing is overdue, and today is no day of theirs. */
    NOT_DUE;

    /** Asking happens at most once in so many days. */
    public static final int DAYS_BETWEEN = 7;

    /** Empty for somebody to talk to today. */
    static Optional<Silence> of(DebtToday debt, boolean anyReason) {
        if (debt.setAside()) {
            return Optional.of(NOT_CERTAIN);
        }
        if (!debt.amount().isPositive()) {
            return Optional.of(DISPUTED);
        }
        if (debt.contacts().notToCall() != null) {
            return Optional.of(NOT_TO_CALL);
        }
        if (wasCalledToday(debt) || (!debt.promiseIsDue() && wasAskedLately(debt))) {
            return Optional.of(ASKED_LATELY);
        }
        if (debt.promiseIsToCome()) {
            return Optional.of(PROMISED);
        }
        return anyReason ? Optional.empty() : Optional.of(NOT_DUE);
    }

    private static boolean wasCalledToday(DebtToday debt) {
        Contacts.Call call = debt.contacts().call();
        return call != null && !call.day().isBefore(debt.day());
    }

    private static boolean wasAskedLately(DebtToday debt) {
        LocalDate asked = debt.contacts().lastAsked();
        return asked != null && ChronoUnit.DAYS.between(asked, debt.day()) < DAYS_BETWEEN;
    }
}
