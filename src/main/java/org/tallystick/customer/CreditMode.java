package org.tallystick.customer;

/** Whether a customer may buy on credit at all; a limit of zero never stands for either end. */
public enum CreditMode {
    /** Cash only. */
    NONE,
    /** Up to the credit limit, the limit itself included. */
    LIMITED,
    /** The owner trusts this customer without a limit. */
    UNLIMITED
}
