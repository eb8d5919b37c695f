package org.tallystick.ledger;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Voided;

/**
 * Running sums over the whole shop.
 *
 * @param day the business day of the last line; null for an empty book
 * @param sold on credit on that day; voids are counted apart
 * @param outstanding over all accounts
 */
public record Totals(
        @Nullable LocalDate day,
        Money sold,
        Money voided,
        Money repaid,
        Money outstanding,
        Money soldEver,
        Money voidedEver,
        Money repaidEver,
        NumbersUsed numbers) {

    public static Totals none(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new Totals(null, zero, zero, zero, zero, zero, zero, zero, NumbersUsed.NONE);
    }

    public Totals after(Entry entry) {
        Money zero = Money.zero(sold.getCurrencyUnit());
        LocalDate on = entry.head().day();
        return switch (entry) {
            case CreditSale sale -> plus(on, entry, sale.debt(), zero, zero);
            case Voided gone -> plus(on, entry, zero, gone.debtLowered(), zero);
            case Repayment paid -> plus(on, entry, zero, zero, paid.amount());
            case Closed ignored ->
                new Totals(
                        on,
                        zero,
                        zero,
                        zero,
                        outstanding,
                        soldEver,
                        voidedEver,
                        repaidEver,
                        entry.head().numbers());
            default -> plus(on, entry, zero, zero, zero);
        };
    }

    private Totals plus(LocalDate on, Entry entry, Money soldNow, Money voidedNow, Money repaidNow) {
        return new Totals(
                on,
                sold.plus(soldNow),
                voided.plus(voidedNow),
                repaid.plus(repaidNow),
                outstanding.plus(soldNow).minus(voidedNow).minus(repaidNow),
                soldEver.plus(soldNow),
                voidedEver.plus(voidedNow),
                repaidEver.plus(repaidNow),
                entry.head().numbers());
    }
}
