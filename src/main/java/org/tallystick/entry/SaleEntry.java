package org.tallystick.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.BadInput;
import org.tallystick.customer.CustomerNumber;

/** Entries about a credit sale. */
public sealed interface SaleEntry extends Entry {
    CustomerNumber customer();

    SlipNumber slip();

    @Override
    default Optional<CustomerNumber> account() {
        return Optional.of(customer());
    }

    /**
     * Goods left the shop and are owed for.
     *
     * @param receipt the other till's receipt number where that holds the goods; then lines is empty
     * @param total of the goods, above zero
     * @param paidNow in cash at once, from zero to below the total
     * @param writtenAt when it was written on paper, for a sale that the book learned of later
     * @param copies how many the printer is to make at once, the ORIGINAL included
     * @param slipSource the slip as printed, in {@code Slip}'s own notation; null once erased
     */
    record CreditSale(
            EntryHead head,
            CustomerNumber customer,
            SlipNumber slip,
            List<SaleLine> lines,
            @Nullable String receipt,
            Money total,
            Money paidNow,
            LocalDate dueDate,
            Balances balances,
            List<NotedFinding> findings,
            @Nullable OwnerOverride override,
            @Nullable Instant writtenAt,
            int copies,
            @Nullable String slipSource)
            implements SaleEntry {
        public CreditSale {
            lines = List.copyOf(lines);
            findings = List.copyOf(findings);
            if (paidNow.isNegative() || !paidNow.isLessThan(total)) {
                throw new BadInput(
                        "paidNow", paidNow + " leaves no debt of a total of " + total + "; book a cash sale");
            }
        }

        /** What the sale adds to the balance. */
        public Money debt() {
            return total.minus(paidNow);
        }

        public CreditSale withSlip(String source) {
            return new CreditSale(
                    head, customer, slip, lines, receipt, total, paidNow, dueDate, balances, findings, override,
                    writtenAt, copies, source);
        }
    }

    /**
     * The sale with this slip is taken back as a whole.
     *
     * @param debtLowered what was still open of it
     * @param payOut what the customer had really paid for it, handed back in cash
     * @param reason null once erased
     */
    record Voided(
            EntryHead head,
            CustomerNumber customer,
            SlipNumber slip,
            Money debtLowered,
            Money payOut,
            Balances balances,
            @Nullable String reason)
            implements SaleEntry {}
}
