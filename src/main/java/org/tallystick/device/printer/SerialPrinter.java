package org.tallystick.device.printer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.device.printer.SlipBytes.Part;
import org.tallystick.device.printer.escpos.Answer;
import org.tallystick.device.printer.escpos.PrintCommand.Padding;
import org.tallystick.device.printer.escpos.StatusCommand.AutomaticStatusBack;
import org.tallystick.device.printer.escpos.StatusCommand.TransmitStatus;
import org.tallystick.device.serial.Line;
import org.tallystick.device.serial.LineException;
import org.tallystick.till.PrintJob;
import org.tallystick.till.PrintResult;
import org.tallystick.till.Printer;
import org.tallystick.till.PrinterState;
import org.tallystick.till.PrinterState.Condition;

/**
 * A receipt printer on a line. One thread owns the line: it opens it, looks at the printer's state about once a
 * second, prints, and opens it anew when it is lost. A job that has begun is never begun again.
 */
public final class SerialPrinter implements Printer {
    private static final Logger LOG = LoggerFactory.getLogger(SerialPrinter.class);
    private static final Duration CLOSING = Duration.ofMillis(1_800);

    private final Line line;
    private final PrinterProfile profile;
    private final Timing timing;
    private final Consumer<PrinterState> listener;
    private final BlockingQueue<Optional<Work>> asked = new LinkedBlockingQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread owner;
    private volatile PrinterState state;
    private @Nullable Work waiting;
    private boolean padded;
    private boolean stuck;
    private Leftovers leftovers = Leftovers.PERHAPS;

    private record Work(PrintJob job, List<Part> parts) {}

    private enum Leftovers {
        NONE,
        /** After a start, or when it does not work: whoever used the printer before may have stopped in mid slip. */
        PERHAPS,
        HALF_SLIP
    }

    private SerialPrinter(Line line, PrinterProfile profile, Timing timing, Consumer<PrinterState> listener) {
        this.line = line;
        this.profile = profile;
        this.timing = timing;
        this.listener = listener;
        this.state = disconnected("it was not reached yet");
        this.owner =
                Thread.ofPlatform().daemon().name("printer " + line.address()).unstarted(this::run);
    }

    /**
     * Takes over a closed line and begins to look for the printer.
     *
     * @param listener told each change of the state, on the printer's thread
     */
    public static SerialPrinter start(
            Line line, PrinterProfile profile, Timing timing, Consumer<PrinterState> listener) {
        SerialPrinter printer = new SerialPrinter(line, profile, timing, listener);
        printer.owner.start();
        return printer;
    }

    @Override
    public void print(PrintJob job) {
        asked.add(Optional.of(new Work(job, SlipBytes.parts(job.slip(), job.copyMark(), profile))));
    }

    @Override
    public PrinterState state() {
        return state;
    }

    /** Never interrupts: a job's {@code mayStart} may be writing the book on the owner's thread. */
    @Override
    public void close() {
        closing.countDown();
        asked.add(Optional.empty());
        line.close();
        try {
            if (!owner.join(CLOSING)) {
                LOG.warn("The printer at {} did not let go of its line in time", line.address());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = timing.firstRetry();
        while (!closed(Duration.ZERO)) {
            try {
                line.open();
                pause = timing.firstRetry();
                padded = false;
                stuck = false;
                serve(new Conversation(line, profile, timing));
            } catch (LineException e) {
                tell(disconnected(e.getMessage()));
            } catch (RuntimeException e) {
                LOG.error("The printer at {} failed", line.address(), e);
                tell(disconnected(e.toString()));
            } catch (InterruptedException e) {
                return;
            } finally {
                line.close();
            }
            if (closed(pause)) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(timing.longestRetry()) < 0
                    ? pause.multipliedBy(2)
                    : timing.longestRetry();
        }
    }

    private void serve(Conversation printer) throws LineException, InterruptedException {
        while (!closed(Duration.ZERO)) {
            if (waiting == null) {
                look(printer);
                Optional<Work> next = asked.poll(timing.poll().toNanos(), TimeUnit.NANOSECONDS);
                waiting = next == null ? null : next.orElse(null);
            }
            if (waiting != null) {
                if (isReady(printer)) {
                    work(printer, waiting);
                } else if (closed(timing.poll())) {
                    return;
                }
            }
        }
    }

    /** Tells how the printer is; one missed look alone means nothing. */
    private boolean look(Conversation printer) throws LineException {
        if (!profile.realTimeStatus()) {
            printer.listen();
            tell(PrinterState.READY);
            return true;
        }
        boolean answered = printer.refresh();
        if (!answered && !padded) {
            // The printer may be in the middle of a command, and takes the questions for its data.
            padded = true;
            printer.send(List.of(new Padding(Padding.MOST)));
        }
        if (answered || printer.state().condition() == Condition.SILENT) {
            tell(stuck && printer.state().ready() ? Health.STUCK : printer.state());
        }
        return answered && printer.state().ready();
    }

    /** Looks again, since the last look may be a while ago, and lets the printer finish what it still has. */
    private boolean isReady(Conversation printer) throws LineException {
        if (!look(printer)) {
            return false;
        }
        if (leftovers != Leftovers.NONE) {
            Clearing.leftovers(printer, profile, timing, leftovers == Leftovers.HALF_SLIP);
            leftovers = Leftovers.NONE;
        }
        if (!profile.answersInTurn() || isIdle(printer)) {
            stuck = false;
            return true;
        }
        leftovers = Leftovers.PERHAPS;
        if (!stuck) {
            LOG.warn(
                    "The printer at {} answers DLE EOT but not GS r: it hangs, or profile {} promises too much",
                    line.address(),
                    profile.name());
            stuck = true;
            tell(Health.STUCK);
        }
        return false;
    }

    /** An answer in turn means that nothing stands before it. */
    private boolean isIdle(Conversation printer) throws LineException {
        // By a switch some tell changes by themselves, in bytes that look like answers to GS r.
        printer.send(List.of(AutomaticStatusBack.OFF, TransmitStatus.PAPER));
        long start = System.nanoTime();
        while (System.nanoTime() - start < timing.answer().toNanos()) {
            if (printer.listen().stream().anyMatch(Answer.TransmittedStatus.class::isInstance)) {
                return true;
            }
        }
        printer.fallQuiet();
        return false;
    }

    private void work(Conversation printer, Work work) {
        waiting = null;
        PrintJob.Progress progress = work.job().progress();
        if (!progress.mayStart()) {
            return;
        }
        Printing printing = new Printing(printer, profile, timing, this::tell);
        PrintResult result;
        try {
            result = printing.print(work.parts(), work.job().number());
        } catch (RuntimeException e) {
            LOG.error("Printing at {} failed", line.address(), e);
            result = new PrintResult.Uncertain("Tallystick failed in mid slip: " + e);
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

    private boolean closed(Duration wait) {
        try {
            return closing.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private PrinterState disconnected(@Nullable String why) {
        return new PrinterState(
                Condition.DISCONNECTED,
                "The printer is not connected: see that it is switched on and its cable is in place. (" + line.address()
                        + ": " + why + ")");
    }
}
