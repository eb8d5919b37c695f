package org.tallystick.till;

import org.tallystick.customer.CardToken;

/** Turns what a reader or a till says of a membership card into the token that is kept. */
public interface Cards {

    /**
     * The token of a card.
     *
     * @throws org.tallystick.validation.InvalidInput when it is a payment card or no card id
     */
    Read token(String cardId);

    boolean isOwners(CardToken token);

    /** The owner's card is this one from now on. */
    void setOwners(CardToken token);

    void withdrawOwners();

    /** What is kept of a card that was read. */
    record Read(CardToken token, String lastCharacters) {}
}
