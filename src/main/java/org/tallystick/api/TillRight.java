package org.tallystick.api;

import java.util.Locale;
import org.tallystick.wording.Phrase;

/** What a shop lets the till's token do, or keeps from it, by a setting. The owner's token may all of it. */
public enum TillRight {
    /** To pay cash out for goods that come back; what only lowers a debt is the till's in any case. */
    RETURNS(Phrase.MAY_RETURNS),
    /** To give cards out and to take them back. */
    CARDS(Phrase.MAY_CARDS),
    /** To add customers, and to change their names and numbers. */
    CUSTOMERS(Phrase.MAY_CUSTOMERS);

    private final Phrase what;

    TillRight(Phrase what) {
        this.what = what;
    }

    /** As it stands in shop.yaml, such as {@code api.till.cards}. */
    public String setting() {
        return "api.till." + name().toLowerCase(Locale.ROOT);
    }

    Phrase what() {
        return what;
    }
}
