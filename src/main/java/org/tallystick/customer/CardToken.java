package org.tallystick.customer;

import java.util.regex.Pattern;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * What is kept of a membership card: 16 bytes of a keyed hash in hex. Without the shop's card key it says nothing.
 */
public record CardToken(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public CardToken {
        if (!FORM.matcher(hex).matches()) {
            throw new InvalidInput("card", Phrase.INPUT_CARD_TOKEN);
        }
    }
}
