package org.tallystick.slip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/**
 * The shop as it stands on its slips.
 *
 * @param address may have several lines; empty when not given
 * @param dayCutOver when a business day ends: before it, it is still yesterday
 * @param language of the wording, a BCP 47 tag
 * @param till code of this till, such as {@code T1}
 */
public record Shop(
        String name,
        String address,
        CurrencyUnit currency,
        ZoneId timeZone,
        LocalTime dayCutOver,
        String language,
        String till) {

    public LocalDate businessDay(Instant at) {
        var local = at.atZone(timeZone);
        LocalDate date = local.toLocalDate();
        return local.toLocalTime().isBefore(dayCutOver) ? date.minusDays(1) : date;
    }
}
