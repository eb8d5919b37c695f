package org.tallystick.ledger.account;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.conduct.PromiseToPay;
import org.tallystick.entry.SlipNumber;

/** What holds on a day of all that was agreed with the customer of an account. */
public record AgreementsOn(Account account, LocalDate day) {

    /**
     * How many promises were broken and count.
     *
     * @param decided when the owner last decided about the customer, see
     *     {@link org.tallystick.conduct.Arrangements#broken}
     */
    public int broken(@Nullable LocalDate decided) {
        return account.arrangements().on(day).broken(decided).size();
    }

    /** The slip of the plan that holds; empty without one. */
    public Optional<SlipNumber> planSlip() {
        return Optional.ofNullable(account.arrangements().on(day).plan()).map(PromiseToPay::slip);
    }
}
