package org.tallystick.ledger.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.ShopCalendar;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipNumber;

/** Random entries that move debts, and those about debts as claims. */
final class RandomMoney {
    private static final Money NONE = RandomShop.euro(0);
    private final RandomShop shop;
    private boolean older;

    RandomMoney(RandomShop shop) {
        this.shop = shop;
    }

    Entry sold(Account account) {
        SlipNumber slip = shop.nextSlip();
        Money total = shop.amount();
        Money paid = shop.random.nextInt(5) == 0 ? RandomShop.euro(total.getAmountMinorLong() / 2) : NONE;
        Money debt = total.minus(paid);
        LocalDate due = ShopCalendar.ALWAYS_OPEN.dueDate(account.customer().terms(), shop.day());
        return new CreditSale(
                shop.head(),
                account.number(),
                slip,
                List.of(new SaleLine("rice", null, null, null, total)),
                null,
                null,
                total,
                paid,
                fromCredit(account, debt),
                due,
                Balances.moving(account.owed(), debt),
                List.of(),
                null,
                null,
                shop.random.nextInt(4) == 0 ? 0 : 2,
                "slip " + slip);
    }

    private List<Allocation> fromCredit(Account account, Money debt) {
        List<Allocation> parts = new ArrayList<>();
        Money left = shop.random.nextBoolean() ? debt : NONE;
        for (OpenItem item : account.open()) {
            Money part = lesser(item.open().negated(), left);
            if (part.isPositive()) {
                parts.add(new Allocation(item.slip(), part));
                left = left.minus(part);
            }
        }
        return parts;
    }

    /** A repayment, or what is rarer; empty when it does not fit the account. */
    Optional<Entry> after(Account account) {
        return switch (shop.random.nextInt(16)) {
            case 0 -> paidOut(account);
            case 1, 2 -> takenBack(account);
            case 3 -> writtenOff(account);
            case 4 ->
                shop.some(account.open())
                        .map(item ->
                                new ClaimEntry.DisputeRaised(shop.head(), account.number(), item.slip(), "not mine"));
            case 5 ->
                shop.some(shop.slipsOf(account.number()))
                        .map(slip ->
                                new ClaimEntry.DisputeSettled(shop.head(), account.number(), slip.number(), "agreed"));
            case 6 -> {
                Opening opening = new RandomPeople(shop).opening();
                Balances balances = Balances.moving(account.owed(), opening.amount());
                yield Optional.of(new ClaimEntry.BalanceOpened(shop.head(), account.number(), opening, balances));
            }
            default -> Optional.of(repaid(account));
        };
    }

    Entry repaid(Account account) {
        SlipNumber chit = shop.nextSlip();
        Money left = shop.amount();
        Money amount = left;
        List<Allocation> allocations = new ArrayList<>();
        for (OpenItem item : account.open()) {
            Money part = lesser(item.open(), left);
            if (part.isPositive()) {
                allocations.add(new Allocation(item.slip(), part));
                left = left.minus(part);
            }
        }
        List<Allocation> recovered = new ArrayList<>();
        for (SlipStatus lost : shop.slipsOf(account.number())) {
            Money part = lesser(lost.writtenOff(), left);
            if (part.isPositive()) {
                recovered.add(new Allocation(lost.number(), part));
                left = left.minus(part);
            }
        }
        Money lowered = amount.minus(Allocation.sum(recovered, RandomShop.EUR));
        return new Repayment(
                shop.head(),
                account.number(),
                new BegunSlip(chit, 2, "chit " + chit),
                amount,
                "cash",
                null,
                allocations,
                recovered,
                left,
                Balances.moving(account.owed(), lowered.negated()));
    }

    private Optional<Entry> paidOut(Account account) {
        List<Allocation> parts = fromCredit(account, account.credit());
        Money sum = Allocation.sum(parts, RandomShop.EUR);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        BegunSlip chit = chit();
        return Optional.of(
                new PaidOut(shop.head(), account.number(), sum, parts, Balances.moving(account.owed(), sum), chit));
    }

    private Optional<Entry> takenBack(Account account) {
        List<SlipStatus> standing = shop.slipsOf(account.number()).stream()
                .filter(slip -> slip.kind() == SlipStatus.Kind.IOU
                        && !slip.voided()
                        && left(slip).isPositive())
                .toList();
        return shop.some(standing).map(slip -> takenBack(account, slip));
    }

    private Entry takenBack(Account account, SlipStatus slip) {
        boolean whole = shop.random.nextInt(3) == 0;
        Money worth = whole ? left(slip) : shop.upTo(left(slip));
        Money open = account.item(slip.number()).map(OpenItem::open).orElse(NONE);
        Money paid = left(slip).minus(open).minus(slip.writtenOff());
        DebtReduction relief = DebtReduction.of(worth, open, paid, slip.writtenOff());
        Balances balances = Balances.moving(account.owed(), relief.debtLowered().negated());
        CustomerNumber who = account.number();
        BegunSlip chit = chit();
        if (whole) {
            return new Voided(shop.head(), who, slip.number(), relief, balances, null, chit);
        }
        var goods = List.of(new SaleLine("rice", null, null, null, worth));
        return shop.random.nextBoolean()
                ? new Returned(shop.head(), who, slip.number(), goods, relief, balances, null, chit)
                : new PriceCorrected(shop.head(), who, slip.number(), relief, balances, "wrong price", chit);
    }

    /** Every other time; null as in older lines. */
    private @Nullable BegunSlip chit() {
        older = !older;
        return older ? null : new BegunSlip(shop.nextSlip(), 2, "chit");
    }

    private Optional<Entry> writtenOff(Account account) {
        List<OpenItem> debts =
                account.open().stream().filter(item -> item.open().isPositive()).toList();
        return shop.some(debts).map(item -> {
            Money lost = shop.upTo(item.open());
            Balances balances = Balances.moving(account.owed(), lost.negated());
            return new ClaimEntry.WrittenOff(shop.head(), account.number(), item.slip(), lost, balances, "left town");
        });
    }

    private static Money left(SlipStatus slip) {
        return slip.amount().minus(slip.givenBack());
    }

    private static Money lesser(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
