package org.tallystick.credit;

import static org.tallystick.shop.CornerShop.EUR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.ShopCalendar;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.customer.CreditTerms;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.shop.CornerShop;

/** Somebody who buys every few days and pays once a month, in time, later or from some day on not at all. */
final class SimulatedCustomer {
    private static final int LONGEST_MONTH = 28;

    private final Random random;
    private final boolean forgetful;
    private final @Nullable LocalDate stopsPaying;
    private final int everyDays;
    private final int usual;
    private final int payday;
    private Account account;
    private @Nullable LocalDate paysOn;
    private int slips;

    SimulatedCustomer(Random random, int number, boolean forgetful, @Nullable LocalDate stopsPaying) {
        this.random = random;
        this.forgetful = forgetful;
        this.stopsPaying = stopsPaying;
        this.everyDays = 3 + random.nextInt(6);
        this.usual = 300 + random.nextInt(1200);
        this.payday = 1 + random.nextInt(LONGEST_MONTH);
        this.account = new Account(
                CornerShop.customer(number, "Customer " + number).with(CreditTerms.upTo(agreedLimit())),
                EUR,
                List.of(),
                Arrangements.NONE,
                Conduct.none(EUR));
    }

    Account account() {
        return account;
    }

    boolean isBad() {
        return stopsPaying != null;
    }

    /** Twice of what they take in a month, as an owner would who knows them. */
    private Money agreedLimit() {
        return Money.ofMinor(EUR, 2L * usual * 30 / everyDays);
    }

    boolean wantsToBuy() {
        return random.nextInt(everyDays) == 0;
    }

    /** Half to one and a half of the usual size. */
    Money basket() {
        return Money.ofMinor(EUR, usual / 2 + random.nextInt(usual));
    }

    /** Whether a slip was not paid on the day on which it was due. */
    boolean hasDefaultedBy(LocalDate day) {
        return account.open().stream().anyMatch(item -> item.overdue(day));
    }

    void payIfItIsTime(LocalDate day) {
        if (stopsPaying != null && !day.isBefore(stopsPaying)) {
            return;
        }
        if (day.getDayOfMonth() == payday) {
            paysOn = day.plusDays(forgetful ? daysForgotten() : 0);
        }
        if (day.equals(paysOn) && account.owed().isPositive()) {
            pay(day);
        }
    }

    /** Mostly a few, now and then two weeks. */
    private int daysForgotten() {
        int chance = random.nextInt(100);
        return chance < 70 ? random.nextInt(4) : chance < 95 ? 4 + random.nextInt(6) : 10 + random.nextInt(8);
    }

    void take(Money total, LocalDate day) {
        account = account.after(new CreditSale(
                head(day),
                account.number(),
                SlipNumber.of("T1.1", slips),
                List.of(),
                "R",
                null,
                total,
                Money.zero(EUR),
                List.of(),
                ShopCalendar.ALWAYS_OPEN.dueDate(account.customer().terms(), day),
                Balances.moving(account.owed(), total),
                List.of(),
                null,
                null,
                2,
                null));
    }

    private void pay(LocalDate day) {
        List<Allocation> parts = new ArrayList<>();
        for (OpenItem item : account.open()) {
            parts.add(new Allocation(item.slip(), item.open()));
        }
        Money owed = account.owed();
        account = account.after(new Repayment(
                head(day),
                account.number(),
                new BegunSlip(SlipNumber.of("T1.1", slips), 2, null),
                owed,
                "cash",
                null,
                parts,
                List.of(),
                Money.zero(EUR),
                Balances.moving(owed, owed.negated())));
    }

    private EntryHead head(LocalDate day) {
        slips++;
        return new EntryHead(
                new UUID(day.toEpochDay(), slips), Instant.EPOCH, day, "Ana", new NumbersUsed(slips, 1), null);
    }
}
