package org.tallystick.ledger;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a customer promised to pay.
 *
 * @param made the day on which it was promised
 * @param date by the end of which day
 * @param amount everything owed by then when null
 */
public record Promise(
        LocalDate made, LocalDate date, @Nullable Money amount) {}
