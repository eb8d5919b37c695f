package org.tallystick.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tallystick.book.Hash;

/** The shop's settings, which every backup holds. */
final class ShopFile {
    static final String NAME = "shop.yaml";

    private ShopFile() {}

    static Hash hash(byte[] text) {
        try {
            return Hash.parse(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
