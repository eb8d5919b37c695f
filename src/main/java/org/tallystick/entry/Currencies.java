package org.tallystick.entry;

import org.joda.money.Money;

/** A book has one currency. */
final class Currencies {
    private Currencies() {}

    static void same(String what, Money first, Money... others) {
        for (Money other : others) {
            if (!first.isSameCurrency(other)) {
                throw new IllegalArgumentException("%s are in %s and %s; a book has one currency"
                        .formatted(what, first.getCurrencyUnit(), other.getCurrencyUnit()));
            }
        }
    }
}
