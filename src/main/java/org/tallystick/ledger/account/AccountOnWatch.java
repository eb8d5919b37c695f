package org.tallystick.ledger.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;

/**
 * A customer on WATCH or BLOCKED, as the owner looks at them on a business day.
 *
 * @param ranOut whether the last day of it is over, so that the customer is CLEAR again
 * @param reviewDue whether the day has come on which the owner wanted to look at it again
 * @param settled whether all that was owed was paid since it was decided: the owner may want to release them, which no
 *     machine does
 */
public record AccountOnWatch(Account account, boolean ranOut, boolean reviewDue, boolean settled) {
    /** Those that the owner should look at first, the earliest review first; those that ran out last. */
    public static final Comparator<AccountOnWatch> TO_LOOK_AT_FIRST = Comparator.comparing(AccountOnWatch::ranOut)
            .thenComparing(held -> !held.reviewDue)
            .thenComparing(held -> !held.settled)
            .thenComparing(held -> held.note().review(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(held -> held.account.number());

    /** Empty for somebody about whom nothing was decided, or who was released. */
    public static Optional<AccountOnWatch> of(Account account, LocalDate today) {
        StandingNote note = account.customer().standing();
        if (note.standing() == Standing.CLEAR || account.customer().mergedInto() != null) {
            return Optional.empty();
        }
        LocalDate from = Objects.requireNonNull(note.from(), "it was decided one day");
        boolean ranOut = note.on(today).standing() == Standing.CLEAR;
        LocalDate review = note.review();
        LocalDate settled = account.conduct().debts().settled();
        return Optional.of(new AccountOnWatch(
                account,
                ranOut,
                !ranOut && review != null && !review.isAfter(today),
                !ranOut && account.isClear() && settled != null && !settled.isBefore(from)));
    }

    public StandingNote note() {
        return account.customer().standing();
    }

    /** Whether the owner should look at it now. */
    public boolean toDecide() {
        return reviewDue || settled;
    }
}
