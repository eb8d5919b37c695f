package org.tallystick.ledger.account;

import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;

/**
 * Whoever has anything open, with what lists of debts show of them: so they need no row of anybody who is square.
 *
 * @param name null once erased
 * @param limit up to what they may owe; null for none
 */
public record Debtor(
        CustomerNumber number,
        @Nullable String name,
        @Nullable Money limit) {

    /** Somebody who has, or had, something open. */
    public static Debtor of(Customer customer) {
        return new Debtor(
                customer.number(),
                customer.details() == null ? null : customer.name(),
                customer.terms().limit());
    }

    /** Empty for an account with nothing open. */
    public static Optional<Debtor> about(Account account) {
        return account.open().isEmpty() ? Optional.empty() : Optional.of(of(account.customer()));
    }

    /** The name, or the bare number once that is erased. */
    public String called() {
        return name == null ? number.value() : name;
    }

    /** Without the name: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Debtor[" + number + ", limit=" + limit + "]";
    }
}
