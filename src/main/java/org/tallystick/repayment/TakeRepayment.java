package org.tallystick.repayment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.shop.Shop;
import org.tallystick.slip.SlipNotation;
import org.tallystick.slip.form.RepaymentChit;
import org.tallystick.validation.CountRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * Money comes in. It clears the slips that the customer names, then the oldest; what is left over is kept as the
 * customer's credit. Nothing refuses it; only what clears very many slips comes in by parts.
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
            if (!amount.isPositive()) {
                throw new InvalidInput("amount", Phrase.INPUT_ABOVE_ZERO, amount);
            }
        }
    }

    public Verdict<NotNow> decide(WriteContext context, Payment payment) {
        Account account = context.account(payment.customer()).orElseThrow(() -> NotFound.customer(payment.customer()));
        Spread spread = new Spread(payment.amount());
        for (SlipNumber slip : payment.slips()) {
            named(context, account, slip, spread);
        }
        account.open().forEach(spread::clear);
        spread.mustFit();
        Repayment entry = new Repayment(
                context.headOfSlip(),
                account.number(),
                context.begin(copies),
                payment.amount(),
                payment.method(),
                payment.paidBy(),
                spread.allocations,
                spread.recovered,
                spread.left,
                Balances.moving(account.owed(), spread.lowers().negated()));
        Account after = account.after(entry);
        Instalment next = after.nextAgreed(entry.head().day()).orElse(null);
        return new Verdict.Write<>(entry.withChit(
                SlipNotation.write(RepaymentChit.of(entry, account.customer(), shop, after.open(), next))));
    }

    /** A slip that the customer names may have been given up: what they pay for it is recovered. */
    private static void named(WriteContext context, Account account, SlipNumber number, Spread spread) {
        SlipStatus slip = context.slip(number).orElseThrow(() -> NotFound.slip(number));
        boolean theirs = context.account(slip.customer()).map(Account::number).equals(Optional.of(account.number()));
        Optional<OpenItem> open =
                account.item(number).filter(item -> item.open().isPositive());
        if (!theirs || (open.isEmpty() && slip.writtenOff().isZero())) {
            throw new InvalidInput("for", Phrase.SALE_NOTHING_OPEN, number, account.number());
        }
        open.ifPresent(spread::clear);
        spread.recover(slip);
    }

    /** Where the money goes, bit by bit. */
    private static final class Spread {
        private final List<Allocation> allocations = new ArrayList<>();
        private final List<Allocation> recovered = new ArrayList<>();
        private final Set<SlipNumber> done = new HashSet<>();
        private final Money amount;
        private Money left;

        Spread(Money amount) {
            this.amount = amount;
            this.left = amount;
        }

        void clear(OpenItem item) {
            if (done.add(item.slip())) {
                take(allocations, item.slip(), item.open());
            }
        }

        void recover(SlipStatus slip) {
            if (recovered.stream().noneMatch(part -> part.slip().equals(slip.number()))) {
                take(recovered, slip.number(), slip.writtenOff());
            }
        }

        /** Nothing of what is paid already, or is credit itself. */
        private void take(List<Allocation> into, SlipNumber slip, Money most) {
            Money part = left.isLessThan(most) ? left : most;
            if (part.isPositive()) {
                into.add(new Allocation(slip, part));
                left = left.minus(part);
            }
        }

        /** Into one line of the book, and so that nobody else waits for long. */
        void mustFit() {
            int count = allocations.size() + recovered.size();
            if (count > CountRules.SLIPS_CLEARED) {
                Money first = Allocation.sum(
                        Stream.concat(allocations.stream(), recovered.stream())
                                .limit(CountRules.SLIPS_CLEARED)
                                .toList(),
                        amount.getCurrencyUnit());
                throw new InvalidInput("amount", Phrase.INPUT_CLEARS, amount, count, CountRules.SLIPS_CLEARED, first);
            }
        }

        /** By how much the balance goes down; what was given up was not in it any more. */
        Money lowers() {
            return amount.minus(Allocation.sum(recovered, amount.getCurrencyUnit()));
        }
    }
}
