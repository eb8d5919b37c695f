package org.tallystick.device.printer.job;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.escpos.PrinterAnswer.ProcessId;
import org.tallystick.device.printer.escpos.PrinterAnswer.TransmittedStatus;
import org.tallystick.device.printer.escpos.StatusCommand.RequestProcessId;
import org.tallystick.device.printer.job.Waiting.Outcome;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.ProofBy;
import org.tallystick.device.printer.render.SlipBytes.Part;
import org.tallystick.device.printer.star.StarAnswer.PrintEnded;
import org.tallystick.device.printer.star.StarQuestion.CountEnd;
import org.tallystick.device.printer.star.StarQuestion.PrintEnd;
import org.tallystick.device.serial.LineException;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.till.device.PrintResult;
import org.tallystick.till.device.PrintResult.NotPrinted;
import org.tallystick.till.device.PrintResult.Printed;
import org.tallystick.till.device.PrintResult.Uncertain;
import org.tallystick.till.device.PrinterState;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * One job from the first byte to its outcome.
 *
 * <p>A proof is asked for once and right behind the slip. Asked again it would prove nothing: a printer that lost the
 * slip in a power cut would answer at once.
 */
final class Printing {
    private final PrinterConnection printer;
    private final PrinterProfile profile;
    private final Timing timing;
    private final Consumer<PrinterState> tell;
    private final Delivery delivery;
    private final EtbCounter counter;
    private final int inTurnBefore;
    private final int strangeBefore;
    private int askedInTurn;
    private boolean workedOff;

    Printing(PrinterConnection printer, PrinterProfile profile, Timing timing, Consumer<PrinterState> tell) {
        this.printer = printer;
        this.profile = profile;
        this.timing = timing;
        this.tell = tell;
        this.delivery = new Delivery(printer, profile, timing);
        this.counter = new EtbCounter(printer, timing);
        this.inTurnBefore = printer.inTurn();
        this.strangeBefore = printer.strange();
    }

    /** Never better than the truth; the line may be lost afterwards. */
    PrintResult print(List<Part> parts, int number) {
        tell.accept(StatusText.PRINTING);
        try {
            if (profile.proof() == ProofBy.ETB_COUNTER && !counter.startsFromZero()) {
                return new NotPrinted(Sentence.of(Phrase.PRINTER_COUNTS_NOT));
            }
            for (Part part : parts.subList(0, parts.size() - 1)) {
                Optional<Sentence> stopped = send(part);
                if (stopped.isPresent()) {
                    return givenUp(stopped.get());
                }
            }
            return finish(parts.getLast(), number);
        } catch (LineException e) {
            return delivery.sent() > 0
                    ? new Uncertain(Sentence.of(Phrase.PRINTER_LOST, String.valueOf(e.getMessage())))
                    : new NotPrinted(Sentence.of(Phrase.PRINTER_GONE_BEFORE, String.valueOf(e.getMessage())));
        }
    }

    /** Why the rest must not follow, if so. */
    private Optional<Sentence> send(Part part) throws LineException {
        Waiting waiting = new Waiting(printer, timing, tell, part);
        Optional<Sentence> stopped = delivery.send(part, waiting);
        if (stopped.isPresent()) {
            return stopped;
        }
        if (profile.answersInTurn()) {
            return workedOff(waiting).why();
        }
        return profile.realTimeStatus() ? paced(waiting) : Optional.empty();
    }

    private PrintResult finish(Part part, int number) throws LineException {
        Waiting waiting = new Waiting(printer, timing, tell, part);
        Optional<Sentence> stopped = delivery.send(part, waiting);
        if (stopped.isPresent()) {
            return givenUp(stopped.get());
        }
        return switch (profile.proof()) {
            case PROCESS_ID -> {
                String id = processId(number);
                yield echoed(waiting, new RequestProcessId(id), new ProcessId(id)::equals, Proof.PROCESS_ID);
            }
            case DOCUMENT_NUMBER -> {
                int document = number & 0xFFFF;
                yield echoed(
                        waiting,
                        new PrintEnd(PrintEnd.PRINTED, document),
                        answer -> answer instanceof PrintEnded ended
                                && ended.s() == PrintEnd.PRINTED
                                && ended.number() == document,
                        Proof.DOCUMENT_NUMBER);
            }
            case ETB_COUNTER -> counted(waiting);
            case STATUS -> {
                Outcome outcome = workedOff(waiting);
                workedOff = outcome.why().isEmpty();
                yield workedOff
                        ? byStatus(outcome, waiting)
                        : givenUp(outcome.why().orElseThrow());
            }
            case REAL_TIME -> {
                Optional<Sentence> lost = paced(waiting);
                yield lost.isPresent() ? givenUp(lost.get()) : byRealTime();
            }
            case NONE -> {
                delivery.finish();
                workedOff = true;
                yield new Uncertain(Sentence.of(Phrase.PRINTER_WITNESS_NEEDED));
            }
        };
    }

    /** Asked twice, since a stray byte may look like the answer. */
    private Outcome workedOff(Waiting waiting) throws LineException {
        Octets question = printer.talk().areYouDone().encoded();
        delivery.ask(question);
        delivery.ask(question);
        askedInTurn += 2;
        Outcome outcome = waiting.until(
                answer -> printer.talk().isDone(answer) && printer.inTurn() - inTurnBefore >= askedInTurn);
        return whole(outcome, waiting);
    }

    /** An answer from a printer that was off in between says nothing of what it had before. */
    private Outcome whole(Outcome outcome, Waiting waiting) throws LineException {
        if (outcome.why().isPresent()) {
            return outcome;
        }
        return new Outcome(outcome.answer(), waiting.until(delivery::arrived).orElse(null));
    }

    private Optional<Sentence> paced(Waiting waiting) throws LineException {
        Optional<Sentence> lost = waiting.until(delivery::arrived);
        if (lost.isEmpty()) {
            waiting.pace();
        }
        return lost;
    }

    /** The printer says the job's own number once its paper is out. */
    private PrintResult echoed(Waiting waiting, Command request, Predicate<PrinterAnswer> wanted, Proof proof)
            throws LineException {
        delivery.ask(request.encoded());
        return proved(whole(waiting.until(wanted), waiting), proof);
    }

    /** The counter stood at 0 before the slip; a printer that was switched off stands there again. */
    private PrintResult counted(Waiting waiting) throws LineException {
        delivery.ask(new CountEnd().encoded());
        Optional<Sentence> lost = waiting.until(() -> counter.count() == 1);
        return proved(whole(new Outcome(null, lost.orElse(null)), waiting), Proof.ETB_COUNTER);
    }

    private PrintResult proved(Outcome outcome, Proof proof) {
        workedOff = outcome.why().isEmpty();
        return outcome.why().map(this::givenUp).orElseGet(() -> new Printed(proof));
    }

    /** That it is well tells nothing of the slip: strength D. */
    private PrintResult byRealTime() throws LineException {
        boolean answered = printer.refresh();
        workedOff = answered && printer.state().ready();
        return workedOff ? new Uncertain(Proof.REAL_TIME, Sentence.of(Phrase.PRINTER_WELL)) : notWell(answered);
    }

    /** A worked-off buffer counts only while there is still paper: at its end the last lines may be missing. */
    private PrintResult byStatus(Outcome outcome, Waiting waiting) throws LineException {
        if (printer.inTurn() - inTurnBefore != askedInTurn || printer.strange() != strangeBefore) {
            waiting.pace();
            return new Uncertain(Sentence.of(Phrase.PRINTER_SAID_TOO_MUCH));
        }
        boolean paperEnd = outcome.answer() instanceof TransmittedStatus status && status.paperEnd();
        boolean answered = printer.refresh();
        boolean well = !paperEnd && answered && printer.state().ready();
        return well ? new Printed(Proof.STATUS) : notWell(answered);
    }

    private Uncertain notWell(boolean answered) {
        PrinterState after = answered ? printer.state() : StatusText.SILENT;
        return new Uncertain(Sentence.of(Phrase.PRINTER_NOT_WELL, after.say()));
    }

    /** While it stands still, the rest of the slip can be kept from coming out with the next roll of paper. */
    private PrintResult givenUp(Sentence why) {
        try {
            Clearing.buffers(printer, profile);
            return new Uncertain(why);
        } catch (LineException e) {
            return new Uncertain(Sentence.of(Phrase.PRINTER_THEN_LOST, why, String.valueOf(e.getMessage())));
        }
    }

    /** The number in base 95, so that neighbouring jobs differ. */
    static String processId(int number) {
        char[] id = new char[4];
        for (int i = id.length, rest = number; i > 0; i--, rest /= 95) {
            id[i - 1] = (char) (' ' + rest % 95);
        }
        return new String(id);
    }

    /** Whether something of the slip may still wait in the printer. */
    boolean leavesSomething() {
        return delivery.sent() > 0 && !workedOff;
    }
}
