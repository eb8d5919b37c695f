package org.tallystick.entry;

import java.time.LocalDate;
import org.joda.money.Money;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** One part of an instalment plan: what is to be paid by the end of which day. */
public record Instalment(LocalDate due, Money amount) {
    public Instalment {
        if (!amount.isPositive()) {
            throw new InvalidInput("amount", Phrase.INPUT_ABOVE_ZERO, amount);
        }
    }
}
