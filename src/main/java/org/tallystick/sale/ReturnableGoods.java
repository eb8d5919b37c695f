package org.tallystick.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleLine;
import org.tallystick.ledger.WriteContext;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * The goods of a sale that have not come back yet. Nothing comes back twice: of a name on the slip neither more than
 * was sold nor for more than it was sold for, however many returns it takes. Where several lines have one name, they
 * come back in the order of the slip, each at its own price.
 */
final class ReturnableGoods {
    private final CreditSale sale;
    private final List<SaleLine> back = new ArrayList<>();

    private ReturnableGoods(CreditSale sale) {
        this.sale = sale;
    }

    /** What earlier returns left of a sale. */
    static ReturnableGoods of(WriteContext context, CreditSale sale) {
        ReturnableGoods out = new ReturnableGoods(sale);
        context.books().returnsOf(sale.slip()).stream()
                .map(back -> context.books().entry(back.place()))
                .map(Returned.class::cast)
                .forEach(earlier -> out.back.addAll(earlier.goods()));
        return out;
    }

    /**
     * Takes something back, at the sale's price unless the item says what it is worth.
     *
     * @throws InvalidInput when more of it comes back than is out
     */
    List<SaleLine> takenBack(ReturnGoods.Item item) {
        List<SaleLine> named = named(sale.lines(), item.name());
        Money amount = item.amount();
        if (amount != null) {
            SaleLine line = atAnAmount(item, amount, named);
            back.add(line);
            return List.of(line);
        }
        return atTheirPrices(item, named);
    }

    private List<SaleLine> atTheirPrices(ReturnGoods.Item item, List<SaleLine> named) {
        if (named.isEmpty()) {
            throw new InvalidInput("lines", Phrase.SALE_NOT_ON_SLIP, item.name(), sale.slip());
        }
        String name = named.getFirst().name();
        List<SaleLine> priced =
                named.stream().filter(line -> line.amount().isPositive()).toList();
        if (priced.isEmpty()) {
            throw worthNothing(name);
        }
        BigDecimal of = sold(priced);
        BigDecimal from = returned(name);
        BigDecimal quantity = item.quantity() == null ? of.subtract(from) : item.quantity();
        mustBeOut(quantity, of.subtract(from), name, of);
        List<SaleLine> taken = new ArrayList<>();
        BigDecimal begin = BigDecimal.ZERO;
        for (SaleLine bought : priced) {
            BigDecimal first = from.max(begin).subtract(begin);
            BigDecimal last = from.add(quantity).subtract(begin).min(sold(bought));
            begin = begin.add(sold(bought));
            part(bought, first, last, left(named)).ifPresent(line -> {
                back.add(line);
                taken.add(line);
            });
        }
        if (taken.isEmpty()) {
            throw worthNothing(name);
        }
        return taken;
    }

    /** Of rounded sums, so that parts add up to the whole; empty where nothing of it comes back, or for nothing. */
    private static Optional<SaleLine> part(SaleLine bought, BigDecimal first, BigDecimal last, Money left) {
        Money share = share(bought, last).minus(share(bought, first));
        Money worth = share.isGreaterThan(left) ? left : share;
        return worth.isPositive()
                ? Optional.of(
                        new SaleLine(bought.name(), last.subtract(first), bought.unit(), bought.unitPrice(), worth))
                : Optional.empty();
    }

    private static InvalidInput worthNothing(String name) {
        return new InvalidInput("lines", Phrase.SALE_WORTH_NOTHING, name);
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
            BigDecimal of = sold(named);
            mustBeOut(quantity, of.subtract(returned(line.name())), line.name(), of);
        }
        Money left = left(named);
        if (amount.isGreaterThan(left)) {
            throw new InvalidInput("amount", Phrase.SALE_WORTH_LESS, amount, line.name(), left, sale.slip());
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
            throw new InvalidInput("lines", Phrase.SALE_BACK_ALREADY, name, sale.slip());
        }
        if (quantity.compareTo(out) > 0) {
            throw out.compareTo(of) == 0
                    ? new InvalidInput("quantity", Phrase.SALE_MORE_THAN_SOLD, plain(quantity), name, plain(of))
                    : new InvalidInput(
                            "quantity", Phrase.SALE_MORE_THAN_LEFT, plain(quantity), name, plain(out), plain(of));
        }
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

    private static BigDecimal sold(List<SaleLine> lines) {
        return lines.stream().map(ReturnableGoods::sold).reduce(BigDecimal.ZERO, BigDecimal::add);
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
