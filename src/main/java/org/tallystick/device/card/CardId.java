package org.tallystick.device.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The number of a membership card: 4 to 30 ASCII characters, digits for most cards, 10 upper-case hexadecimal digits
 * for a tag.
 *
 * <p>Never shown, stored or logged: it is turned into a keyed hash and wiped.
 */
public final class CardId {
    private final byte[] characters;

    private CardId(byte[] characters) {
        this.characters = characters;
    }

    static CardId copyOf(byte[] text, int from, int to) {
        return new CardId(Arrays.copyOfRange(text, from, to));
    }

    /** A copy, for the keyed hash; whoever takes it overwrites it afterwards. */
    public byte[] characters() {
        return characters.clone();
    }

    /** The last four characters for the screen, fewer where they would be more than half of the number. */
    public String lastFour() {
        int shown = Math.min(4, characters.length / 2);
        return new String(characters, characters.length - shown, shown, StandardCharsets.US_ASCII);
    }

    /** Overwrites the number; the id is then of no use. */
    public void wipe() {
        Arrays.fill(characters, (byte) 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CardId id && MessageDigest.isEqual(characters, id.characters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(characters);
    }

    @Override
    public String toString() {
        return "CardId[not shown]";
    }
}
