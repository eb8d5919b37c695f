package org.tallystick.device.printer.job;

import java.util.List;
import org.tallystick.device.printer.escpos.PrinterAnswer.RealTimeStatus;
import org.tallystick.device.printer.star.StarAnswer;
import org.tallystick.till.device.PrinterState;
import org.tallystick.till.device.PrinterState.Condition;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** What the real-time status bits mean to a shopkeeper. */
final class StatusText {
    static final PrinterState SILENT = state(Condition.SILENT, Phrase.PRINTER_SILENT);
    static final PrinterState STUCK = state(Condition.ERROR, Phrase.PRINTER_STUCK);
    static final PrinterState PRINTING = state(Condition.PRINTING, Phrase.PRINTER_PRINTING);

    private static final PrinterState COVER_OPEN = state(Condition.COVER_OPEN, Phrase.PRINTER_COVER_OPEN);
    private static final PrinterState PAPER_OUT = state(Condition.PAPER_OUT, Phrase.PRINTER_PAPER_OUT);
    private static final PrinterState PAPER_LOW = state(Condition.PAPER_LOW, Phrase.PRINTER_PAPER_LOW);
    private static final PrinterState ERROR = state(Condition.ERROR, Phrase.PRINTER_HELP);
    private static final PrinterState OFFLINE = state(Condition.ERROR, Phrase.PRINTER_OFFLINE);

    private static final int PRINTER_OFFLINE = 0x08;
    private static final int PRINTER_WAITS_FOR_RECOVERY = 0x20;
    private static final int OFFLINE_COVER_OPEN = 0x04;
    private static final int OFFLINE_PAPER_END = 0x20;
    private static final int OFFLINE_ERROR = 0x40;
    private static final int PAPER_END = 0x60;
    private static final int NEAR_END = 0x0C;

    private StatusText() {}

    private static PrinterState state(Condition condition, Phrase say) {
        return new PrinterState(condition, Sentence.of(say));
    }

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
