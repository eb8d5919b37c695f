package org.tallystick.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.customer.CardToken;

class OwnerCodesTest {
    private static final UUID BATCH = new UUID(1, 2);
    private static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");
    private static final PinAttempts NONE = new PinAttempts(0, null);
    private SecretsFolder folder;
    private OwnerCodes codes;

    @BeforeEach
    void open(@TempDir Path base) {
        folder = SecretsFolder.open(base.resolve("secrets"), new Random(7));
        codes = new OwnerCodes(folder);
    }

    private PinCheck check(String typed) {
        return codes.check(typed, BATCH, 10, NONE, NOW);
    }

    @Test
    void eachHasItsNumberAndSixDigitsOfItsOwn() {
        Set<String> ten = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> codes.code(BATCH, number))
                .collect(Collectors.toSet());

        assertThat(ten).hasSize(10).allMatch(code -> code.matches("[01][0-9]-[0-9]{6}"));
        assertThat(codes.code(BATCH, 7)).startsWith("07-").isEqualTo(new OwnerCodes(folder).code(BATCH, 7));
        assertThat(codes.code(new UUID(1, 3), 7)).isNotEqualTo(codes.code(BATCH, 7));
    }

    @Test
    void itMayBeTypedAsSomebodyWroteItDown() {
        String code = codes.code(BATCH, 7);

        assertThat(check(code)).isInstanceOf(PinCheck.Right.class);
        assertThat(check(" " + code.replace('-', ' '))).isInstanceOf(PinCheck.Right.class);
        assertThat(check(code.replace("-", ""))).isInstanceOf(PinCheck.Right.class);
        assertThat(OwnerCodes.number(code)).isEqualTo(7);
    }

    @Test
    void anythingElseIsWrongAndCounts() {
        String seven = codes.code(BATCH, 7);
        String mixed = "08" + seven.substring(2);
        for (String typed : new String[] {"", "07", mixed, codes.code(BATCH, 11), codes.code(BATCH, 0), seven + "0"}) {
            assertThat(check(typed)).as(typed).isInstanceOf(PinCheck.Wrong.class);
        }
        assertThat(OwnerCodes.number("no code")).isZero();
        assertThat(codes.check(seven, BATCH, 10, new PinAttempts(5, NOW), NOW))
                .as("none is looked at while PINs are locked")
                .isInstanceOf(PinCheck.LockedUntil.class);
        assertThat(codes.check("00-000000", BATCH, 10, new PinAttempts(3, NOW), NOW))
                .isEqualTo(new PinCheck.Wrong(1, java.util.Optional.empty()));
    }

    @Test
    void theOwnersCardIsOneAndCanBeWithdrawn() {
        OwnerCard card = new OwnerCard(folder);
        CardToken first = new CardToken("0f".repeat(16));
        CardToken second = new CardToken("f0".repeat(16));
        assertThat(card.is(first)).isFalse();

        card.set(first);
        assertThat(card.is(first)).isTrue();
        assertThat(card.is(second)).isFalse();
        card.set(second);
        assertThat(card.is(first)).isFalse();
        card.withdraw();
        assertThat(card.is(second)).isFalse();
    }
}
