package org.tallystick.ledger;

import java.time.LocalDate;
import org.joda.money.Money;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;

/**
 * One change of one slip's open amount; the movements up to a day add up to what was open at its end.
 *
 * @param line the book's line that caused it
 * @param slipDay the day of the slip
 * @param amount above zero for debt, below for what lowers it
 */
public record Movement(
        long line,
        CustomerNumber customer,
        SlipNumber slip,
        LocalDate slipDay,
        LocalDate due,
        LocalDate day,
        Money amount) {}
