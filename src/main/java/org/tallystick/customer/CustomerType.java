package org.tallystick.customer;

/** What the owner says of how a customer pays, for the way in which they are asked; decides no sale. */
public enum CustomerType {
    UNKNOWN,
    RELIABLE,
    FORGETFUL,
    SHORT_OF_CASH,
    DELAYING,
    REFUSING
}
