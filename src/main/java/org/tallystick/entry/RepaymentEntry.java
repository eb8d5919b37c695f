package org.tallystick.entry;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.BadInput;
import org.tallystick.customer.CustomerNumber;

/** Entries that bring money in. */
public sealed interface RepaymentEntry extends Entry {

    /**
     * A customer paid, or somebody for them.
     *
     * @param chit the number of the repayment chit
     * @param method how it was paid, such as {@code cash}
     * @param paidBy who paid when it was somebody else; null once erased
     * @param kept the overpayment, kept as the customer's credit under the chit's number; zero or above
     * @param copies how many the printer is to make at once, the ORIGINAL included
     * @param slipSource the chit as printed; null once erased
     */
    record Repayment(
            EntryHead head,
            CustomerNumber customer,
            SlipNumber chit,
            Money amount,
            String method,
            @Nullable String paidBy,
            List<Allocation> allocations,
            Money kept,
            Balances balances,
            int copies,
            @Nullable String slipSource)
            implements RepaymentEntry {
        public Repayment {
            allocations = List.copyOf(allocations);
            if (!amount.isPositive()) {
                throw new BadInput("amount", "a repayment is above zero");
            }
            Money spread = kept;
            for (Allocation allocation : allocations) {
                spread = spread.plus(allocation.amount());
            }
            if (!spread.isEqual(amount)) {
                throw new IllegalArgumentException(
                        "allocations and overpayment are %s, not %s".formatted(spread, amount));
            }
        }

        @Override
        public Optional<CustomerNumber> account() {
            return Optional.of(customer);
        }

        public Repayment withSlip(String source) {
            return new Repayment(
                    head, customer, chit, amount, method, paidBy, allocations, kept, balances, copies, source);
        }
    }
}
