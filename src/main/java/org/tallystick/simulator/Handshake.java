package org.tallystick.simulator;

import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.serial.LineSettings.Flow;

/**
 * How a virtual printer makes its host wait: when it stands still, and when no more than its profile's
 * {@code busyThreshold} is free in its buffer, until there is twice that room again.
 */
final class Handshake {
    private final PrinterProfile profile;
    private final ReceiveBuffer buffer;
    private boolean full;
    private boolean saidGo = true;

    Handshake(PrinterProfile profile, ReceiveBuffer buffer) {
        this.profile = profile;
        this.buffer = buffer;
    }

    boolean isReady(boolean online) {
        int nearlyFull = profile.intake().busyThreshold();
        full = buffer.free() < (full ? 2 * nearlyFull : nearlyFull);
        return online && !full;
    }

    void follow(boolean online, PrinterVoice voice) {
        boolean go = isReady(online);
        if (go != saidGo && profile.line().flow() == Flow.XON_XOFF) {
            voice.say(new PrinterAnswer.FlowControl(go));
        }
        saidGo = go;
    }

    /** As after switching on: XON is said once it is ready. */
    void forget() {
        full = false;
        saidGo = false;
    }
}
