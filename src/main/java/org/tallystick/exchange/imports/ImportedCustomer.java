package org.tallystick.exchange.imports;

import org.jspecify.annotations.Nullable;
import org.tallystick.account.RecordOpeningBalance;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.PersonalDetails;

/**
 * A customer who is brought in.
 *
 * @param line of the file, from 1
 * @param before what they owed; null for nothing
 * @param content all of it in one form, and which one of several equal rows it is: what its id is made of
 */
public record ImportedCustomer(
        long line,
        PersonalDetails details,
        CreditTerms terms,
        RecordOpeningBalance.@Nullable Before before,
        String content) {

    /** What is said of a row whose person is there already, with the same name, phone or both. */
    public static String known(long line, boolean name, boolean phone, String whose) {
        String what = name && phone ? "name: name and phone are those" : name ? "name: is that" : "phone: is that";
        return "line %d, %s of %s; remove the line, or say that they are two people: namesakes"
                .formatted(line, what, whose);
    }
}
