package org.tallystick.conduct;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How a customer has bought and paid so far, and what became of the debts. */
public record Conduct(Purchases purchases, Payments payments, DebtOutcomes debts) {

    public static Conduct none(CurrencyUnit currency) {
        return new Conduct(Purchases.none(currency), Payments.NONE, DebtOutcomes.none(currency));
    }

    /** Bought something, so much of it on credit. */
    public Conduct bought(Money debt, LocalDate day) {
        return new Conduct(purchases.after(debt, day), payments, debts);
    }

    /** Paid something. */
    public Conduct paid(LocalDate day) {
        return new Conduct(purchases, payments.on(day), debts);
    }

    /** Paid off one slip. */
    public Conduct settled(LocalDate due, LocalDate day) {
        return new Conduct(purchases, payments.settled(due, day), debts);
    }

    /** So much more was given up by the shop; below zero for what it got back after all. */
    public Conduct losing(Money amount) {
        return new Conduct(purchases, payments, debts.losing(amount));
    }

    /** Nothing is owed any more, and nothing stands as given up. */
    public Conduct clearedOn(LocalDate day) {
        return new Conduct(purchases, payments, debts.settledOn(day));
    }

    /** With that of another account of the same person. */
    public Conduct absorbing(Conduct other) {
        return new Conduct(
                purchases.absorbing(other.purchases), payments.absorbing(other.payments), debts.absorbing(other.debts));
    }
}
