package org.tallystick.device.printer;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.device.printer.escpos.Answer;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.RealTimeCommand.ClearBuffers;
import org.tallystick.device.printer.escpos.RealTimeCommand.RequestRecovery;
import org.tallystick.device.printer.star.StarQuestion;
import org.tallystick.device.serial.LineException;

/** Makes a printer forget what an earlier slip has left in it. */
final class Clearing {
    private Clearing() {}

    /** Drops what waits in the buffers, where the printer can; needs the line to stand between two commands. */
    static void buffers(Conversation printer, PrinterProfile profile, Timing timing) throws LineException {
        switch (profile.clear()) {
            case DLE_DC4_8 -> {
                printer.send(List.of(new ClearBuffers()));
                awaitCleared(printer, timing);
            }
            case DLE_ENQ_2 -> printer.send(List.of(RequestRecovery.CLEARING));
            case ESC_ACK_CAN -> {
                printer.send(List.of(new StarQuestion.Reset()));
                awaitStarted(printer, timing);
            }
            case NONE -> {}
        }
    }

    /**
     * Ends a command that was cut off, drops the rest of its slip, and cuts off the paper that came out of it, so
     * that no slip begins below half another.
     */
    static void leftovers(Conversation printer, PrinterProfile profile, Timing timing, boolean halfSlip)
            throws LineException {
        printer.send(SlipCommands.padding(profile));
        buffers(printer, profile, timing);
        List<Command> commands = new ArrayList<>(SlipCommands.initialization(profile));
        if (halfSlip) {
            commands.addAll(SlipCommands.cut(profile));
        }
        printer.send(commands);
    }

    /** Nothing may be sent before the printer says so; one that never does has another firmware and goes on. */
    private static void awaitCleared(Conversation printer, Timing timing) throws LineException {
        long start = printer.now();
        while (printer.now() - start < timing.answer().toNanos()) {
            for (Answer answer : printer.listen()) {
                if (answer instanceof Answer.Cleared) {
                    return;
                }
            }
        }
    }

    /** A printer that starts anew is deaf for a while; what follows would be lost. */
    private static void awaitStarted(Conversation printer, Timing timing) throws LineException {
        long start = printer.now();
        boolean up = printer.refresh();
        while (!up && printer.now() - start < timing.margin().toNanos()) {
            up = printer.refresh();
        }
    }
}
