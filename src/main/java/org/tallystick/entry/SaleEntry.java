package org.tallystick.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** Entries about a credit sale. */
public sealed interface SaleEntry extends Entry, BalanceMoved {
    CustomerNumber customer();

    SlipNumber slip();

    @Override
    default Optional<CustomerNumber> account() {
        return Optional.of(customer());
    }

    /** Takes all or some of a sale's debt away. */
    sealed interface Reduced extends SaleEntry, WithChit {
        DebtReduction relief();

        /** Why; null where nothing was said and once erased. */
        @Nullable
        String reason();

        @Override
        default Money onChit() {
            return relief().total();
        }

        /** With a chit for whoever stands at the counter. */
        Reduced withChit(BegunSlip given);
    }

    /**
     * Goods left the shop and are owed for.
     *
     * @param receipt the other till's receipt number where that holds the goods; then lines is empty
     * @param reference what the other till calls this sale in its own books; null where it says nothing
     * @param total of the goods, above zero
     * @param paidNow in cash at once, from zero to below the total
     * @param fromCredit what the customer's own credit pays of it, and under which numbers that credit stood
     * @param writtenAt when it was written on paper, for a sale that the book learned of later
     * @param copies how many the printer is to make at once, the ORIGINAL included; none for one that waits to be
     *     signed for together with others
     * @param slipSource the slip as printed, in {@code Slip}'s own notation; null once erased
     */
    record CreditSale(
            EntryHead head,
            CustomerNumber customer,
            SlipNumber slip,
            List<SaleLine> lines,
            @Nullable String receipt,
            @Nullable String reference,
            Money total,
            Money paidNow,
            List<Allocation> fromCredit,
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
            fromCredit = List.copyOf(fromCredit);
            findings = List.copyOf(findings);
            if (paidNow.isNegative() || !paidNow.isLessThan(total)) {
                throw new InvalidInput("paidNow", Phrase.SALE_NO_DEBT, paidNow, total);
            }
            if (lines.isEmpty() == (receipt == null)) {
                throw new InvalidInput("lines", Phrase.SALE_GOODS_OR_RECEIPT);
            }
            if (!lines.isEmpty()) {
                SaleLine.checkSum(lines, total);
            }
            Money debt = total.minus(paidNow);
            Money credit = Allocation.sum(fromCredit, total.getCurrencyUnit());
            if (credit.isGreaterThan(debt)) {
                throw new IllegalArgumentException(
                        "%s from credit is more than the debt of %s".formatted(credit, debt));
            }
            Copies.checkCountOrNone(copies);
            balances.checkMovedBy(debt);
        }

        /** What the sale adds to the balance. */
        public Money debt() {
            return total.minus(paidNow);
        }

        /** What is open of it at once: the debt, less what the customer's own credit pays. */
        public Money open() {
            return debt().minus(Allocation.sum(fromCredit, total.getCurrencyUnit()));
        }

        public CreditSale withSlip(String source) {
            return new CreditSale(
                    head,
                    customer,
                    slip,
                    lines,
                    receipt,
                    reference,
                    total,
                    paidNow,
                    fromCredit,
                    dueDate,
                    balances,
                    findings,
                    override,
                    writtenAt,
                    copies,
                    source);
        }
    }

    /**
     * The sale with this slip is taken back as a whole.
     *
     * @param reason null once erased
     * @param chit for whoever stands at the counter; null in older lines, which gave none
     */
    record Voided(
            EntryHead head,
            CustomerNumber customer,
            SlipNumber slip,
            DebtReduction relief,
            Balances balances,
            @Nullable String reason,
            @Nullable BegunSlip chit)
            implements Reduced {
        public Voided {
            balances.checkMovedBy(relief.debtLowered().negated());
            BegunSlip.checkPrinted(chit);
        }

        /** As older lines have it, without a chit. */
        public Voided(
                EntryHead head,
                CustomerNumber customer,
                SlipNumber slip,
                DebtReduction relief,
                Balances balances,
                @Nullable String reason) {
            this(head, customer, slip, relief, balances, reason, null);
        }

        @Override
        public Voided withChit(BegunSlip given) {
            return new Voided(head, customer, slip, relief, balances, reason, given);
        }

        public Money debtLowered() {
            return relief.debtLowered();
        }
    }

    /**
     * Some goods of the sale came back.
     *
     * @param goods amounts above zero, what they are worth now
     * @param reason null when none was given and once erased
     * @param chit for whoever stands at the counter; null in older lines, which gave none
     */
    record Returned(
            EntryHead head,
            CustomerNumber customer,
            SlipNumber slip,
            List<SaleLine> goods,
            DebtReduction relief,
            Balances balances,
            @Nullable String reason,
            @Nullable BegunSlip chit)
            implements Reduced {
        public Returned {
            goods = List.copyOf(goods);
            if (goods.isEmpty()
                    || goods.stream().anyMatch(line -> !line.amount().isPositive())) {
                throw new InvalidInput("lines", Phrase.SALE_BACK_ABOVE_ZERO);
            }
            SaleLine.checkSum(goods, relief.total());
            balances.checkMovedBy(relief.debtLowered().negated());
            BegunSlip.checkPrinted(chit);
        }

        /** As older lines have it, without a chit. */
        public Returned(
                EntryHead head,
                CustomerNumber customer,
                SlipNumber slip,
                List<SaleLine> goods,
                DebtReduction relief,
                Balances balances,
                @Nullable String reason) {
            this(head, customer, slip, goods, relief, balances, reason, null);
        }

        @Override
        public Returned withChit(BegunSlip given) {
            return new Returned(head, customer, slip, goods, relief, balances, reason, given);
        }
    }

    /**
     * The goods cost less than the slip says.
     *
     * @param reason null once erased
     * @param chit for whoever stands at the counter; null in older lines, which gave none
     */
    record PriceCorrected(
            EntryHead head,
            CustomerNumber customer,
            SlipNumber slip,
            DebtReduction relief,
            Balances balances,
            @Nullable String reason,
            @Nullable BegunSlip chit)
            implements Reduced {
        public PriceCorrected {
            if (relief.total().isZero()) {
                throw new InvalidInput("amount", Phrase.SALE_CORRECTS_NOTHING);
            }
            balances.checkMovedBy(relief.debtLowered().negated());
            BegunSlip.checkPrinted(chit);
        }

        /** As older lines have it, without a chit. */
        public PriceCorrected(
                EntryHead head,
                CustomerNumber customer,
                SlipNumber slip,
                DebtReduction relief,
                Balances balances,
                @Nullable String reason) {
            this(head, customer, slip, relief, balances, reason, null);
        }

        @Override
        public PriceCorrected withChit(BegunSlip given) {
            return new PriceCorrected(head, customer, slip, relief, balances, reason, given);
        }
    }
}
