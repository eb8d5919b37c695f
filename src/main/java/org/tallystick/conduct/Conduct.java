package org.tallystick.conduct;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How a customer has bought and paid so far. */
public record Conduct(Purchases purchases, Payments payments) {

    public static Conduct none(CurrencyUnit currency) {
        return new Conduct(Purchases.none(currency), Payments.NONE);
    }

    /** Bought something, so much of it on credit. */
    public Conduct bought(Money debt, LocalDate day) {
        return new Conduct(purchases.after(debt, day), payments);
    }

    /** Paid something. */
    public Conduct paid(LocalDate day) {
        return new Conduct(purchases, payments.on(day));
    }

    /** Paid off one slip. */
    public Conduct settled(LocalDate due, LocalDate day) {
        return new Conduct(purchases, payments.settled(due, day));
    }

    /** With that of another account of the same person. */
    public Conduct absorbing(Conduct other) {
        return new Conduct(purchases.absorbing(other.purchases), payments.absorbing(other.payments));
    }
}
