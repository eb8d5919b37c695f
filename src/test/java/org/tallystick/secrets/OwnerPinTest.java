package org.tallystick.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.customer.BadInput;
import org.tallystick.secrets.PinCheck.LockedUntil;
import org.tallystick.secrets.PinCheck.NotSet;
import org.tallystick.secrets.PinCheck.Right;
import org.tallystick.secrets.PinCheck.Wrong;

class OwnerPinTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** Rounds of hashing, where how many is not the matter. */
    private static final int FEW = 10;

    @TempDir
    Path data;

    private Instant now = NOON;
    private OwnerPin pin;

    @BeforeEach
    void theModuleStarts() {
        pin = new OwnerPin(SecretsFolder.open(data.resolve("secrets"), new Random(1)), () -> now);
    }

    private Path file(String name) {
        return data.resolve("secrets").resolve(name);
    }

    /** Five wrong PINs in a row, which is what it takes. */
    private void lock() throws IOException {
        pin.set("271828", FEW);
        Files.writeString(file("pin-attempts"), "wrong 4 locked-until 1970-01-01T00:00:00Z\n");
        assertThat(pin.check("0000")).isEqualTo(new LockedUntil(NOON.plusSeconds(60)));
    }

    @Test
    void withoutAPinNothingIsRight() {
        assertThat(pin.isSet()).isFalse();
        assertThat(pin.check("")).isEqualTo(new NotSet());
    }

    @Test
    void onlyTheOwnersPinIsRight() {
        pin.set("271828", FEW);
        assertThat(pin.isSet()).isTrue();
        assertThat(pin.check("271828")).isEqualTo(new Right());
        assertThat(pin.check("271829")).isEqualTo(new Wrong(4));
        assertThat(pin.check("no digits\u0000")).isEqualTo(new Wrong(3));
    }

    @Test
    void theRightPinForgetsTheWrongOnesBefore() {
        pin.set("271828", FEW);
        assertThat(pin.check("0000")).isEqualTo(new Wrong(4));
        assertThat(pin.check("271828")).isEqualTo(new Right());
        assertThat(pin.check("0000")).isEqualTo(new Wrong(4));
    }

    @Test
    void aNewPinReplacesTheOldOneAndOpensTheLock() throws IOException {
        lock();
        pin.set("314159", FEW);
        assertThat(pin.check("271828")).isEqualTo(new Wrong(4));
        assertThat(pin.check("314159")).isEqualTo(new Right());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "1234567890123", "12 34", "12a4", "١٢٣٤"})
    void aPinIsFourToTwelveDigits(String bad) {
        assertThatThrownBy(() -> pin.set(bad))
                .isInstanceOf(BadInput.class)
                .hasMessage("pin: must have 4 to 12 digits and nothing else; six or more are better");
        assertThat(pin.isSet()).isFalse();
    }

    @Test
    void theFifthWrongPinLocksEvenTheRightOneOut() throws IOException {
        lock();
        now = NOON.plusSeconds(59);
        assertThat(pin.check("271828")).isEqualTo(new LockedUntil(NOON.plusSeconds(60)));
        now = NOON.plusSeconds(60);
        assertThat(pin.check("271828")).isEqualTo(new Right());
    }

    @Test
    void theLockSurvivesARestart() throws IOException {
        lock();
        theModuleStarts();
        assertThat(pin.check("271828")).isEqualTo(new LockedUntil(NOON.plusSeconds(60)));
    }

    @Test
    void aClockSetBackKeepsTheOwnerOutNoLongerThanTheLongestLock() throws IOException {
        lock();
        now = NOON.minus(Duration.ofDays(400));
        Instant latest = now.plus(Duration.ofMinutes(15));
        assertThat(pin.check("271828")).isEqualTo(new LockedUntil(latest));
        now = latest;
        assertThat(pin.check("271828")).isEqualTo(new Right());
    }

    @Test
    void thePinIsInNoFileAndHardToGuessFromThem() throws IOException {
        pin.set("271828");
        assertThat(file("owner-pin")).content().matches("pbkdf2-hmac-sha256 600000 [0-9a-f]{32} [0-9a-f]{64}\n");
        assertThat(file("pin-attempts")).content().doesNotContain("271828");
        assertThat(pin.check("271828")).isEqualTo(new Right());
    }

    @Test
    void aLostKeyIsToldAndNotReplaced() throws IOException {
        pin.set("271828", FEW);
        Files.delete(file("pin-key"));
        assertThatThrownBy(() -> pin.check("271828"))
                .isInstanceOf(SecretsUnusable.class)
                .hasMessage(
                        "%s does not hold what it should; set the PIN again with 'tallystick owner pin'",
                        file("pin-key"));
        assertThat(file("pin-key")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner-pin", "pin-attempts"})
    void aDamagedFileIsToldWithItsRemedy(String name) throws IOException {
        pin.set("271828", FEW);
        Files.writeString(file(name), "wrong");
        assertThatThrownBy(() -> pin.check("271828"))
                .isInstanceOf(SecretsUnusable.class)
                .hasMessage(
                        "%s does not hold what it should; set the PIN again with 'tallystick owner pin'", file(name));
    }
}
