package org.tallystick.api;

import java.util.Locale;

/** What a shop lets the till's token do, or keeps from it, by a setting. The owner's token may all of it. */
public enum TillRight {
    /** To pay cash out for goods that come back; what only lowers a debt is the till's in any case. */
    RETURNS("cash is paid out for goods that come back"),
    /** To give cards out and to take them back. */
    CARDS("cards are given out and taken back"),
    /** To add customers, and to change their names and numbers. */
    CUSTOMERS("customers are added and changed");

    private final String what;

    TillRight(String what) {
        this.what = what;
    }

    /** As it stands in shop.yaml, such as {@code api.till.cards}. */
    public String setting() {
        return "api.till." + name().toLowerCase(Locale.ROOT);
    }

    String what() {
        return what;
    }
}
