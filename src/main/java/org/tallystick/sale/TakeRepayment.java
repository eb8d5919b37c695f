package org.tallystick.sale;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.BadInput;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Words;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.OpenItem;
import org.tallystick.ledger.Turn;
import org.tallystick.ledger.Verdict;
import org.tallystick.slip.RepaymentChit;
import org.tallystick.slip.Shop;
import org.tallystick.slip.SlipNotation;

/**
 * Money comes in. It clears the slips that the customer names, then the oldest; what is left over is kept as the
 * customer's credit. Nothing ever refuses it.
 */
public record TakeRepayment(Shop shop, int copies) {

    /**
     * Money over the counter.
     *
     * @param method such as {@code cash} or {@code card}
     * @param slips to be cleared first, in this order; may be empty
     * @param paidBy who pays when it is not the customer; null when it is
     */
    public record Payment(
            CustomerNumber customer,
            Money amount,
            String method,
            List<SlipNumber> slips,
            @Nullable String paidBy) {
        public Payment {
            slips = List.copyOf(slips);
            method = Words.required("method", method, 16);
            paidBy = Words.optional("paidBy", paidBy, Words.NAME);
            if (!amount.isPositive()) {
                throw new BadInput("amount", amount + " must be above zero");
            }
        }
    }

    public Verdict<NotNow> decide(Turn turn, Payment payment) {
        Account account = turn.account(payment.customer()).orElseThrow(() -> NotFound.customer(payment.customer()));
        List<Allocation> allocations = new ArrayList<>();
        Money left = payment.amount();
        for (OpenItem item : inOrder(account, payment)) {
            Money part = left.isLessThan(item.open()) ? left : item.open();
            if (part.isPositive()) {
                allocations.add(new Allocation(item.slip(), part));
                left = left.minus(part);
            }
        }
        Repayment entry = new Repayment(
                turn.head(turn.used().nextSlip()),
                payment.customer(),
                turn.nextSlip(),
                payment.amount(),
                payment.method(),
                payment.paidBy(),
                allocations,
                left,
                Balances.moving(account.owed(), payment.amount().negated()),
                copies,
                null);
        List<OpenItem> open = account.after(entry).open();
        return new Verdict.Write<>(
                entry.withSlip(SlipNotation.write(RepaymentChit.of(entry, account.customer(), shop, open))));
    }

    private static Set<OpenItem> inOrder(Account account, Payment payment) {
        Set<OpenItem> order = new LinkedHashSet<>();
        for (SlipNumber slip : payment.slips()) {
            order.add(account.item(slip)
                    .filter(item -> item.open().isPositive())
                    .orElseThrow(() -> new BadInput(
                            "for", "slip %s of customer %s has nothing open".formatted(slip, account.number()))));
        }
        account.open().stream().filter(item -> item.open().isPositive()).forEach(order::add);
        return order;
    }
}
