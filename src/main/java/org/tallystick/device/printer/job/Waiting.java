package org.tallystick.device.printer.job;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.render.SlipBytes.Part;
import org.tallystick.device.printer.render.SlipBytes.Step;
import org.tallystick.device.serial.LineException;
import org.tallystick.till.device.PrinterState;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * The wait behind a part of a slip, with an eye on the printer.
 *
 * <p>Two clocks run, one at a time: while the printer is well, the time that printing takes at most; while it stands
 * still, the patience with whoever fetches the paper. After a stop the first starts afresh, for the rest of the slip.
 */
final class Waiting {
    private final PrinterConnection printer;
    private final Timing timing;
    private final Consumer<PrinterState> tell;
    private final Duration needed;
    private long patience;
    private long work;
    private boolean wasWell = true;
    private boolean wasSilent;

    /**
     * How a wait ended.
     *
     * @param answer what was waited for, null when it did not come
     * @param reason why it did not come, null when it did
     */
    record Outcome(@Nullable PrinterAnswer answer, @Nullable Sentence reason) {
        Optional<Sentence> why() {
            return Optional.ofNullable(reason);
        }
    }

    Waiting(PrinterConnection printer, Timing timing, Consumer<PrinterState> tell, Part part) {
        this.printer = printer;
        this.timing = timing;
        this.tell = tell;
        this.needed = needed(part);
        this.patience = timing.patience().toNanos();
        this.work = needed.plus(timing.margin()).toNanos();
    }

    /** Lines are printed while what is behind them arrives: each when it is there and the one before it is out. */
    private Duration needed(Part part) {
        int bytes = 0;
        Duration printed = Duration.ZERO;
        for (Step step : part.steps()) {
            bytes += step.bytes().length();
            Duration arrived = printer.onTheWire(bytes);
            printed = (printed.compareTo(arrived) < 0 ? arrived : printed).plus(timing.printing(step.lines()));
        }
        return printed;
    }

    Outcome until(Predicate<PrinterAnswer> wanted) throws LineException {
        return until(wanted, () -> false);
    }

    /** Why it did not become so, if so. */
    Optional<Sentence> until(BooleanSupplier so) throws LineException {
        return so.getAsBoolean()
                ? Optional.empty()
                : until(ignored -> false, so).why();
    }

    private Outcome until(Predicate<PrinterAnswer> wanted, BooleanSupplier so) throws LineException {
        long before = printer.now();
        while (true) {
            for (PrinterAnswer answer : printer.listen()) {
                if (wanted.test(answer)) {
                    return new Outcome(answer, null);
                }
                if (answer instanceof PrinterAnswer.PowerOn) {
                    return new Outcome(null, Sentence.of(Phrase.PRINTER_OFF_AND_ON));
                }
            }
            if (so.getAsBoolean()) {
                return new Outcome(null, null);
            }
            if (printer.fellSilent()) {
                return new Outcome(null, Sentence.of(Phrase.PRINTER_FELL_SILENT));
            }
            long now = printer.now();
            Optional<Sentence> tooLong = pass(now - before);
            if (tooLong.isPresent()) {
                return new Outcome(null, tooLong.get());
            }
            before = now;
            printer.askWhenDue();
        }
    }

    private Optional<Sentence> pass(long elapsed) {
        PrinterState state = printer.state();
        boolean well = state.ready();
        tell.accept(well ? StatusText.PRINTING : state);
        if (!well) {
            wasSilent = state.condition() == PrinterState.Condition.SILENT;
            wasWell = false;
            patience -= elapsed;
            return patience < 0 ? Optional.of(Sentence.of(Phrase.PRINTER_GIVEN_UP, state.say())) : Optional.empty();
        }
        if (!wasWell) {
            // A printer that fell silent was most likely switched off, and then there is nothing left to print.
            work = timing.margin().plus(wasSilent ? Duration.ZERO : needed).toNanos();
            wasWell = true;
        }
        work -= elapsed;
        return work < 0 ? Optional.of(Sentence.of(Phrase.PRINTER_NOT_CONFIRMED)) : Optional.empty();
    }

    /** For a printer that tells nothing of what it has done: as long as the lines take, so that the next find room. */
    void pace() throws LineException {
        printer.waitUntil(printer.now() + needed.toNanos());
    }
}
