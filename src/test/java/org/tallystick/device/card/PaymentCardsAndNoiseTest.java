package org.tallystick.device.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;
import org.tallystick.device.card.CardRead.Membership;

/** A customer swipes a bank card, on good and bad lines, ten thousand times. */
class PaymentCardsAndNoiseTest {
    private static final int CARDS = Integer.getInteger("cards", 10_000);

    private final long seed = Trials.seed("payment cards");
    private final Random random = new Random(seed);
    private final PaymentTracks cards = new PaymentTracks(random);

    @Test
    void everyPaymentCardIsRefusedAndNothingOfItsNumberComesOut() {
        for (int i = 0; i < CARDS; i++) {
            String number = cards.number();
            Decoding reader = new Decoding("magtek/serial").feed("21088838A01\r");
            String swipe = cards.swipe(number);
            reader.feedInPieces(swipe, 1 + random.nextInt(90)).silence(200);
            assertThat(reader.told()).as("%s, seed %d", swipe, seed).containsExactly("payment card");
            assertNothingOf(number, reader, swipe);
        }
    }

    @Test
    void noNoiseMakesAMemberOfAPaymentCardAndNothingOfItsNumberComesOut() {
        for (int i = 0; i < CARDS; i++) {
            String number = cards.number();
            Decoding reader = new Decoding("magtek/serial", "9912");
            String swipe = damaged(cards.swipe(number));
            if (hasFrameWithin(swipe)) {
                continue;
            }
            reader.feedInPieces(swipe, 1 + random.nextInt(90)).silence(200);
            assertNothingOf(number, reader, swipe);
        }
    }

    @Test
    void whatRemainsOfADamagedSecondTrackIsNoFirstTrack() {
        Decoding reader = new Decoding("magtek/serial").feed("%0870266761=250312237037627?\r");
        assertThat(reader.silence(200).told()).containsExactly("payment card");
    }

    /** By bytes that no track has: the reader has checked the stripe's own parity, but the line can be bad. */
    @Test
    void noNoiseOnTheLineMakesAnotherMemberOfAMember() {
        for (int i = 0; i < CARDS / 4; i++) {
            StringBuilder text = new StringBuilder(";1234567890?\r");
            int place = random.nextInt(text.length());
            char noise = (char) (random.nextBoolean() ? random.nextInt('0') : 'A' + random.nextInt(256 - 'A'));
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(place, noise);
                case 1 -> text.insert(place, noise);
                case 2 -> text.delete(0, place);
                default -> text.setLength(place);
            }
            Decoding reader = new Decoding("magtek/serial").feed("21088838A01\r");
            assertThat(reader.feed(text.toString()).silence(200).told())
                    .as("%s, seed %d", text, seed)
                    .isSubsetOf("1234567890", "GARBLED", "INCOMPLETE", "NO_NUMBER", "UNREADABLE");
        }
    }

    @Test
    void rubbishIsNeverAMember() {
        for (int i = 0; i < CARDS / 4; i++) {
            byte[] bytes = new byte[200];
            random.nextBytes(bytes);
            Decoding reader = new Decoding("magtek/serial")
                    .feed(new String(bytes, StandardCharsets.ISO_8859_1))
                    .silence(200);
            assertThat(reader.reads()).as("seed %d", seed).noneMatch(Membership.class::isInstance);
        }
    }

    /** One to three bytes changed, added or lost, or the beginning or the end cut off. */
    private String damaged(String swipe) {
        StringBuilder text = new StringBuilder(swipe);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int place = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.setCharAt(place, (char) random.nextInt(256));
                case 1 -> text.insert(place, (char) random.nextInt(256));
                case 2 -> text.deleteCharAt(place);
                case 3 -> text.delete(0, random.nextInt(10));
                default -> text.setLength(Math.max(1, text.length() - random.nextInt(10)));
            }
        }
        return text.toString();
    }

    /** Two damaged bytes that are an end sentinel and the terminator make a whole frame, as a card's would be. */
    private static boolean hasFrameWithin(String swipe) {
        return swipe.indexOf("?\r") >= 0 && swipe.indexOf("?\r") < swipe.length() - 2;
    }

    /** Six digits in a row are more than chance. */
    private void assertNothingOf(String number, Decoding reader, String swipe) {
        String out = reader.reads() + " " + reader.told();
        for (int from = 0; from + 6 <= number.length(); from++) {
            if (out.contains(number.substring(from, from + 6))) {
                fail("%s came out of %s, seed %d", out, swipe, seed);
            }
        }
    }
}
