package org.tallystick.device.printer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tallystick.device.printer.PrinterProfile.ProofBy;
import org.tallystick.device.printer.SlipBytes.Part;
import org.tallystick.device.printer.Waiting.Outcome;
import org.tallystick.device.printer.escpos.Answer;
import org.tallystick.device.printer.escpos.Answer.ProcessId;
import org.tallystick.device.printer.escpos.Answer.TransmittedStatus;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.StatusCommand.RequestProcessId;
import org.tallystick.device.printer.escpos.StatusCommand.TransmitStatus;
import org.tallystick.device.printer.star.StarAnswer.PrintEnded;
import org.tallystick.device.printer.star.StarAnswer.Status;
import org.tallystick.device.printer.star.StarQuestion.ClearCounter;
import org.tallystick.device.printer.star.StarQuestion.CountEnd;
import org.tallystick.device.printer.star.StarQuestion.PrintEnd;
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
            if (profile.proof() == ProofBy.ETB_COUNTER && !countsFromZero()) {
                return new NotPrinted("The printer does not count what it prints: see that its profile is right.");
            }
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
        write(printer.talk().areYouDone());
        return waiting(part).until(printer.talk()::isDone).why();
    }

    private PrintResult finish(Part part, int number) throws LineException {
        write(part.bytes());
        return switch (profile.proof()) {
            case PROCESS_ID -> {
                String id = processId(number);
                yield echoed(part, new RequestProcessId(id), new ProcessId(id)::equals, Proof.PROCESS_ID);
            }
            case DOCUMENT_NUMBER -> {
                int document = number & 0xFFFF;
                yield echoed(
                        part,
                        new PrintEnd(PrintEnd.PRINTED, document),
                        answer -> answer instanceof PrintEnded ended
                                && ended.s() == PrintEnd.PRINTED
                                && ended.number() == document,
                        Proof.DOCUMENT_NUMBER);
            }
            case ETB_COUNTER -> counted(part);
            case STATUS -> {
                write(TransmitStatus.PAPER);
                Outcome outcome = waiting(part).until(TransmittedStatus.class::isInstance);
                workedOff = outcome.why().isEmpty();
                yield workedOff ? byStatus(outcome) : givenUp(outcome.why().orElseThrow());
            }
            case REAL_TIME -> {
                waiting(part).pace();
                yield byRealTime();
            }
            case NONE -> {
                waiting(part).pace();
                workedOff = true;
                yield new Uncertain(WITNESS_NEEDED);
            }
        };
    }

    /** The printer says the job's own number once its paper is out. */
    private PrintResult echoed(Part part, Command request, Predicate<Answer> wanted, Proof proof) throws LineException {
        write(request);
        Outcome outcome = waiting(part).until(wanted);
        workedOff = outcome.why().isEmpty();
        return outcome.why().map(this::givenUp).orElseGet(() -> new Printed(proof));
    }

    /** The counter stood at 0 before the slip; a printer that was switched off stands there again. */
    private PrintResult counted(Part part) throws LineException {
        write(new CountEnd());
        Outcome outcome = waiting(part).until(() -> counter() == 1);
        workedOff = outcome.why().isEmpty();
        return outcome.why().map(this::givenUp).orElseGet(() -> new Printed(Proof.ETB_COUNTER));
    }

    /** Whether the counter stands at 0 now. */
    private boolean countsFromZero() throws LineException {
        printer.send(List.of(new ClearCounter(0)));
        long start = printer.now();
        do {
            if (printer.refresh() && counter() == 0) {
                return true;
            }
        } while (printer.now() - start < timing.answer().toNanos());
        return false;
    }

    private int counter() {
        return printer.lastRound().stream()
                .filter(Status.class::isInstance)
                .mapToInt(status -> ((Status) status).counter())
                .findFirst()
                .orElse(-1);
    }

    /** That it is well tells nothing of the slip: strength D. */
    private PrintResult byRealTime() throws LineException {
        boolean well = printer.refresh() && printer.state().ready();
        workedOff = well;
        return well
                ? new Uncertain("All of the slip was sent and the printer is well, but it cannot tell whether the slip"
                        + " came out: look at the paper.")
                : new Uncertain("All of the slip was sent, but the printer was not well at its end. "
                        + printer.state().say());
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
