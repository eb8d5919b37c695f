package org.tallystick.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Single-use codes that the owner has printed for when nobody can ask. They follow from the batch and the key in the
 * file {@code code-key}, so that they stand nowhere but on the owner's paper. As with a PIN, what protects them is
 * that wrong ones are counted.
 */
public final class OwnerCodes {
    private static final int DIGITS = 1_000_000;
    private static final int LENGTH = 8;
    private static final int OF_NUMBER = 100;
    private static final String KEY_FILE = "code-key";

    private final SecretsFolder folder;

    public OwnerCodes(SecretsFolder folder) {
        this.folder = folder;
    }

    /**
     * A code as it stands on the paper, such as {@code 07-482915}: its number, and six digits that nobody can guess.
     *
     * @param number 1 to 99
     */
    public String code(UUID batch, int number) {
        byte[] mac = Hmac.of(folder.key(KEY_FILE), (batch + " " + number).getBytes(UTF_8));
        long digits = Math.floorMod(ByteBuffer.wrap(mac).getLong(), (long) DIGITS);
        return "%02d-%06d".formatted(number, digits);
    }

    /**
     * Looks at a code that somebody entered; any text may be one.
     *
     * @param count how many the batch has
     * @param before the wrong ones since the last right PIN, codes among them
     */
    public PinCheck check(String typed, UUID batch, int count, PinAttempts before, Instant now) {
        Optional<Instant> locked = before.lockedUntil(now);
        if (locked.isPresent()) {
            return new PinCheck.LockedUntil(locked.get());
        }
        int number = number(typed);
        boolean right = number >= 1
                && number <= count
                && MessageDigest.isEqual(
                        digits(typed).getBytes(UTF_8),
                        digits(code(batch, number)).getBytes(UTF_8));
        return right ? new PinCheck.Right() : before.oneMore(now);
    }

    /** The number that a code begins with; 0 when it is none. */
    public static int number(String typed) {
        String digits = digits(typed);
        return digits.length() == LENGTH ? Integer.parseInt(digits) / DIGITS % OF_NUMBER : 0;
    }

    /** However it was written down. */
    private static String digits(String typed) {
        String digits = typed.replaceAll("[ .-]", "");
        return digits.matches("[0-9]{" + LENGTH + "}") ? digits : "";
    }
}
