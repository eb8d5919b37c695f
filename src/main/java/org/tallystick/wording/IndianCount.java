package org.tallystick.wording;

import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Counting in lakh (1,00,000) and crore (1,00,00,000), as people do in English too who pay in these currencies. */
final class IndianCount {
    /** Digits in a group, from the right; the last size goes on. */
    static final List<Integer> GROUPS = List.of(3, 2);

    private static final Set<String> CURRENCIES = Set.of("INR", "PKR", "BDT", "NPR", "BTN");

    private IndianCount() {}

    static boolean isOf(CurrencyUnit currency) {
        return CURRENCIES.contains(currency.getCode());
    }
}
