package org.tallystick.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256, as the 64 lower-case hex digits that stand in the files. */
public record Hash(String hex) {
    private static final int DIGITS = 64;

    public Hash {
        if (!isHash(hex)) {
            throw new IllegalArgumentException("A hash has 64 lower-case hex digits; this has not: " + hex);
        }
    }

    /** The hash of no line: there is none before the first. */
    static final Hash NONE = new Hash("0".repeat(DIGITS));

    /** Without a regular expression: it runs for every line of a rebuild. */
    static boolean isHash(String text) {
        boolean hex = text.length() == DIGITS;
        for (int i = 0; hex && i < DIGITS; i++) {
            char digit = text.charAt(i);
            hex = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
        }
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
