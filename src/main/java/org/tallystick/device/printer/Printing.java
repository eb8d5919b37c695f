package org.tallystick.device.printer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tallystick.device.printer.SlipBytes.Part;
import org.tallystick.device.printer.Waiting.Outcome;
import org.tallystick.device.printer.escpos.Answer.ProcessId;
import org.tallystick.device.printer.escpos.Answer.TransmittedStatus;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.StatusCommand.RequestProcessId;
import org.tallystick.device.printer.escpos.StatusCommand.TransmitStatus;
import org.tallystick.device.serial.LineException;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.till.PrintResult;
import org.tallystick.till.PrintResult.NotPrinted;
import org.tallystick.till.PrintResult.Printed;
import org.tallystick.till.PrintResult.Uncertain;
import org.tallystick.till.PrinterState;

/**
 * One job from the first byte to its outcome.
 *
 * <p>A proof is asked for once and right behind the slip. Asked again it would prove nothing: a printer that lost the
 * slip in a power cut would answer at once. For the same reason a part that follows needs no test of its own: a
 * printer takes longer to start than a part takes to arrive, so that the request behind it is lost too.
 */
final class Printing {
    private static final String WITNESS_NEEDED =
            "All of the slip was sent, but this printer cannot tell whether it came out: look at the paper.";

    private final Conversation printer;
    private final PrinterProfile profile;
    private final Timing timing;
    private final Consumer<PrinterState> tell;
    private int sent;
    private boolean workedOff;

    Printing(Conversation printer, PrinterProfile profile, Timing timing, Consumer<PrinterState> tell) {
        this.printer = printer;
        this.profile = profile;
        this.timing = timing;
        this.tell = tell;
    }

    /** Never better than the truth; the line may be lost afterwards. */
    PrintResult print(List<Part> parts, int number) {
        tell.accept(Health.PRINTING);
        try {
            for (Part part : parts.subList(0, parts.size() - 1)) {
                Optional<String> stopped = send(part);
                if (stopped.isPresent()) {
                    return givenUp(stopped.get());
                }
            }
            return finish(parts.getLast(), number);
        } catch (LineException e) {
            sent += e.bytesOut();
            return sent == 0
                    ? new NotPrinted("The printer was gone before the slip was sent: " + e.getMessage())
                    : new Uncertain("The printer was lost in mid slip: " + e.getMessage());
        }
    }

    /** Why the rest must not follow, if so. */
    private Optional<String> send(Part part) throws LineException {
        write(part.bytes());
        if (!profile.answersInTurn()) {
            waiting(part).pace();
            return Optional.empty();
        }
        write(TransmitStatus.PAPER);
        return waiting(part).until(TransmittedStatus.class::isInstance).why();
    }

    private PrintResult finish(Part part, int number) throws LineException {
        write(part.bytes());
        return switch (profile.proof()) {
            case PROCESS_ID -> {
                String id = processId(number);
                write(new RequestProcessId(id));
                Outcome outcome = waiting(part).until(new ProcessId(id)::equals);
                workedOff = outcome.why().isEmpty();
                yield outcome.why().map(this::givenUp).orElseGet(() -> new Printed(Proof.PROCESS_ID));
            }
            case STATUS -> {
                write(TransmitStatus.PAPER);
                Outcome outcome = waiting(part).until(TransmittedStatus.class::isInstance);
                workedOff = outcome.why().isEmpty();
                yield workedOff ? byStatus(outcome) : givenUp(outcome.why().orElseThrow());
            }
            case DOCUMENT_NUMBER, ETB_COUNTER, REAL_TIME, NONE -> {
                waiting(part).pace();
                workedOff = true;
                yield new Uncertain(WITNESS_NEEDED);
            }
        };
    }

    /** A worked-off buffer counts only while there is still paper: at its end the last lines may be missing. */
    private PrintResult byStatus(Outcome outcome) throws LineException {
        boolean paperEnd = outcome.answer() instanceof TransmittedStatus status && status.paperEnd();
        boolean answered = printer.refresh();
        if (!paperEnd && answered && printer.state().ready()) {
            return new Printed(Proof.STATUS);
        }
        PrinterState after = answered ? printer.state() : Health.SILENT;
        return new Uncertain("All of the slip was sent, but the printer was not well at its end. " + after.say());
    }

    /** While it stands still, the rest of the slip can be kept from coming out with the next roll of paper. */
    private PrintResult givenUp(String why) {
        try {
            Clearing.buffers(printer, profile, timing);
        } catch (LineException e) {
            return new Uncertain(why + " Then the printer was lost: " + e.getMessage());
        }
        return new Uncertain(why);
    }

    private Waiting waiting(Part part) {
        return new Waiting(printer, timing, tell, part);
    }

    private void write(Command command) throws LineException {
        write(command.encoded());
    }

    private void write(Octets octets) throws LineException {
        printer.write(octets.bytes());
        sent += octets.length();
    }

    /** The number in base 95, so that neighbouring jobs differ. */
    static String processId(int number) {
        StringBuilder id = new StringBuilder();
        int rest = number;
        for (int i = 0; i < 4; i++) {
            id.append((char) (' ' + rest % 95));
            rest /= 95;
        }
        return id.reverse().toString();
    }

    /** Whether something of the slip may still wait in the printer. */
    boolean leavesSomething() {
        return sent > 0 && !workedOff;
    }
}
