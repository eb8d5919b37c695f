package org.tallystick.sale;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.CreditCase;
import org.tallystick.credit.CreditDecision;
import org.tallystick.credit.CreditDecision.Outcome;
import org.tallystick.credit.CreditPolicy;
import org.tallystick.credit.Finding;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Balances;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.shop.Shop;
import org.tallystick.slip.SlipNotation;
import org.tallystick.slip.form.IouSlip;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * A customer takes goods and will pay later. The story of every credit sale: look at the account, judge, and either
 * refuse with the reasons or write the debt together with the slip that will be signed for it.
 *
 * @param ownSlipFrom what is less is signed for together with other sales; null for a slip at each sale
 */
public record SellOnCredit(
        Shop shop,
        CreditPolicy policy,
        int copies,
        boolean useOverpayment,
        @Nullable Money ownSlipFrom) {
    private static final Duration LONGEST_AGO = Duration.ofDays(366);

    /**
     * A cashier's request.
     *
     * @param paidNow in cash at once; zero or above and below the total
     * @param useCredit what the customer paid too much before pays for this, as far as it goes
     * @param permission lets it through if it is referred; null for none
     * @param writtenAt when it was written on paper; null for a sale of this moment
     */
    public record Sale(
            CustomerNumber customer,
            Goods goods,
            Money paidNow,
            boolean useCredit,
            @Nullable Permission permission,
            @Nullable Instant writtenAt) {
        public Sale {
            checkPaidNow(goods, paidNow);
        }

        /**
         * Looks at the cash alone.
         *
         * @throws InvalidInput when it is less than nothing, or leaves no debt
         */
        public static void checkPaidNow(Goods goods, Money paidNow) {
            if (paidNow.isNegative() || !paidNow.isLessThan(goods.total())) {
                throw new InvalidInput("paidNow", Phrase.SALE_PAID_NOW, paidNow, goods.total());
            }
        }

        Money debt() {
            return goods.total().minus(paidNow);
        }
    }

    /** The decision alone, without a sale. */
    public CreditDecision assess(CreditCase credit) {
        return policy.judge(credit);
    }

    public Verdict<CreditDecision> decide(WriteContext context, Sale sale) {
        Account account = context.account(sale.customer()).orElseThrow(() -> NotFound.customer(sale.customer()));
        if (context.doubt() != null && sale.writtenAt() == null) {
            throw new CannotSell("clock", context.doubt().say());
        }
        CreditDecision decision =
                assess(CreditCase.of(account, sale.debt(), context.request().today(), context.totals()));
        OwnerOverride override = override(context, sale, decision);
        return override != null || decision.outcome() == Outcome.APPROVE || sale.writtenAt() != null
                ? new Verdict.Write<>(booked(context, account, sale, decision, override))
                : new Verdict.Refuse<>(decision);
    }

    /**
     * What lets a sale through that is referred; null for nothing, or where it needs none.
     *
     * @throws NotPermitted when the word does not count; what was written on paper has happened all the same
     */
    private static @Nullable OwnerOverride override(WriteContext context, Sale sale, CreditDecision decision) {
        Permission permission = sale.permission();
        if (permission == null || decision.outcome() != Outcome.REFER) {
            return null;
        }
        Optional<Sentence> refusal = permission.refusal(context, decision, sale.debt());
        if (refusal.isPresent() && sale.writtenAt() == null) {
            throw new NotPermitted(refusal.get());
        }
        return refusal.isPresent() ? null : permission.used(decision, sale.debt());
    }

    private CreditSale booked(
            WriteContext context,
            Account account,
            Sale sale,
            CreditDecision decision,
            @Nullable OwnerOverride override) {
        List<NotedFinding> findings =
                decision.findings().stream().map(Finding::noted).toList();
        CreditSale entry = new CreditSale(
                context.headOfSlip(),
                account.number(),
                context.nextSlip(),
                sale.goods().lines(),
                sale.goods().receipt(),
                sale.goods().reference(),
                sale.goods().total(),
                sale.paidNow(),
                useOverpayment || sale.useCredit() ? UsedCredit.of(account, sale.debt()) : List.of(),
                shop.calendar().dueDate(account.customer().terms(), dayOf(context, sale)),
                Balances.moving(account.owed(), sale.debt()),
                findings,
                override,
                sale.writtenAt(),
                awaitsCollectiveSlip(sale) ? 0 : copies,
                null);
        return entry.withSlip(SlipNotation.write(IouSlip.of(entry, account.customer(), shop)));
    }

    /** Less than is worth a slip of its own waits for the next collective slip. */
    private boolean awaitsCollectiveSlip(Sale sale) {
        return ownSlipFrom != null && sale.debt().isLessThan(ownSlipFrom);
    }

    /** The time to pay runs from the day on which the goods were taken. */
    private LocalDate dayOf(WriteContext context, Sale sale) {
        checkWrittenAt(context, sale.writtenAt());
        return sale.writtenAt() == null ? context.request().today() : shop.businessDay(sale.writtenAt());
    }

    /**
     * Looks at the time on paper alone.
     *
     * @throws InvalidInput when it is long past, or still to come
     */
    public static void checkWrittenAt(WriteContext context, @Nullable Instant writtenAt) {
        if (writtenAt == null) {
            return;
        }
        if (writtenAt.isBefore(latest(context).minus(LONGEST_AGO))) {
            throw new InvalidInput("writtenAt", Phrase.SALE_LONG_AGO, writtenAt);
        }
        if (context.doubt() == null && writtenAt.isAfter(context.request().at())) {
            throw new InvalidInput("writtenAt", Phrase.SALE_TO_COME, writtenAt);
        }
    }

    private static Instant latest(WriteContext context) {
        return context.doubt() == null
                ? context.request().at()
                : context.doubt().believed();
    }
}
