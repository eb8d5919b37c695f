package org.tallystick.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.sale.BringBalance;

/**
 * A customer who is brought in.
 *
 * @param line of the file, from 1
 * @param before what they owed; null for nothing
 * @param content all of it in one form, and which one of several equal rows it is: what its id is made of
 */
public record Row(
        long line, PersonalDetails details, CreditTerms terms, BringBalance.@Nullable Before before, String content) {

    /** Two with the same are taken for one person. */
    public static String who(PersonalDetails details) {
        String phone = details.phone();
        return details.name().toLowerCase(Locale.ROOT) + "\n" + (phone == null ? "" : phone);
    }
}
