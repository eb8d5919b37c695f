package org.tallystick;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.tallystick.ledger.PinTries;
import org.tallystick.secrets.OwnerPin;
import org.tallystick.secrets.PinAttempts;
import org.tallystick.secrets.PinCheck;
import org.tallystick.secrets.SecretsFolder;
import org.tallystick.slip.Shop;
import org.tallystick.till.OwnerWord;
import org.tallystick.till.TillClock;
import org.tallystick.till.TillSession;

/** The owner's PIN, with answers for the cashier. A wrong one is a line of the book before anybody hears of it. */
final class PinAtCounter implements OwnerWord {
    private final OwnerPin pins;
    private final TillSession session;
    private final TillClock clock;

    PinAtCounter(SecretsFolder secrets, TillSession session, TillClock clock) {
        this.pins = new OwnerPin(secrets);
        this.session = session;
        this.clock = clock;
    }

    /** One at a time, so that each knows of the wrong ones before it. */
    @Override
    public synchronized Optional<String> refusal(String pin, String by) {
        PinTries before = session.ask(till -> till.ledger().totals().pins());
        PinCheck check = pins.check(pin, new PinAttempts(before.wrong(), before.last()), clock.now());
        if (check instanceof PinCheck.Wrong) {
            session.ask(till -> {
                till.counter().wrongPin(by);
                return check;
            });
        }
        return switch (check) {
            case PinCheck.Right ignored -> Optional.empty();
            case PinCheck.Wrong wrong ->
                Optional.of(wrong.lockedUntil()
                        .map(this::locked)
                        .orElse("that is not the owner's PIN; %d more tries".formatted(wrong.left())));
            case PinCheck.LockedUntil locked -> Optional.of(locked(locked.until()));
            case PinCheck.NotSet ignored ->
                Optional.of("the owner has not set a PIN yet; set it with: tallystick owner pin");
        };
    }

    private String locked(Instant until) {
        Shop shop = clock.shop();
        return "too many wrong PINs; the next may be tried at "
                + DateTimeFormatter.ofPattern("HH:mm:ss").format(until.atZone(shop.timeZone()));
    }

    @Override
    public void set(String pin) {
        pins.set(pin);
        session.ask(till -> {
            till.counter().pinSet();
            return pin;
        });
    }
}
