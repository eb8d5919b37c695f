package org.tallystick.till;

import java.util.Optional;

/** Knows the owner by PIN. */
public interface OwnerWord {

    /**
     * Checks a PIN; takes a good part of a second on purpose, so not on the till's thread.
     *
     * @param by who gave it; a wrong one is noted in the book
     * @return why it does not count, for the cashier; empty when it is right
     */
    Optional<String> refusal(String pin, String by);

    /**
     * Sets or changes the PIN.
     *
     * @throws org.tallystick.customer.BadInput when it is no PIN of 4 to 12 digits
     */
    void set(String pin);
}
