package org.tallystick.ledger;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.ShopEntry;

/**
 * What has become of the owner's word at the counter.
 *
 * @param codes null when there are none
 * @param byCashier the debts that cashiers let through on the business day of the last line
 */
public record OwnersWord(PinTries pins, @Nullable SpareCodes codes, Money byCashier) {

    static OwnersWord none(CurrencyUnit currency) {
        return new OwnersWord(PinTries.NONE, null, Money.zero(currency));
    }

    OwnersWord after(Entry entry) {
        return switch (entry) {
            case ShopEntry.PinSet ignored -> new OwnersWord(PinTries.NONE, codes, byCashier);
            case ShopEntry.WrongPin wrong ->
                new OwnersWord(pins.oneMore(wrong.head().at()), codes, byCashier);
            case ShopEntry.CodesIssued issued -> new OwnersWord(pins, SpareCodes.of(issued), byCashier);
            case ShopEntry.EpochBegun ignored -> new OwnersWord(pins, null, byCashier);
            case Closed ignored -> new OwnersWord(pins, codes, Money.zero(byCashier.getCurrencyUnit()));
            case CreditSale sale -> sale.override() == null ? this : used(sale.override(), sale.debt());
            default -> this;
        };
    }

    private OwnersWord used(OwnerOverride override, Money debt) {
        return switch (override.means()) {
            case PIN -> new OwnersWord(PinTries.NONE, codes, byCashier);
            case CARD -> this;
            case CODE -> new OwnersWord(pins, codes == null ? null : codes.without(override.code()), byCashier);
            case CASHIER -> new OwnersWord(pins, codes, byCashier.plus(debt));
        };
    }
}
