package org.tallystick.device.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A card pulled through a swipe reader; {@code <..>} in the texts are control characters. */
class SwipedCardTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                ";1234567?<CR>, 1234567",
                ";0000123?<CR><LF>, 0000123",
                "<STX><ESC>;1234567?<CR><ETX>, 1234567",
                "%MEMBER 0815^SMITH/JOANN?<CR>, MEMBER 0815",
                "%0815-77?<CR>, 0815-77",
                "+4711471?<CR>, 4711471",
                "%SMITH/JOANN?;1234567?+99999?<CR>, 1234567",
                "+99999?%SMITH/JOANN?<CR>, SMITH/JOANN",
                ";1234567=991?1<CR>, 1234567",
                "%E?;1234567?+E?<CR>, 1234567",
                ";9876543210123456?<CR>, 9876543210123456",
                "%E?<CR>, UNREADABLE",
                "%E?;E?+E?<CR>, UNREADABLE",
                ";123456<CR>, INCOMPLETE",
                ";12A4567?<CR>, GARBLED",
                ";1234567?x<CR>, GARBLED",
                ";1234567?15<CR>, GARBLED",
                "%MEMBER?;12;34567?<CR>, GARBLED",
                ";1234567=12=34?<CR>, GARBLED",
                "%member 0815?<CR>, GARBLED",
                "!1234567?<CR>, GARBLED",
                ";123?<CR>, NO_NUMBER",
                ";?<CR>, NO_NUMBER",
                ";12345678901234567890?<CR>, NO_NUMBER",
                ";1234567?%123?<CR>, NO_NUMBER",
            })
    void theSwipeIsToldTheSameInPiecesOfEverySize(String text, String told) {
        String swipe = controls(text);
        for (int size = 1; size <= swipe.length(); size++) {
            Decoding reader = started().feedInPieces(swipe, size).silence(1_000);
            assertThat(reader.told()).as("in pieces of %d bytes", size).containsExactly(told);
        }
    }

    @Test
    void aSwipeWithoutTerminatorEndsByAGap() {
        Decoding reader = started().feed("%E?;1234567?").silence(99);
        assertThat(reader.told()).isEmpty();
        assertThat(reader.silence(1).told()).containsExactly("1234567");
        assertThat(reader.silence(1_000).told()).hasSize(1);
    }

    @Test
    void aSwipeThatStopsInTheMiddleIsIncompleteAndTheNextOneIsReadWhole() {
        Decoding reader = started().feed(";12345").silence(100).feed(";1234567?\r");
        assertThat(reader.told()).containsExactly("INCOMPLETE", "1234567");
    }

    @Test
    void twoSwipesInOnePieceAreTwo() {
        assertThat(started().feed(";1234567?\r;7654321?\r").told()).containsExactly("1234567", "7654321");
    }

    @Test
    void theReadersGreetingAtPowerUpIsNoCardButRubbishLaterIsToldAsBad() {
        Decoding reader = new Decoding("magtek/serial").feed("21088838A01\r").feed("21088838A01\r");
        assertThat(reader.told()).containsExactly("GARBLED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";4111111111111111?<CR>",
                ";4111111111111111=30121010000?<CR>",
                "%B4111111111111111^SMITH/JOANN^3012101?<CR>",
                "%B1?<CR>",
                "%4111 1111 1111 1111?<CR>",
                "%3782-822463-10005 X?<CR>",
                "%MEMBER 7^SMITH^3012101?<CR>",
                "+014111111111111111==1234?<CR>",
                ";1234567=3012101?<CR>",
                ";1234567?%B4111111111111111^X^3012101?<CR>",
                ";1234567?;4111111111111111=3012101?x<CR>",
                "%E?;9792000000000001=3012101?<CR>",
            })
    void aPaymentCardIsRefusedWhateverElseIsInTheSwipe(String text) {
        assertThat(started().feed(controls(text)).silence(200).told()).containsExactly("payment card");
    }

    @Test
    void theShopsOwnPrefixMakesAMemberOfACardThatOnlyLooksLikeAPaymentCard() {
        assertThat(new Decoding("magtek/serial", "9912")
                        .feed(";9912345=3012101?\r")
                        .told())
                .containsExactly("9912345");
        assertThat(new Decoding("magtek/serial", "9912")
                        .feed(";9812345=3012101?\r")
                        .told())
                .containsExactly("payment card");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "%B9912345678901234^GIFT/CARD^49120000000000?<CR>, 9912345678901234",
                "%B9912345678901234^GIFT/CARD^49120000000000?;9912345678901234=49120000?<CR>, 9912345678901234",
                "%E?;9912345678901234=49120000?<CR>, 9912345678901234",
                "%B9912345^^3012101411111111111111?<CR>, 9912345",
                "%B7083001234567890^SMITH/JOANN^4912?<CR>, 7083001234567890",
                "%B9913345678901234^GIFT/CARD^4912?<CR>, payment card",
                "%B991234567890123X^GIFT/CARD^4912?<CR>, payment card",
                "%B9912345678901234^4111 1111 1111 1111^4912?<CR>, payment card",
                "%B9912345678901234^GIFT^4912?;4111111111111111=4912101?<CR>, payment card",
                "%B991^GIFT^4912?<CR>, payment card",
                "%B99123456789012345678^GIFT^4912?<CR>, NO_NUMBER",
                "%B9912345678901234^gift^4912?<CR>, GARBLED",
            })
    void aGiftCardOfTheShopsOwnPrefixIsAMember(String text, String told) {
        String swipe = controls(text);
        for (int size = 1; size <= swipe.length(); size += 7) {
            Decoding reader = new Decoding("magtek/serial", "9912", "7083");
            assertThat(reader.feed("21088838A01\r")
                            .feedInPieces(swipe, size)
                            .silence(1_000)
                            .told())
                    .as("in pieces of %d bytes", size)
                    .containsExactly(told);
        }
    }

    /** The first from the page of aamvajs, the others made up after the AAMVA standard of 2020, annex F. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%FLDELRAY BEACH^DOE$JOHN$^4818 S FEDERAL BLVD^           ?"
                        + ";6360100462172082009=2101198299090=?#! 33435      I               1600      ECCECC0?<CR>",
                "%FLDELRAY BEACH^DOE$JOHN$^4818 S FEDERAL BLVD^?<CR>",
                ";6360100462172082009=2101198299090=?<CR>",
                "%E?;636014040012345=150819880101=?<CR>",
                ";604432123456789=2801199001010?<CR>",
                "%BCVANCOUVER^SMITH$JO ANN^12 MAIN STREET^?;636028123456=280119900101?<CR>",
                "%CALOS ANGELES^DOE$JOHN$CARL^28730 CROYDON AVE^?+10900123?<CR>",
            })
    void aDrivingLicenceIsToldAsWhatItIs(String text) {
        assertThat(started().feed(controls(text)).silence(200).told()).containsExactly("driving licence");
    }

    @Test
    void aPaymentCardBesideAnAuthoritysNumberIsStillOne() {
        assertThat(started()
                        .feed(";6360100462172082009=2101198299090?%B4111111111111111^X^3012101?\r")
                        .told())
                .containsExactly("payment card");
        assertThat(started().feed(";63601234?\r").told())
                .as("a member's number")
                .containsExactly("63601234");
    }

    @Test
    void theShopsOwnPrefixNeverCountsInAPaymentSchemesRange() {
        assertThat(new Decoding("magtek/serial", "4111")
                        .feed(";4111111111111111?\r;4111111111111112=3012101?\r")
                        .told())
                .containsExactly("payment card", "payment card");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "991", "99x2", "1234567890123"})
    void aPrefixThatWouldLetPaymentCardsPassIsRefused(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decoding("magtek/serial", prefix))
                .withMessage("\"" + prefix + "\" is no prefix of card numbers: write their first 4 to 12 digits");
    }

    /** The greeting was heard already, so that rubbish counts. */
    private static Decoding started() {
        return new Decoding("magtek/serial").feed("21088838A01\r");
    }

    private static String controls(String text) {
        return text.replace("<CR>", "\r")
                .replace("<LF>", "\n")
                .replace("<STX>", "\u0002")
                .replace("<ETX>", "\u0003")
                .replace("<ESC>", "\u001b");
    }
}
