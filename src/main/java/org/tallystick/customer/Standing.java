package org.tallystick.customer;

/** How the shop stands with a customer; the owner's blacklist is everybody BLOCKED. */
public enum Standing {
    CLEAR,
    /** Each credit sale is put to the owner. */
    WATCH,
    /** No credit; repayments and returns go on. */
    BLOCKED
}
