package org.tallystick.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.tallystick.device.printer.escpos.PrinterAnswer;

/** A virtual printer is deaf for a second once it was switched on, and may tell of it when it is up. */
final class PowerSwitch {
    private static final Duration START_UP = Duration.ofSeconds(1);

    private final InstantSource clock;
    private Instant up = Instant.MIN;
    private boolean tells;

    PowerSwitch(InstantSource clock) {
        this.clock = clock;
    }

    void offAndOn(boolean told) {
        tells = told;
        up = clock.instant().plus(START_UP);
    }

    boolean isUp() {
        return !clock.instant().isBefore(up);
    }

    void tell(PrinterVoice voice) {
        if (tells && isUp()) {
            tells = false;
            voice.say(new PrinterAnswer.PowerOn());
        }
    }
}
