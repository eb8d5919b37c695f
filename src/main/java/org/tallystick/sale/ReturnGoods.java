package org.tallystick.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.BadInput;
import org.tallystick.customer.MoneyCap;
import org.tallystick.customer.Words;
import org.tallystick.entry.Relief;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Turn;
import org.tallystick.ledger.Verdict;

/** Some goods come back. They lower what is open of their sale first, and pay out only what was really paid for it. */
public record ReturnGoods() {

    /**
     * What comes back.
     *
     * @param name as on the slip
     * @param quantity of what was bought; all of it when null
     * @param amount what it is worth; by the sale's own price when null
     */
    public record Item(
            String name,
            @Nullable BigDecimal quantity,
            @Nullable Money amount) {
        public Item {
            name = Words.required("name", name, Words.NAME);
            if (quantity != null && quantity.signum() <= 0) {
                throw new BadInput("quantity", quantity + " must be above zero");
            }
            if (amount != null && !MoneyCap.checked("amount", amount).isPositive()) {
                throw new BadInput("amount", amount + " must be above zero");
            }
        }
    }

    public record Return(
            SlipNumber slip, List<Item> items, @Nullable String reason) {
        public Return {
            items = List.copyOf(items);
            reason = Words.optional("reason", reason, Words.SENTENCE);
            if (items.isEmpty()) {
                throw new BadInput("lines", "name the goods that come back");
            }
        }
    }

    public Verdict<NotNow> decide(Turn turn, Return request) {
        Claim claim = Claim.of(turn, request.slip());
        if (!(claim.source() instanceof CreditSale sale)) {
            return NotNow.refuse("slip %s is no sale, so that nothing of it can come back", request.slip());
        }
        if (claim.slip().voided()) {
            return NotNow.refuse("slip %s is void; its goods are back already", request.slip());
        }
        List<SaleLine> goods = new ArrayList<>();
        Money worth = Money.zero(claim.account().currency());
        for (Item item : request.items()) {
            SaleLine line = valued(item, sale);
            goods.add(line);
            worth = worth.plus(line.amount());
        }
        Relief relief = claim.relief(worth);
        return new Verdict.Write<>(new Returned(
                turn.head(),
                claim.account().number(),
                request.slip(),
                goods,
                relief,
                claim.loweredBy(relief.debtLowered()),
                request.reason()));
    }

    private static SaleLine valued(Item item, CreditSale sale) {
        Money amount = item.amount();
        if (amount != null) {
            return new SaleLine(item.name(), item.quantity(), null, null, amount);
        }
        SaleLine bought = bought(item, sale);
        BigDecimal of = bought.quantity() == null ? BigDecimal.ONE : bought.quantity();
        BigDecimal back = item.quantity() == null ? of : item.quantity();
        if (back.compareTo(of) > 0) {
            throw new BadInput(
                    "quantity",
                    "%s of '%s' are more than the %s on the slip"
                            .formatted(back.toPlainString(), bought.name(), of.toPlainString()));
        }
        Money worth = back.compareTo(of) == 0
                ? bought.amount()
                : bought.amount().multipliedBy(back.divide(of, 12, RoundingMode.HALF_UP), RoundingMode.HALF_UP);
        if (!worth.isPositive()) {
            throw new BadInput("lines", "'" + bought.name() + "' is worth nothing; give the amount to be taken off");
        }
        return new SaleLine(bought.name(), back, bought.unit(), bought.unitPrice(), worth);
    }

    private static SaleLine bought(Item item, CreditSale sale) {
        String wanted = item.name().toLowerCase(Locale.ROOT);
        List<SaleLine> named = sale.lines().stream()
                .filter(line -> line.name().toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        if (named.size() != 1) {
            String why = named.isEmpty() ? "is not on slip " : "stands more than once on slip ";
            throw new BadInput(
                    "lines", "'" + item.name() + "' " + why + sale.slip() + "; give the amount that it is worth");
        }
        return named.getFirst();
    }
}
