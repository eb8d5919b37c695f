package org.tallystick.ledger;

import java.time.LocalDate;
import org.joda.money.Money;
import org.tallystick.entry.SlipNumber;

/**
 * What is still open of one slip. Below zero it is the customer's credit, standing under its chit's number.
 *
 * @param amount at the beginning
 * @param open never zero
 */
public record OpenItem(SlipNumber slip, LocalDate day, LocalDate due, Money amount, Money open) {

    public boolean overdue(LocalDate on) {
        return open.isPositive() && due.isBefore(on);
    }
}
