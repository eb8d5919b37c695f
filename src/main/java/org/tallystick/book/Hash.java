package org.tallystick.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256, as the 64 lower-case hex digits that stand in the files. */
public record Hash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Hash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A hash has 64 lower-case hex digits; this has not: " + hex);
        }
    }

    /** What the first line of a book is chained to, so that no line of one book passes for a line of another. */
    static Hash startOf(String book) {
        return of(book.getBytes(StandardCharsets.US_ASCII));
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
