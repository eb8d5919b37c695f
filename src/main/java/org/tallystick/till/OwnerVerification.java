package org.tallystick.till;

import java.util.Optional;
import java.util.UUID;
import org.tallystick.wording.Sentence;

/** Knows the owner by PIN, and by codes that the owner has printed. */
public interface OwnerVerification {

    /**
     * Checks a PIN; takes a good part of a second on purpose, so not on the till's thread.
     *
     * @param by who gave it; a wrong one is noted in the book
     * @return why it does not count, for the cashier; empty when it is right
     */
    Optional<Sentence> refusal(String pin, String by);

    /**
     * Checks a single-use code, except for whether it was used.
     *
     * @param by who gave it; a wrong one is noted in the book as a wrong PIN is
     */
    CodeGiven code(String typed, String by);

    /**
     * What became of a code.
     *
     * @param number of the code; 0 when it is refused
     * @param refusal why it does not count, for the cashier; empty when it is right
     */
    record CodeGiven(int number, Optional<Sentence> refusal) {}

    /** A code of a batch as the owner may print it. */
    String printed(UUID batch, int number);

    /**
     * Sets or changes the PIN.
     *
     * @throws org.tallystick.validation.InvalidInput when it is no PIN of 4 to 12 digits
     */
    void set(String pin);
}
