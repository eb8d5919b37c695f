package org.tallystick.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.secrets.PinCheck.LockedUntil;
import org.tallystick.secrets.PinCheck.NotSet;
import org.tallystick.secrets.PinCheck.Right;
import org.tallystick.secrets.PinCheck.Wrong;
import org.tallystick.validation.InvalidInput;

class OwnerPinTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final PinAttempts NONE = new PinAttempts(0, null);
    private static final PinAttempts FIVE = new PinAttempts(5, NOON);

    /** Rounds of hashing, where how many is not the matter. */
    private static final int FEW = 10;

    @TempDir
    Path data;

    private OwnerPin pin;

    @BeforeEach
    void theModuleStarts() {
        pin = new OwnerPin(SecretsFolder.open(data.resolve("secrets"), new Random(1)));
    }

    private Path file(String name) {
        return data.resolve("secrets").resolve(name);
    }

    @Test
    void withoutAPinNothingIsRight() {
        assertThat(pin.isSet()).isFalse();
        assertThat(pin.check("", NONE, NOON)).isEqualTo(new NotSet());
    }

    @Test
    void onlyTheOwnersPinIsRight() {
        pin.set("271828", FEW);

        assertThat(pin.isSet()).isTrue();
        assertThat(pin.check("271828", NONE, NOON)).isEqualTo(new Right());
        assertThat(pin.check("271829", NONE, NOON)).isEqualTo(new Wrong(4, Optional.empty()));
        assertThat(pin.check("no digits\u0000", new PinAttempts(1, NOON), NOON))
                .isEqualTo(new Wrong(3, Optional.empty()));
    }

    @Test
    void aNewPinReplacesTheOldOne() {
        pin.set("271828", FEW);
        pin.set("314159", FEW);

        assertThat(pin.check("271828", NONE, NOON)).isEqualTo(new Wrong(4, Optional.empty()));
        assertThat(pin.check("314159", NONE, NOON)).isEqualTo(new Right());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "1234567890123", "12 34", "12a4", "١٢٣٤"})
    void aPinIsFourToTwelveDigits(String bad) {
        assertThatThrownBy(() -> pin.set(bad))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("pin: must have 4 to 12 digits and nothing else; six or more are better");
        assertThat(pin.isSet()).isFalse();
    }

    @Test
    void theFifthWrongPinLocksEvenTheRightOneOut() {
        pin.set("271828", FEW);
        Instant until = NOON.plusSeconds(60);

        assertThat(pin.check("0000", new PinAttempts(4, NOON), NOON)).isEqualTo(new Wrong(0, Optional.of(until)));
        assertThat(pin.check("271828", FIVE, NOON.plusSeconds(59))).isEqualTo(new LockedUntil(until));
        assertThat(pin.check("271828", FIVE, until)).isEqualTo(new Right());
    }

    @Test
    void aClockSetBackDoesNotKeepTheOwnerOut() {
        pin.set("271828", FEW);

        assertThat(pin.check("271828", FIVE, NOON.minusSeconds(1))).isEqualTo(new Right());
    }

    @Test
    void thePinIsInNoFileAndHardToGuessFromThem() {
        pin.set("271828");

        assertThat(file("owner-pin")).content().matches("pbkdf2-hmac-sha256 60000 [0-9a-f]{32} [0-9a-f]{64}\n");
        assertThat(pin.check("271828", NONE, NOON)).isEqualTo(new Right());
    }

    @Test
    void aLostKeyIsToldAndNotReplaced() throws IOException {
        pin.set("271828", FEW);
        Files.delete(file("pin-key"));

        assertThatThrownBy(() -> pin.check("271828", NONE, NOON))
                .isInstanceOf(SecretsUnusable.class)
                .hasMessage(
                        "%s does not hold what it should; set the PIN again with 'tallystick owner pin'",
                        file("pin-key"));
        assertThat(file("pin-key")).doesNotExist();
    }

    @Test
    void aDamagedFileIsToldWithItsRemedy() throws IOException {
        pin.set("271828", FEW);
        Files.writeString(file("owner-pin"), "wrong");

        assertThatThrownBy(() -> pin.check("271828", NONE, NOON))
                .isInstanceOf(SecretsUnusable.class)
                .hasMessage(
                        "%s does not hold what it should; set the PIN again with 'tallystick owner pin'",
                        file("owner-pin"));
    }
}
