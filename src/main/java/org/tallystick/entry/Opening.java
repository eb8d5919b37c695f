package org.tallystick.entry;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * A debt from before the book: from paper, or from another till.
 *
 * @param slip the number that it is paid under
 * @param amount above zero for a debt, below for credit that the customer has; never zero
 * @param since the day it is from
 * @param due not overdue before the day after
 * @param slipSource the slip that acknowledges it, as it would be printed; null for credit and once erased
 */
public record Opening(
        SlipNumber slip,
        Money amount,
        LocalDate since,
        LocalDate due,
        @Nullable String slipSource) {
    public Opening {
        if (amount.isZero()) {
            throw new InvalidInput("owes", Phrase.INPUT_OWES_NOTHING);
        }
        if (due.isBefore(since)) {
            throw new InvalidInput("dueDate", Phrase.INPUT_BEFORE_DEBT, due, since);
        }
    }

    public Opening withSlip(String source) {
        return new Opening(slip, amount, since, due, source);
    }
}
