package org.tallystick.exchange.imports;

import org.jspecify.annotations.Nullable;
import org.tallystick.exchange.imports.Amount.Decimals;
import org.tallystick.exchange.imports.Day.Order;

/**
 * What somebody says of a file that comes in.
 *
 * @param decimals where amounts have their decimals; null where the file tells
 * @param days in which order its days are written; null where the file tells
 * @param leaveOut whether columns that are not known are left out; else they are refused
 */
public record FileForms(
        @Nullable Decimals decimals, @Nullable Order days, boolean leaveOut) {
    /** Of a file of which nothing is said. */
    public static final FileForms UNSAID = new FileForms(null, null, false);

    /** Of what an export wrote. */
    static final FileForms OURS = new FileForms(Decimals.POINT, null, false);

    /**
     * As the words {@code point} or {@code comma}, and {@code DMY}, {@code MDY} or {@code YMD}.
     *
     * @throws org.tallystick.validation.InvalidInput for other words
     */
    public static FileForms of(@Nullable String decimals, @Nullable String days, boolean leaveOut) {
        return new FileForms(
                WordChoice.one("decimals", decimals, Decimals.class),
                WordChoice.one("days", days, Order.class),
                leaveOut);
    }
}
