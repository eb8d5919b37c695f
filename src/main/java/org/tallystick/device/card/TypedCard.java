package org.tallystick.device.card;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** A card's number as a till or a person gives it, judged as a reader's would be. */
public final class TypedCard {
    private static final Pattern TAG = Pattern.compile("[0-9A-F]{10}");
    private static final int LONGEST = 40;

    private TypedCard() {}

    /**
     * A membership for 4 to 19 digits that are no payment card, and for a tag's 10 hexadecimal digits in upper case,
     * unless all of them are 0 or all are F.
     */
    public static CardRead read(String text) {
        byte[] characters = text.getBytes(StandardCharsets.US_ASCII);
        try {
            boolean tag = TAG.matcher(text).matches();
            if (tag && !TagDecoder.isBlank(characters)) {
                return new CardRead.Membership(CardId.copyOf(characters, 0, characters.length));
            }
            if (tag || characters.length > LONGEST) {
                return new CardRead.BadRead(CardRead.Reason.NO_NUMBER);
            }
            return switch (new Track(Set.of()).judge(Track.SECOND, characters, characters.length)) {
                case Track.Verdict.Member member -> new CardRead.Membership(member.id());
                case Track.Verdict.Payment ignored -> new CardRead.PaymentCardRefused();
                case Track.Verdict.Licence ignored -> new CardRead.DrivingLicenceRefused();
                case Track.Verdict.Bad bad -> new CardRead.BadRead(bad.reason());
            };
        } finally {
            Arrays.fill(characters, (byte) 0);
        }
    }
}
