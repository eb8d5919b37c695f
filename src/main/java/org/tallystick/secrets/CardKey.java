package org.tallystick.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import org.tallystick.customer.CardToken;

/**
 * Turns what a membership card says into what is kept of it, with the shop's own key in the file {@code card-key}.
 * Without that file no card is known any more. Safe for use by several threads.
 */
public final class CardKey {
    private static final String PURPOSE = "member-v1\0";
    private static final int TOKEN_BYTES = 16;

    private final String key;

    private CardKey(String key) {
        this.key = key;
    }

    public static CardKey in(SecretsFolder folder) {
        return new CardKey(folder.key("card-key"));
    }

    /** The token of a card's number, which the reader has brought into its one form. */
    public CardToken token(String normalisedId) {
        byte[] mac = Hmac.of(key, (PURPOSE + normalisedId).getBytes(UTF_8));
        return new CardToken(HexFormat.of().formatHex(Arrays.copyOf(mac, TOKEN_BYTES)));
    }
}
