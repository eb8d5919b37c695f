package org.tallystick.device.printer.job;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.device.printer.render.SlipBytes.Part;
import org.tallystick.device.printer.render.SlipCommands;
import org.tallystick.device.serial.Line;
import org.tallystick.device.serial.LineException;
import org.tallystick.device.serial.LineSettings.Flow;
import org.tallystick.till.device.PrintJob;
import org.tallystick.till.device.PrintResult;
import org.tallystick.till.device.PrinterState;
import org.tallystick.till.device.PrinterState.Condition;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * What is done at a printer's line, one step after the other: opened, looked at, a job printed, opened anew when it is
 * lost. A job that has begun is never begun again.
 *
 * <p>Time and waiting are the caller's, who may be a thread beside a real printer or a test with a time of its own.
 */
final class PrinterLoop {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterLoop.class);

    /** Two bytes tell a length; where some were lost on their way, it may be any. */
    private static final int LONGEST_COMMAND = 66_000;

    private final Line line;
    private final PrinterProfile profile;
    private final Timing timing;
    private final LongSupplier nanos;
    private final Consumer<PrinterState> listener;
    private volatile PrinterState state;
    private @Nullable PrinterConnection printer;
    private @Nullable Work waiting;
    private Duration retry;
    private int padded;
    private boolean stuck;
    private Leftovers leftovers = Leftovers.PERHAPS;

    record Work(PrintJob job, List<Part> parts) {
        static Work of(PrintJob job, PrinterProfile profile) {
            return new Work(job, SlipBytes.parts(job.slip(), job.copyMark(), profile));
        }
    }

    private enum Leftovers {
        NONE,
        /** After a start, or when it does not work: whoever used the printer before may have stopped in mid slip. */
        PERHAPS,
        HALF_SLIP
    }

    PrinterLoop(Line line, PrinterProfile profile, Timing timing, LongSupplier nanos, Consumer<PrinterState> listener) {
        this.line = line;
        this.profile = profile;
        this.timing = timing;
        this.nanos = nanos;
        this.listener = listener;
        this.retry = timing.firstRetry();
        this.state = disconnected("it was not reached yet");
    }

    /** Any thread may ask. */
    PrinterState state() {
        return state;
    }

    /** Only when no other job is under way. */
    void give(Work work) {
        waiting = work;
    }

    /**
     * Does what is to be done now, and answers how long to wait before the next step unless a job is given.
     *
     * <p>Throws nothing: a line that is lost is opened anew by a later step.
     */
    Duration step() {
        try {
            if (printer == null) {
                line.open();
                printer = new PrinterConnection(line, profile, timing, nanos);
                retry = timing.firstRetry();
                padded = 0;
                stuck = false;
                if (leftovers != Leftovers.NONE) {
                    // First of all: where a length is due, a question would be taken for a very long one.
                    pad(printer);
                }
                return Duration.ZERO;
            }
            return serve(printer);
        } catch (LineException e) {
            return lost(e.getMessage());
        } catch (RuntimeException e) {
            LOG.error(
                    "The printer at {} failed by a mistake of Tallystick; report it with these lines",
                    line.address(),
                    e);
            return lost(e.toString());
        }
    }

    private Duration serve(PrinterConnection open) throws LineException {
        if (open.isStopped() && profile.line().flow() == Flow.XON_XOFF) {
            line.close();
            printer = null;
            return timing.firstRetry();
        }
        if (waiting == null) {
            look(open);
            return timing.poll();
        }
        if (!isReady(open)) {
            return timing.poll();
        }
        work(open, waiting);
        return Duration.ZERO;
    }

    private Duration lost(@Nullable String why) {
        line.close();
        printer = null;
        tell(disconnected(why));
        Duration pause = retry;
        Duration twice = retry.multipliedBy(2);
        retry = twice.compareTo(timing.longestRetry()) < 0 ? twice : timing.longestRetry();
        return pause;
    }

    /** Tells how the printer is; one missed look alone means nothing. */
    private boolean look(PrinterConnection open) throws LineException {
        if (!profile.realTimeStatus()) {
            open.listen();
            tell(PrinterState.READY);
            return true;
        }
        boolean answered = open.refresh();
        if (answered) {
            padded = 0;
        } else if (padded < LONGEST_COMMAND && open.mayWrite()) {
            pad(open);
        }
        if (answered || open.state().condition() == Condition.SILENT) {
            tell(stuck && open.state().ready() ? StatusText.STUCK : open.state());
        }
        return answered && open.state().ready();
    }

    /** The printer may be in the middle of a command, and takes the questions for its data. */
    private void pad(PrinterConnection open) throws LineException {
        byte[] padding = Command.encode(SlipCommands.padding(profile));
        open.write(padding);
        padded += padding.length;
    }

    /** Looks again, since the last look may be a while ago, and lets the printer finish what it still has. */
    private boolean isReady(PrinterConnection open) throws LineException {
        if (!look(open)) {
            return false;
        }
        if (leftovers != Leftovers.NONE) {
            Clearing.leftovers(open, profile, leftovers == Leftovers.HALF_SLIP);
            leftovers = Leftovers.NONE;
        }
        if (!profile.answersInTurn() || isIdle(open)) {
            stuck = false;
            return true;
        }
        leftovers = Leftovers.PERHAPS;
        if (!stuck) {
            LOG.warn(
                    "The printer at {} tells its state but never that it is done: switch it off and on; if it"
                            + " goes on, profile {} is wrong",
                    line.address(),
                    profile.name());
            stuck = true;
            tell(StatusText.STUCK);
        }
        return false;
    }

    /** An answer in turn means that nothing stands before it. */
    private boolean isIdle(PrinterConnection open) throws LineException {
        // By a switch some tell changes by themselves, in bytes that look like answers to GS r.
        open.send(List.of(open.talk().onlyWhenAsked(), open.talk().areYouDone()));
        long end = open.answerBy();
        while (open.now() - end < 0) {
            if (open.listen().stream().anyMatch(open.talk()::isDone)) {
                return true;
            }
        }
        open.fallQuiet();
        return false;
    }

    private void work(PrinterConnection open, Work work) {
        waiting = null;
        PrintJob.Progress progress = work.job().progress();
        if (!progress.mayStart()) {
            return;
        }
        Printing printing = new Printing(open, profile, timing, this::tell);
        PrintResult result;
        try {
            result = printing.print(work.parts(), work.job().number());
        } catch (RuntimeException e) {
            LOG.error(
                    "Printing at {} failed by a mistake of Tallystick; look at the slip, and report these lines",
                    line.address(),
                    e);
            result = new PrintResult.Uncertain(Sentence.of(Phrase.PRINTER_MISTAKE, e.toString()));
        }
        if (printing.leavesSomething()) {
            leftovers = Leftovers.HALF_SLIP;
        }
        progress.ended(result);
    }

    private void tell(PrinterState now) {
        if (!now.equals(state)) {
            state = now;
            listener.accept(now);
        }
    }

    private PrinterState disconnected(@Nullable String why) {
        return new PrinterState(
                Condition.DISCONNECTED, Sentence.of(Phrase.PRINTER_DISCONNECTED, line.address(), String.valueOf(why)));
    }
}
