package org.tallystick.calendar;

import java.time.LocalDate;

/** Easter Sunday by the rules of the churches, which are arithmetic; both as days of the Gregorian calendar. */
final class Easter {
    private Easter() {}

    /** By the Gregorian rule: the form of Meeus, Jones and Butcher. */
    static LocalDate western(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int lunar = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - lunar + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    /** By the Julian rule, which most Orthodox churches keep: the form of Meeus, moved to the Gregorian calendar. */
    static LocalDate orthodox(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int day = moon + weekday + 114;
        int daysBehind = year / 100 - year / 400 - 2;
        return LocalDate.of(year, day / 31, day % 31 + 1).plusDays(daysBehind);
    }
}
