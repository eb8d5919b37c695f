package org.tallystick.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * The owner's PIN. The file {@code owner-pin} holds an HMAC over a PBKDF2 hash of it, with the key in the file {@code
 * pin-key}, so that neither file alone lets anybody try PINs. A PIN has few digits: what protects it against trying is
 * that wrong ones are counted, in the credit book, by whoever asks here.
 *
 * <p>Safe for use by several threads. A check takes some tenths of a second, on purpose.
 */
public final class OwnerPin {
    /**
     * A tenth of what OWASP's password storage cheat sheet asks for passwords with PBKDF2-HMAC-SHA-256, which takes the
     * till three seconds with the customer waiting. It would not save six digits from whoever has both files either.
     */
    private static final int ROUNDS = 60_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final String PIN_FILE = "owner-pin";
    private static final String KEY_FILE = "pin-key";
    private static final String SET_AGAIN = "set the PIN again with 'tallystick owner pin'";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,12}");
    private static final Pattern FORM =
            Pattern.compile("pbkdf2-hmac-sha256 ([1-9][0-9]{0,6}) ([0-9a-f]{32}) ([0-9a-f]{64})");

    private final SecretsFolder folder;

    public OwnerPin(SecretsFolder folder) {
        this.folder = folder;
    }

    public boolean isSet() {
        return folder.read(PIN_FILE).isPresent();
    }

    /**
     * Sets or replaces the PIN.
     *
     * @throws InvalidInput unless it has 4 to 12 digits
     */
    public void set(String pin) {
        set(pin, ROUNDS);
    }

    /** The rounds stand in the file, so that they can grow while older PINs stay right. */
    synchronized void set(String pin, int rounds) {
        if (!DIGITS.matcher(pin).matches()) {
            throw new InvalidInput("pin", Phrase.INPUT_NEW_PIN);
        }
        byte[] salt = folder.randomBytes(SALT_BYTES);
        String mac = mac(pin, salt, rounds, folder.key(KEY_FILE));
        folder.write(
                PIN_FILE,
                "pbkdf2-hmac-sha256 %d %s %s".formatted(rounds, HexFormat.of().formatHex(salt), mac));
    }

    /**
     * Looks at a PIN that somebody entered; any text may be one.
     *
     * @param before the wrong ones since the last right one
     */
    public synchronized PinCheck check(String pin, PinAttempts before, Instant now) {
        Optional<String> stored = folder.read(PIN_FILE);
        if (stored.isEmpty()) {
            return new PinCheck.NotSet();
        }
        Optional<Instant> locked = before.lockedUntil(now);
        if (locked.isPresent()) {
            return new PinCheck.LockedUntil(locked.get());
        }
        return matches(pin, stored.get()) ? new PinCheck.Right() : before.oneMore(now);
    }

    private boolean matches(String pin, String stored) {
        Matcher form = FORM.matcher(stored.strip());
        if (!form.matches()) {
            throw folder.damaged(PIN_FILE, SET_AGAIN);
        }
        String key = folder.keyIfMade(KEY_FILE).orElseThrow(() -> folder.damaged(KEY_FILE, SET_AGAIN));
        // Anything else cannot be the PIN; a fixed text instead keeps the time the same for all.
        String text = DIGITS.matcher(pin).matches() ? pin : "none";
        String mac = mac(text, HexFormat.of().parseHex(form.group(2)), Integer.parseInt(form.group(1)), key);
        return MessageDigest.isEqual(mac.getBytes(UTF_8), form.group(3).getBytes(UTF_8));
    }

    private static String mac(String pin, byte[] salt, int rounds, String key) {
        PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), salt, rounds, HASH_BITS);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return HexFormat.of().formatHex(Hmac.of(key, hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2; install a complete one", e);
        } finally {
            spec.clearPassword();
        }
    }
}
