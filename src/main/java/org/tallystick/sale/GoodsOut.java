package org.tallystick.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleLine;
import org.tallystick.ledger.SlipStatus;
import org.tallystick.ledger.Turn;
import org.tallystick.validation.InvalidInput;

/**
 * The goods of a sale that have not come back yet. Nothing comes back twice: of a name on the slip neither more than
 * was sold nor for more than it was sold for, however many returns it takes.
 */
final class GoodsOut {
    private final CreditSale sale;
    private final List<SaleLine> back = new ArrayList<>();

    private GoodsOut(CreditSale sale) {
        this.sale = sale;
    }

    /** What earlier returns left of a sale. */
    static GoodsOut of(Turn turn, SlipStatus slip, CreditSale sale) {
        GoodsOut out = new GoodsOut(sale);
        slip.returns().stream()
                .map(turn.books()::entry)
                .map(Returned.class::cast)
                .forEach(earlier -> out.back.addAll(earlier.goods()));
        return out;
    }

    /**
     * Takes something back, at the sale's price unless the item says what it is worth.
     *
     * @throws InvalidInput when more of it comes back than is out
     */
    SaleLine takenBack(ReturnGoods.Item item) {
        List<SaleLine> named = named(sale.lines(), item.name());
        Money amount = item.amount();
        SaleLine line = amount == null ? atItsPrice(item, only(named, item.name())) : atAnAmount(item, amount, named);
        back.add(line);
        return line;
    }

    private SaleLine atItsPrice(ReturnGoods.Item item, SaleLine bought) {
        BigDecimal of = sold(bought);
        BigDecimal before = returned(bought.name());
        BigDecimal quantity = item.quantity() == null ? of.subtract(before) : item.quantity();
        mustBeOut(quantity, of.subtract(before), bought.name(), of);
        // Of rounded sums, so that parts add up to the whole.
        Money share = share(bought, before.add(quantity)).minus(share(bought, before));
        Money left = left(List.of(bought));
        Money worth = share.isGreaterThan(left) ? left : share;
        if (!worth.isPositive()) {
            throw new InvalidInput(
                    "lines", "'" + bought.name() + "' is worth nothing; give the amount to be taken off");
        }
        return new SaleLine(bought.name(), quantity, bought.unit(), bought.unitPrice(), worth);
    }

    private static Money share(SaleLine bought, BigDecimal quantity) {
        BigDecimal part = quantity.divide(sold(bought), 12, RoundingMode.HALF_UP);
        return bought.amount().multipliedBy(part, RoundingMode.HALF_UP);
    }

    private SaleLine atAnAmount(ReturnGoods.Item item, Money amount, List<SaleLine> named) {
        SaleLine line = new SaleLine(item.name(), item.quantity(), null, null, amount);
        BigDecimal quantity = line.quantity();
        if (named.isEmpty()) {
            return line; // of a sale on a receipt, or by another name: the sale's total is the limit
        }
        if (quantity != null && named.stream().allMatch(each -> each.quantity() != null)) {
            BigDecimal of = named.stream().map(GoodsOut::sold).reduce(BigDecimal.ZERO, BigDecimal::add);
            mustBeOut(quantity, of.subtract(returned(line.name())), line.name(), of);
        }
        Money left = left(named);
        if (amount.isGreaterThan(left)) {
            throw new InvalidInput(
                    "amount",
                    "%s for '%s' is more than the %s that is left of it on slip %s"
                            .formatted(amount, line.name(), left, sale.slip()));
        }
        return line;
    }

    /** What lines of one name were sold for, less what was given for them. */
    private Money left(List<SaleLine> named) {
        Money sold = amount(named);
        return sold.minus(amount(named(back, named.getFirst().name())));
    }

    private void mustBeOut(BigDecimal quantity, BigDecimal out, String name, BigDecimal of) {
        if (out.signum() <= 0) {
            throw new InvalidInput("lines", "'%s' of slip %s is back already".formatted(name, sale.slip()));
        }
        if (quantity.compareTo(out) > 0) {
            String already = out.compareTo(of) == 0
                    ? "the %s on the slip".formatted(plain(of))
                    : "the %s that are left of %s on the slip".formatted(plain(out), plain(of));
            throw new InvalidInput("quantity", "%s of '%s' are more than %s".formatted(plain(quantity), name, already));
        }
    }

    private SaleLine only(List<SaleLine> named, String name) {
        if (named.size() != 1) {
            String why = named.isEmpty() ? "is not on slip " : "stands more than once on slip ";
            throw new InvalidInput(
                    "lines", "'" + name + "' " + why + sale.slip() + "; give the amount that it is worth");
        }
        return named.getFirst();
    }

    private static List<SaleLine> named(List<SaleLine> lines, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return lines.stream()
                .filter(line -> line.name().toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
    }

    private Money amount(List<SaleLine> lines) {
        return lines.stream()
                .map(SaleLine::amount)
                .reduce(Money.zero(sale.total().getCurrencyUnit()), Money::plus);
    }

    /** Of a line of the slip; one where it says none. */
    private static BigDecimal sold(SaleLine line) {
        BigDecimal quantity = line.quantity();
        return quantity == null || quantity.signum() <= 0 ? BigDecimal.ONE : quantity;
    }

    /** What is known to be back; a return at an amount may say no quantity. */
    private BigDecimal returned(String name) {
        return named(back, name).stream()
                .map(line -> line.quantity() == null ? BigDecimal.ZERO : line.quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
