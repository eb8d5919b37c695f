package org.tallystick.device.printer.job;

import java.util.List;
import org.tallystick.device.printer.escpos.AnswerSource;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.till.device.PrinterState;

/** What is asked of a printer in its dialect, and what its answers mean. */
sealed interface Dialect permits EscPosDialect, StarDialect {

    static Dialect with(PrinterProfile profile) {
        return switch (profile.dialect()) {
            case ESCPOS -> new EscPosDialect();
            case STAR_LINE -> new StarDialect();
        };
    }

    /** Reads the answers from here on. */
    AnswerSource hear();

    /** Questions that are answered at once, each by one status. */
    List<? extends Command> howAreYou();

    boolean isStatus(PrinterAnswer answer);

    /** From as many status answers as were asked for, in their order. */
    PrinterState health(List<PrinterAnswer> status);

    /** That the printer does not tell changes by itself, in bytes that look like other answers. */
    Command onlyWhenAsked();

    /** A question that is answered when all before it is worked off. */
    Command areYouDone();

    boolean isDone(PrinterAnswer answer);
}
