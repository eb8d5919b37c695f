package org.tallystick;

import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.tallystick.secrets.OwnerPin;
import org.tallystick.secrets.PinCheck;
import org.tallystick.secrets.SecretsFolder;
import org.tallystick.slip.Shop;
import org.tallystick.till.OwnerWord;

/** The owner's PIN, with answers for the cashier. */
final class PinAtCounter implements OwnerWord {
    private final OwnerPin pins;
    private final Shop shop;

    PinAtCounter(SecretsFolder secrets, InstantSource clock, Shop shop) {
        this.pins = new OwnerPin(secrets, clock);
        this.shop = shop;
    }

    @Override
    public Optional<String> refusal(String pin) {
        return switch (pins.check(pin)) {
            case PinCheck.Right ignored -> Optional.empty();
            case PinCheck.Wrong wrong ->
                Optional.of("that is not the owner's PIN; %d more tries".formatted(wrong.left()));
            case PinCheck.LockedUntil locked ->
                Optional.of("too many wrong PINs; the next may be tried at "
                        + DateTimeFormatter.ofPattern("HH:mm:ss")
                                .format(locked.until().atZone(shop.timeZone())));
            case PinCheck.NotSet ignored ->
                Optional.of("the owner has not set a PIN yet; set it with: tallystick owner pin");
        };
    }

    @Override
    public void set(String pin) {
        pins.set(pin);
    }
}
