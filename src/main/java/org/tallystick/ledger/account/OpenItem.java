package org.tallystick.ledger.account;

import java.time.LocalDate;
import org.joda.money.Money;
import org.tallystick.entry.SlipNumber;

/**
 * What is still open of one slip. Below zero it is the customer's credit, standing under the number it came in by.
 *
 * @param amount at the beginning
 * @param open never zero in an account
 * @param disputed the customer says it is not right; until that is settled nobody asks for it
 */
public record OpenItem(
        SlipNumber slip,
        LocalDate day,
        LocalDate due,
        Money amount,
        Money open,
        boolean disputed,
        Signature signature) {

    /** Whether the customer signed for it. */
    public enum Signature {
        /** Not a slip that is signed: credit, or a debt from before the book. */
        NOT_ASKED,
        UNSIGNED,
        SIGNED,
        REFUSED
    }

    /** One that is about to begin. */
    public static OpenItem fresh(SlipNumber slip, LocalDate day, LocalDate due, Money amount) {
        return new OpenItem(slip, day, due, amount, amount.minus(amount), false, Signature.NOT_ASKED);
    }

    /** Complaining must not cost credit: what is disputed is not overdue. */
    public boolean overdue(LocalDate on) {
        return open.isPositive() && !disputed && due.isBefore(on);
    }

    public OpenItem with(Money stillOpen) {
        return new OpenItem(slip, day, due, amount, stillOpen, disputed, signature);
    }

    public OpenItem disputed(boolean doubted) {
        return new OpenItem(slip, day, due, amount, open, doubted, signature);
    }

    OpenItem signed(Signature now) {
        return new OpenItem(slip, day, due, amount, open, disputed, now);
    }
}
