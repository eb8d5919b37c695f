package org.tallystick.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.ShopCalendar;
import org.tallystick.customer.DiallingPlan;
import org.tallystick.validation.TextRules;

/**
 * The shop as it stands on its slips.
 *
 * @param address may have several lines of at most 64 characters; empty when not given
 * @param dayCutOver when a business day ends: before it, it is still yesterday
 * @param language of the wording, a BCP 47 tag
 * @param till code of this till, such as {@code T1}
 * @param calendar when it is closed, and which days have a name
 * @param country two letters of ISO 3166; null where nobody said it
 * @param cashier who stands there where nobody is named; null for nobody in particular
 * @param paper of its summaries and statements as PDF
 */
public record Shop(
        String name,
        String address,
        CurrencyUnit currency,
        ZoneId timeZone,
        LocalTime dayCutOver,
        String language,
        String till,
        ShopCalendar calendar,
        @Nullable String country,
        @Nullable String cashier,
        PaperSize paper) {

    /** One that prints on A4. */
    public Shop(
            String name,
            String address,
            CurrencyUnit currency,
            ZoneId timeZone,
            LocalTime dayCutOver,
            String language,
            String till,
            ShopCalendar calendar,
            @Nullable String country,
            @Nullable String cashier) {
        this(name, address, currency, timeZone, dayCutOver, language, till, calendar, country, cashier, PaperSize.A4);
    }

    public Shop {
        name = TextRules.required("shop.name", name, TextRules.NAME);
        address = address.lines()
                .map(line -> TextRules.optional("shop.address", line, TextRules.NAME))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /**
     * The language of somebody's wording, with the shop's region, as figures are written otherwise in Mexico than in
     * Spain: of the country, else of the currency, whose code begins with its country's.
     *
     * @param own a BCP 47 tag, which stands as it is where it names a region; null for the shop's language
     */
    public String languageFor(@Nullable String own) {
        String tag = own == null ? language : own;
        if (tag.contains("-")) {
            return tag;
        }
        if (language.startsWith(tag + "-")) {
            return language;
        }
        return tag + "-" + (country == null ? currency.getCode().substring(0, 2) : country);
    }

    /** The lines of the address; none when it was not given. */
    public List<String> addressLines() {
        return address.lines().toList();
    }

    /** How phone numbers are dialled where it is. */
    public DiallingPlan dialling() {
        return DiallingPlan.of(country, timeZone, currency);
    }

    /** Later instants never give an earlier day, also while the clocks are changed. */
    public LocalDate businessDay(Instant at) {
        LocalDate date = LocalDate.ofInstant(at, timeZone);
        if (!at.isBefore(beginning(date.plusDays(1)))) {
            return date.plusDays(1);
        }
        return at.isBefore(beginning(date)) ? date.minusDays(1) : date;
    }

    /** Of an hour that comes twice the first one counts; one that does not exist is taken an hour later. */
    private Instant beginning(LocalDate day) {
        return day.atTime(dayCutOver).atZone(timeZone).toInstant();
    }
}
