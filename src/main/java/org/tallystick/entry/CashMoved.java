package org.tallystick.entry;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Reduced;

/**
 * What went into the drawer and out of it.
 *
 * @param repaid repayments taken in cash
 * @param paidNow cash parts of credit sales
 * @param paidOut handed back for goods and prices, and credit handed out; zero or above
 */
public record CashMoved(Money repaid, Money paidNow, Money paidOut) {
    /** The method of a repayment that goes into the drawer. */
    private static final String CASH = "cash";

    public static CashMoved none(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new CashMoved(zero, zero, zero);
    }

    /** What an entry moves. */
    public static CashMoved of(Entry entry, CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return switch (entry) {
            case Repayment paid -> new CashMoved(paid.method().equals(CASH) ? paid.amount() : zero, zero, zero);
            case CreditSale sale -> new CashMoved(zero, sale.paidNow(), zero);
            case Reduced less -> new CashMoved(zero, zero, less.relief().payOut());
            case PaidOut out -> new CashMoved(zero, zero, out.amount());
            case CustomerEntry ignored -> none(currency);
            case ClaimEntry ignored -> none(currency);
            case WithoutMoney ignored -> none(currency);
        };
    }

    public CashMoved plus(CashMoved more) {
        return new CashMoved(repaid.plus(more.repaid), paidNow.plus(more.paidNow), paidOut.plus(more.paidOut));
    }

    public boolean isNothing() {
        return repaid.isZero() && paidNow.isZero() && paidOut.isZero();
    }

    /** Below zero when more was handed back than came in. */
    public Money inDrawer() {
        return repaid.plus(paidNow).minus(paidOut);
    }
}
