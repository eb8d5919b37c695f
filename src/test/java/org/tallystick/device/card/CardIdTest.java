package org.tallystick.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.device.card.CardRead.Membership;

/** The number of a membership card, which is nobody's business. */
class CardIdTest {
    @ParameterizedTest
    @CsvSource({"1234567890, 7890", "12345678, 5678", "123456, 456", "1234, 34"})
    void theScreenShowsFourCharactersAtMostAndNeverMoreThanHalf(String number, String shown) {
        assertThat(id(number).lastFour()).isEqualTo(shown);
    }

    @Test
    void noTextShowsTheNumber() {
        assertThat(new Membership(id("1234567890"))).hasToString("Membership[id=CardId[not shown]]");
    }

    @Test
    void aWipedNumberIsGoneButACopyTakenBeforeIsNot() {
        CardId id = id("1234567890");
        byte[] copy = id.characters();
        id.wipe();
        assertThat(id.characters()).containsOnly(0);
        assertThat(copy).asString().isEqualTo("1234567890");
    }

    @Test
    void twoReadsOfOneCardAreEqual() {
        assertThat(id("1234567")).isEqualTo(id("1234567")).hasSameHashCodeAs(id("1234567"));
        assertThat(id("1234567")).isNotEqualTo(id("1234568"));
    }

    private static CardId id(String number) {
        byte[] text = number.getBytes(StandardCharsets.US_ASCII);
        return CardId.copyOf(text, 0, text.length);
    }
}
