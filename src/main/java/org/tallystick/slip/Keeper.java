package org.tallystick.slip;

/** Who keeps a copy of a slip. */
public enum Keeper {
    /** The shop: its copy is the one that is signed. */
    SHOP,
    CUSTOMER
}
