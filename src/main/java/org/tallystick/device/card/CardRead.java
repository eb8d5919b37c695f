package org.tallystick.device.card;

/** What came of one card at the reader. */
public sealed interface CardRead {

    /** A membership card or tag; whose it is, is looked up elsewhere by a keyed hash of the id. */
    record Membership(CardId id) implements CardRead {}

    /** A payment card was shown. There is deliberately nothing of it here. */
    record PaymentCardRefused() implements CardRead {}

    /** A driving licence was shown. There is nothing of it here either. */
    record DrivingLicenceRefused() implements CardRead {}

    /** Nothing usable was read; the card has to be shown again. */
    record BadRead(Reason reason) implements CardRead {}

    /** Why a read is bad. */
    enum Reason {
        /** The reader itself says that it could not read the stripe. */
        UNREADABLE,
        /** The end is missing: a card pulled too slowly or too early, or a line that was lost. */
        INCOMPLETE,
        /** Bytes that no card has: a damaged line, or wrong serial settings. */
        GARBLED,
        /** The tag's check digits do not fit. */
        CHECKSUM,
        /** The card holds no number of 4 to 19 digits, or no name of 4 to 30 characters. */
        NO_NUMBER
    }
}
