package org.tallystick.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.tallystick.device.printer.escpos.PrinterAnswer.AutomaticStatus;
import org.tallystick.device.printer.escpos.PrinterAnswer.RealTimeStatus;
import org.tallystick.device.printer.escpos.PrinterAnswer.TransmittedStatus;
import org.tallystick.device.printer.star.StarAnswer;

/** What a virtual printer feels of its paper, cover, cutter and head, and the bits that say so. */
final class PrinterSensors {
    private static final Duration COOLING = Duration.ofSeconds(5);
    private static final int OFFLINE = 0x08;

    private final InstantSource clock;
    private Instant cool = Instant.MIN;
    boolean paperIn = true;
    boolean nearEnd;
    boolean coverOpen;
    boolean jammed;

    PrinterSensors(InstantSource clock) {
        this.clock = clock;
    }

    /** Recovers by itself. */
    void overheat() {
        cool = clock.instant().plus(COOLING);
    }

    boolean fine() {
        return paperIn && !coverOpen && !jammed && !hot();
    }

    private boolean hot() {
        return clock.instant().isBefore(cool);
    }

    /** The answer to DLE EOT n. */
    RealTimeStatus realTime(int n) {
        int bits = switch (n) {
            case 1 -> fine() ? 0 : OFFLINE;
            case 2 -> (coverOpen ? 0x04 : 0) | (paperIn ? 0 : 0x20) | (jammed || hot() ? 0x40 : 0);
            case 3 -> (jammed ? 0x08 : 0) | (hot() ? 0x40 : 0);
            case 4 -> (nearEnd ? 0x0C : 0) | (paperIn ? 0 : 0x6C);
            default -> 0;
        };
        return new RealTimeStatus(RealTimeStatus.FIXED | bits);
    }

    /** The answer to GS r 1: without paper it is not given. */
    TransmittedStatus paper() {
        return new TransmittedStatus(nearEnd ? 0x03 : 0);
    }

    /** What GS a asks for. */
    AutomaticStatus automatic() {
        return AutomaticStatus.of(
                (fine() ? 0 : OFFLINE) | (coverOpen ? 0x20 : 0),
                (jammed ? 0x08 : 0) | (hot() ? 0x40 : 0),
                (nearEnd ? 0x03 : 0) | (paperIn ? 0 : 0x0C));
    }

    /** How a Star printer says it. */
    StarAnswer.Status star(int etbs) {
        return StarAnswer.Status.of(
                (fine() ? 0 : StarAnswer.Status.OFFLINE) | (coverOpen ? StarAnswer.Status.COVER_OPEN : 0),
                (jammed ? StarAnswer.Status.CUTTER_ERROR : 0) | (hot() ? StarAnswer.Status.HEAD_HOT : 0),
                0,
                (nearEnd ? StarAnswer.Status.NEAR_END : 0) | (paperIn ? 0 : StarAnswer.Status.PAPER_END),
                etbs);
    }
}
