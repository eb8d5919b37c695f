package org.tallystick.ledger.account;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Standing;
import org.tallystick.entry.Instalment;

/**
 * Whoever has anything open, with what lists of debts show of them: so they need no row of anybody who is square.
 *
 * @param name null once erased
 * @param phone null for none
 * @param limit up to what they may owe; null for none
 * @param standing as it was decided; it may have run out
 * @param until the last day on which the standing holds; for ever when null
 * @param paid the day of the last payment; null for none so far
 * @param promised the day of the next payment that was promised, whether it has gone by or not; null for none
 */
public record Debtor(
        CustomerNumber number,
        @Nullable String name,
        @Nullable String phone,
        @Nullable Money limit,
        Standing standing,
        @Nullable LocalDate until,
        @Nullable LocalDate paid,
        @Nullable LocalDate promised) {

    /** Of whom nothing but the number is known yet. */
    public static Debtor numbered(CustomerNumber number) {
        return new Debtor(number, null, null, null, Standing.CLEAR, null, null, null);
    }

    /** Somebody who has, or had, something open; of payments and promises nothing is known. */
    public static Debtor of(Customer customer) {
        return of(customer, null, null);
    }

    private static Debtor of(Customer customer, @Nullable LocalDate paid, @Nullable LocalDate promised) {
        return new Debtor(
                customer.number(),
                customer.details() == null ? null : customer.name(),
                customer.details() == null ? null : customer.details().phone(),
                customer.terms().limit(),
                customer.standing().standing(),
                customer.standing().until(),
                paid,
                promised);
    }

    /** Empty for an account with nothing open. */
    public static Optional<Debtor> about(Account account) {
        return account.open().isEmpty()
                ? Optional.empty()
                : Optional.of(of(
                        account.customer(),
                        account.conduct().payments().last(),
                        account.promised().map(Instalment::due).orElse(null)));
    }

    /** The standing that holds on a day. */
    public Standing standingOn(LocalDate day) {
        return until != null && day.isAfter(until) ? Standing.CLEAR : standing;
    }

    public Debtor withoutPhone() {
        return new Debtor(number, name, null, limit, standing, until, paid, promised);
    }

    /** The name, or the bare number once that is erased. */
    public String called() {
        return name == null ? number.value() : name;
    }

    /** Without name and phone: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Debtor[" + number + ", limit=" + limit + "]";
    }
}
