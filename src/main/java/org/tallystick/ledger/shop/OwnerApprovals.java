package org.tallystick.ledger.shop;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.ShopEntry;
import org.tallystick.entry.WithoutMoney;

/**
 * What has become of the owner's authority at the counter.
 *
 * @param codes null when there are none
 * @param byCashier the debts that cashiers let through on the business day of the last line
 */
public record OwnerApprovals(PinTries pins, @Nullable ApprovalCodes codes, Money byCashier) {

    static OwnerApprovals none(CurrencyUnit currency) {
        return new OwnerApprovals(PinTries.NONE, null, Money.zero(currency));
    }

    OwnerApprovals after(Entry entry) {
        return switch (entry) {
            case ShopEntry.PinSet ignored -> new OwnerApprovals(PinTries.NONE, codes, byCashier);
            case ShopEntry.WrongPin wrong ->
                new OwnerApprovals(pins.oneMore(wrong.head().at()), codes, byCashier);
            case ShopEntry.CodesIssued issued -> new OwnerApprovals(pins, ApprovalCodes.of(issued), byCashier);
            case ShopEntry.EpochBegun ignored -> new OwnerApprovals(pins, null, byCashier);
            case Closed ignored -> new OwnerApprovals(pins, codes, Money.zero(byCashier.getCurrencyUnit()));
            case CreditSale sale -> sale.override() == null ? this : used(sale.override(), sale.debt());
            case SaleEntry ignored -> this;
            case RepaymentEntry ignored -> this;
            case ClaimEntry ignored -> this;
            case CustomerEntry ignored -> this;
            case WithoutMoney ignored -> this;
        };
    }

    private OwnerApprovals used(OwnerOverride override, Money debt) {
        return switch (override.means()) {
            case PIN -> new OwnerApprovals(PinTries.NONE, codes, byCashier);
            case CARD -> this;
            case CODE -> new OwnerApprovals(pins, codes == null ? null : codes.without(override.code()), byCashier);
            case CASHIER -> new OwnerApprovals(pins, codes, byCashier.plus(debt));
        };
    }
}
