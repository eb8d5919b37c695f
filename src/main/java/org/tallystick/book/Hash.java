package org.tallystick.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A SHA-256, as the 64 lower-case hex digits that stand in the files. */
public final class Hash {
    static final int DIGITS = 64;

    /** The hash of no line: there is none before the first. */
    static final Hash NONE = new Hash("0".repeat(DIGITS));

    private final String hex;

    /** Of what is known to be a hash. */
    private Hash(String hex) {
        this.hex = hex;
    }

    /**
     * The hash that a text must be.
     *
     * @throws IllegalArgumentException unless these are 64 lower-case hex digits
     */
    public static Hash parse(String text) {
        return in(text).orElseThrow(() ->
                new IllegalArgumentException("A hash has 64 lower-case hex digits; this has not: " + text));
    }

    /** The hash that a text is, if it is one. */
    static Optional<Hash> in(String text) {
        return text.length() == DIGITS && areDigits(text) ? Optional.of(new Hash(text)) : Optional.empty();
    }

    /** Whether all are hex digits as the files have them. By hand: it runs for every line of a rebuild. */
    static boolean areDigits(String text) {
        for (byte digit : LineFormat.ascii(text)) {
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** The 64 digits. */
    public String hex() {
        return hex;
    }

    /** What the first line of a book is chained to, so that no line of one book passes for a line of another. */
    static Hash startOf(String book) {
        return of(LineFormat.ascii(book));
    }

    /** What the first line of a later epoch is chained to. */
    static Hash startOf(String epoch, Hash lastOfTheOneBefore) {
        return of(LineFormat.ascii(epoch), lastOfTheOneBefore.ascii());
    }

    static Hash of(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(HexFormat.of().formatHex(digest.digest()));
    }

    byte[] ascii() {
        return hex.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && hash.hex.equals(hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    @Override
    public String toString() {
        return hex;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; install a complete JDK.", e);
        }
    }
}
