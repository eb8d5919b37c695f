package org.tallystick.device.printer.job;

import java.util.List;
import org.tallystick.device.printer.escpos.PrinterAnswer.RealTimeStatus;
import org.tallystick.device.printer.star.StarAnswer;
import org.tallystick.till.device.PrinterState;
import org.tallystick.till.device.PrinterState.Condition;

/** What the real-time status bits mean to a shopkeeper. */
final class StatusText {
    static final PrinterState SILENT = new PrinterState(
            Condition.SILENT, "The printer does not answer: see that it is switched on and its cable is firm.");
    static final PrinterState STUCK =
            new PrinterState(Condition.ERROR, "The printer answers but does not work: switch it off and on again.");
    static final PrinterState PRINTING = new PrinterState(Condition.PRINTING, "A slip is being printed.");

    private static final PrinterState COVER_OPEN =
            new PrinterState(Condition.COVER_OPEN, "The printer's cover is open: close it.");
    private static final PrinterState PAPER_OUT =
            new PrinterState(Condition.PAPER_OUT, "The printer is out of paper: put in a new roll.");
    private static final PrinterState PAPER_LOW =
            new PrinterState(Condition.PAPER_LOW, "The paper is nearly used up: have a new roll at hand.");
    private static final PrinterState ERROR = new PrinterState(
            Condition.ERROR, "The printer needs help: look for jammed paper, then switch it off and on again.");
    private static final PrinterState OFFLINE = new PrinterState(
            Condition.ERROR, "The printer is not ready: let go of its feed button, or switch it off and on again.");

    private static final int PRINTER_OFFLINE = 0x08;
    private static final int PRINTER_WAITS_FOR_RECOVERY = 0x20;
    private static final int OFFLINE_COVER_OPEN = 0x04;
    private static final int OFFLINE_PAPER_END = 0x20;
    private static final int OFFLINE_ERROR = 0x40;
    private static final int PAPER_END = 0x60;
    private static final int NEAR_END = 0x0C;

    private StatusText() {}

    /** From the answers to DLE EOT 1, 2 and 4, in this order. */
    static PrinterState of(List<RealTimeStatus> answers) {
        int printer = answers.get(0).bits();
        int offline = answers.get(1).bits();
        int paper = answers.get(2).bits();
        if ((offline & OFFLINE_COVER_OPEN) != 0) {
            return COVER_OPEN;
        }
        if ((offline & OFFLINE_PAPER_END) != 0 || (paper & PAPER_END) != 0) {
            return PAPER_OUT;
        }
        if ((offline & OFFLINE_ERROR) != 0 || (printer & PRINTER_WAITS_FOR_RECOVERY) != 0) {
            return ERROR;
        }
        return (printer & PRINTER_OFFLINE) != 0 ? OFFLINE : working((paper & NEAR_END) != 0);
    }

    /** From a Star printer's status. */
    static PrinterState of(StarAnswer.Status status) {
        if ((status.printer() & StarAnswer.Status.COVER_OPEN) != 0) {
            return COVER_OPEN;
        }
        if ((status.paper() & StarAnswer.Status.PAPER_END) != 0) {
            return PAPER_OUT;
        }
        int errors = StarAnswer.Status.MECHANICAL_ERROR
                | StarAnswer.Status.CUTTER_ERROR
                | StarAnswer.Status.UNRECOVERABLE_ERROR
                | StarAnswer.Status.HEAD_HOT;
        if ((status.error() & errors) != 0) {
            return ERROR;
        }
        boolean offline = (status.printer() & StarAnswer.Status.OFFLINE) != 0;
        return offline ? OFFLINE : working((status.paper() & StarAnswer.Status.NEAR_END) != 0);
    }

    private static PrinterState working(boolean nearEnd) {
        return nearEnd ? PAPER_LOW : PrinterState.READY;
    }
}
