package org.tallystick.sale;

import org.joda.money.Money;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Reduced;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipNotation;
import org.tallystick.slip.form.TakenBackChit;

/**
 * A slip that something is about to happen to, and how it stands.
 *
 * @param account that it is owed on
 * @param source its sale, or the entry that brought it in
 * @param open what is still open of it
 * @param paid what was really paid for it and not handed back
 */
public record Claim(SlipStatus slip, Account account, Entry source, Money open, Money paid) {

    /**
     * Looks a slip up.
     *
     * @throws NotFound when there is none
     */
    public static Claim of(WriteContext context, SlipNumber number) {
        SlipStatus slip = context.slip(number).orElseThrow(() -> NotFound.slip(number));
        Account account = context.account(slip.customer()).orElseThrow();
        Entry source = context.books().entry(slip.source());
        Money open = account.item(number).map(OpenItem::open).orElse(Money.zero(account.currency()));
        Money total = source instanceof CreditSale sale ? sale.total() : slip.amount();
        Money paid = total.minus(slip.givenBack()).minus(slip.writtenOff()).minus(open);
        return new Claim(slip, account, source, open, paid);
    }

    /** Spreads what is taken back over what is open, what was paid, and what was given up. */
    DebtReduction relief(Money amount) {
        return DebtReduction.of(amount, open, paid, slip.writtenOff());
    }

    public Balances loweredBy(Money amount) {
        return Balances.moving(account.owed(), amount.negated());
    }

    /** Writes that a sale is lowered, with a chit that says so. */
    Verdict<NotNow> lowered(WriteContext context, Reduced by, Shop shop, int copies) {
        BegunSlip chit = context.begin(copies);
        Slip paper = TakenBackChit.of(by, chit, (CreditSale) source, slip.givenBack(), account.customer(), shop);
        return new Verdict.Write<>(by.withChit(chit.saying(SlipNotation.write(paper))));
    }

    boolean isSale() {
        return slip.kind() == SlipStatus.Kind.IOU;
    }

    public boolean isDebt() {
        return (isSale() || slip.kind() == SlipStatus.Kind.OPENING)
                && slip.amount().isPositive();
    }
}
