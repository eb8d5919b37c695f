package org.tallystick.simulator;

import org.tallystick.device.printer.escpos.Answer.AutomaticStatus;
import org.tallystick.device.printer.escpos.Answer.RealTimeStatus;

/** What a virtual printer feels of its paper and cover, and the bits that say so. */
final class PrinterSensors {
    private static final int OFFLINE = 0x08;

    boolean paperIn = true;
    boolean coverOpen;

    boolean fine() {
        return paperIn && !coverOpen;
    }

    /** The answer to DLE EOT n. */
    RealTimeStatus realTime(int n) {
        int bits = switch (n) {
            case 1 -> fine() ? 0 : OFFLINE;
            case 2 -> (coverOpen ? 0x04 : 0) | (paperIn ? 0 : 0x20);
            case 4 -> paperIn ? 0 : 0x6C;
            default -> 0;
        };
        return new RealTimeStatus(RealTimeStatus.FIXED | bits);
    }

    /** What GS a asks for. */
    AutomaticStatus automatic() {
        return AutomaticStatus.of((fine() ? 0 : OFFLINE) | (coverOpen ? 0x20 : 0), 0, paperIn ? 0 : 0x0C);
    }
}
