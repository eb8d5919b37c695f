package org.tallystick.device.printer.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.device.printer.job.PrinterLoop.Work;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.serial.Line;
import org.tallystick.till.device.PrintJob;
import org.tallystick.till.device.Printer;
import org.tallystick.till.device.PrinterState;

/** A receipt printer on a line, which one thread owns: it takes a {@link PrinterLoop}'s steps and waits in between. */
public final class SerialPrinter implements Printer {
    private static final Logger LOG = LoggerFactory.getLogger(SerialPrinter.class);
    private static final Duration CLOSING = Duration.ofMillis(1_800);

    private final Line line;
    private final PrinterProfile profile;
    private final PrinterLoop loop;
    private final BlockingQueue<Optional<Work>> asked = new LinkedBlockingQueue<>();
    private final Thread owner;
    private volatile boolean closing;

    private SerialPrinter(Line line, PrinterProfile profile, PrinterLoop loop) {
        this.line = line;
        this.profile = profile;
        this.loop = loop;
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
        PrinterLoop loop = new PrinterLoop(line, profile, timing, System::nanoTime, listener);
        SerialPrinter printer = new SerialPrinter(line, profile, loop);
        printer.owner.start();
        return printer;
    }

    @Override
    public void print(PrintJob job) {
        asked.add(Optional.of(Work.of(job, profile)));
    }

    @Override
    public PrinterState state() {
        return loop.state();
    }

    /** Never interrupts: a job's {@code mayStart} may be writing the book on the owner's thread. */
    @Override
    public void close() {
        closing = true;
        asked.add(Optional.empty());
        line.close();
        try {
            if (!owner.join(CLOSING)) {
                LOG.warn("The printer at {} did not let go of its line in time; switch it off and on", line.address());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closing) {
                Duration pause = loop.step();
                Optional<Work> next = asked.poll(pause.toNanos(), TimeUnit.NANOSECONDS);
                if (next != null) {
                    next.ifPresent(loop::give);
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("The printer at {} was interrupted; look at its last slip", line.address());
        } finally {
            line.close();
        }
    }
}
