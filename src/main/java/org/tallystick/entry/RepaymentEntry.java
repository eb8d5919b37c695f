package org.tallystick.entry;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** Entries about money that comes in, or goes back out. */
public sealed interface RepaymentEntry extends Entry, BalanceMoved, WithChit {
    Money amount();

    @Override
    default Money onChit() {
        return amount();
    }

    @Override
    default Optional<CustomerNumber> account() {
        return Optional.of(customer());
    }

    /**
     * A customer paid, or somebody for them.
     *
     * @param chit for whoever paid
     * @param method how it was paid, such as {@code cash}
     * @param paidBy who paid when it was somebody else; null once erased
     * @param allocations what it clears of which slips
     * @param recovered what it brings in of slips that were written off
     * @param kept the overpayment, kept as the customer's credit under the chit's number; zero or above
     */
    record Repayment(
            EntryHead head,
            CustomerNumber customer,
            BegunSlip chit,
            Money amount,
            String method,
            @Nullable String paidBy,
            List<Allocation> allocations,
            List<Allocation> recovered,
            Money kept,
            Balances balances)
            implements RepaymentEntry {
        public Repayment {
            allocations = List.copyOf(allocations);
            recovered = List.copyOf(recovered);
            if (!amount.isPositive()) {
                throw new InvalidInput("amount", Phrase.INPUT_REPAYMENT);
            }
            var currency = amount.getCurrencyUnit();
            Money spread = kept.plus(Allocation.sum(allocations, currency)).plus(Allocation.sum(recovered, currency));
            if (kept.isNegative() || !spread.isEqual(amount)) {
                throw new IllegalArgumentException(
                        "allocations and overpayment are %s, not %s".formatted(spread, amount));
            }
            BegunSlip.checkPrinted(chit);
            balances.checkMovedBy(kept.negated().minus(Allocation.sum(allocations, currency)));
        }

        public Money recoveredSum() {
            return Allocation.sum(recovered, amount.getCurrencyUnit());
        }

        /** By how much the balance goes down: what was written off was not in it any more. */
        public Money debtLowered() {
            return amount.minus(recoveredSum());
        }

        public Repayment withChit(String words) {
            return new Repayment(
                    head, customer, chit.saying(words), amount, method, paidBy, allocations, recovered, kept, balances);
        }
    }

    /**
     * The customer got their credit in cash.
     *
     * @param allocations the numbers that the credit stood under
     * @param chit that the customer signs for the cash; null in older lines, which gave none
     */
    record PaidOut(
            EntryHead head,
            CustomerNumber customer,
            Money amount,
            List<Allocation> allocations,
            Balances balances,
            @Nullable BegunSlip chit)
            implements RepaymentEntry {
        public PaidOut {
            allocations = List.copyOf(allocations);
            Money spread = Allocation.sum(allocations, amount.getCurrencyUnit());
            if (allocations.isEmpty() || !spread.isEqual(amount)) {
                throw new IllegalArgumentException("the credit paid out is %s, not %s".formatted(spread, amount));
            }
            balances.checkMovedBy(amount);
            BegunSlip.checkPrinted(chit);
        }

        /** As older lines have it, without a chit. */
        public PaidOut(
                EntryHead head,
                CustomerNumber customer,
                Money amount,
                List<Allocation> allocations,
                Balances balances) {
            this(head, customer, amount, allocations, balances, null);
        }

        public PaidOut withChit(BegunSlip given) {
            return new PaidOut(head, customer, amount, allocations, balances, given);
        }
    }
}
