package org.tallystick.app.devices;

import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.device.card.CardListener;
import org.tallystick.device.card.CardRead;
import org.tallystick.device.card.ReaderState;
import org.tallystick.device.serial.LineSettings;
import org.tallystick.settings.Settings;
import org.tallystick.till.Cards;
import org.tallystick.till.Till;
import org.tallystick.till.TillSession;
import org.tallystick.till.device.DeviceState;
import org.tallystick.till.housekeeping.Busy;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** Hands what the reader reads to the till, a membership card as its token alone. */
final class CardsAtReader implements CardListener {
    private static final Logger LOG = LoggerFactory.getLogger(CardsAtReader.class);

    private final TillSession session;
    private final MemberCards members;
    private boolean everTold;
    private volatile ReaderState state = new ReaderState.Disconnected("it was not reached yet");

    CardsAtReader(TillSession session, MemberCards members) {
        this.session = session;
        this.members = members;
    }

    @Override
    public void cardRead(CardRead read) {
        switch (read) {
            case CardRead.Membership member -> {
                Cards.Read kept = members.token(member.id());
                boolean owners = members.isOwners(kept.token());
                tell(till -> {
                    if (owners) {
                        till.cards().ownerRead();
                    } else {
                        till.cards().read(kept.token(), kept.lastCharacters());
                    }
                });
            }
            case CardRead.PaymentCardRefused ignored ->
                tell(till -> till.cards().refused("payment-card", Sentence.of(Phrase.READER_PAYMENT_CARD)));
            case CardRead.DrivingLicenceRefused ignored ->
                tell(till -> till.cards().refused("driving-licence", Sentence.of(Phrase.READER_LICENCE)));
            case CardRead.BadRead bad ->
                tell(till -> till.cards()
                        .refused(bad.reason().name().toLowerCase(Locale.ROOT), Sentence.of(Phrase.READER_BAD_READ)));
        }
    }

    @Override
    public void readerState(ReaderState changed) {
        boolean news = changed.getClass() != state.getClass() || !everTold;
        state = changed;
        everTold = true;
        if (news) {
            switch (changed) {
                case ReaderState.Connected ignored -> LOG.info("The card reader is there");
                case ReaderState.Garbled ignored ->
                    LOG.warn("The card reader sends what nobody understands; set its baud rate and profile right");
                case ReaderState.Disconnected gone -> LOG.warn("The card reader is gone: {}", gone.why());
            }
        }
    }

    DeviceState state(Settings.Device settings, LineSettings line) {
        return switch (state) {
            case ReaderState.Connected ignored ->
                new DeviceState("reader", settings.profile(), settings.port(), "READY", Sentence.NOTHING);
            case ReaderState.Garbled ignored ->
                new DeviceState(
                        "reader",
                        settings.profile(),
                        settings.port(),
                        "GARBLED",
                        Sentence.of(Phrase.READER_GARBLED, line.words()));
            case ReaderState.Disconnected gone ->
                new DeviceState(
                        "reader",
                        settings.profile(),
                        settings.port(),
                        "DISCONNECTED",
                        Sentence.of(Phrase.READER_DISCONNECTED, gone.why()));
        };
    }

    private void tell(Consumer<Till> event) {
        try {
            session.tell(event);
        } catch (Busy closing) {
            // the till has stopped listening; the card can be shown again
        }
    }
}
