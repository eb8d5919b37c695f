package org.tallystick.app.devices;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tallystick.customer.CardToken;
import org.tallystick.device.card.CardId;
import org.tallystick.device.card.CardRead;
import org.tallystick.device.card.TypedCard;
import org.tallystick.secrets.CardKey;
import org.tallystick.secrets.OwnerCard;
import org.tallystick.secrets.SecretsFolder;
import org.tallystick.till.Cards;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** Membership cards, and the owner's, as the shop keeps them: by a keyed hash. */
public record MemberCards(CardKey key, OwnerCard owner) implements Cards {

    public static MemberCards in(SecretsFolder secrets) {
        return new MemberCards(CardKey.in(secrets), new OwnerCard(secrets));
    }

    @Override
    public boolean isOwners(CardToken token) {
        return owner.is(token);
    }

    @Override
    public void setOwners(CardToken token) {
        owner.set(token);
    }

    @Override
    public void withdrawOwners() {
        owner.withdraw();
    }

    /** Takes the id of a card that a reader has let through, and wipes it. */
    Read token(CardId id) {
        byte[] characters = id.characters();
        Read read = new Read(key.token(new String(characters, StandardCharsets.US_ASCII)), id.lastFour());
        Arrays.fill(characters, (byte) 0);
        id.wipe();
        return read;
    }

    @Override
    public Read token(String cardId) {
        return switch (TypedCard.read(cardId)) {
            case CardRead.Membership member -> token(member.id());
            case CardRead.PaymentCardRefused ignored -> throw new InvalidInput("card", Phrase.INPUT_CARD_PAYMENT);
            case CardRead.DrivingLicenceRefused ignored -> throw new InvalidInput("card", Phrase.INPUT_CARD_LICENCE);
            case CardRead.BadRead ignored -> throw new InvalidInput("card", Phrase.INPUT_CARD_ID);
        };
    }
}
