package org.tallystick.device.printer.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.escpos.RealTimeCommand.ClearBuffers;
import org.tallystick.device.printer.escpos.RealTimeCommand.RequestRecovery;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.render.SlipCommands;
import org.tallystick.device.printer.star.StarQuestion;
import org.tallystick.device.serial.LineException;

/** Makes a printer forget what an earlier slip has left in it. */
final class Clearing {
    private static final Duration START_UP = Duration.ofSeconds(2);

    private Clearing() {}

    /** Drops what waits in the buffers, where the printer can; needs the line to stand between two commands. */
    static void buffers(PrinterConnection printer, PrinterProfile profile) throws LineException {
        switch (profile.clear()) {
            case DLE_DC4_8 -> {
                printer.send(List.of(new ClearBuffers()));
                awaitCleared(printer);
            }
            case DLE_ENQ_2 -> printer.send(List.of(RequestRecovery.CLEARING));
            case ESC_ACK_CAN -> {
                printer.send(List.of(new StarQuestion.Reset()));
                awaitStarted(printer);
            }
            case NONE -> {}
        }
    }

    /**
     * Ends a command that was cut off, drops the rest of its slip, and cuts off the paper that came out of it, so
     * that no slip begins below half another.
     */
    static void leftovers(PrinterConnection printer, PrinterProfile profile, boolean halfSlip) throws LineException {
        printer.send(SlipCommands.padding(profile));
        buffers(printer, profile);
        List<Command> commands = new ArrayList<>(SlipCommands.initialization(profile));
        if (halfSlip) {
            commands.addAll(SlipCommands.cut(profile));
        }
        printer.send(commands);
    }

    /** Nothing may be sent before the printer says so; one that never does has another firmware and goes on. */
    private static void awaitCleared(PrinterConnection printer) throws LineException {
        long end = printer.answerBy();
        while (printer.now() - end < 0) {
            for (PrinterAnswer answer : printer.listen()) {
                if (answer instanceof PrinterAnswer.Cleared) {
                    return;
                }
            }
        }
    }

    /** A printer that starts anew is deaf for a while; what follows would be lost. */
    private static void awaitStarted(PrinterConnection printer) throws LineException {
        long end = printer.answerBy() + START_UP.toNanos();
        boolean up = printer.refresh();
        while (!up && printer.now() - end < 0) {
            up = printer.refresh();
        }
    }
}
