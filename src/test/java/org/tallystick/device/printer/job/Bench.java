package org.tallystick.device.printer.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.tallystick.device.printer.PrinterCable;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.serial.LineSettings;
import org.tallystick.simulator.VirtualPrinter;
import org.tallystick.slip.Slip;
import org.tallystick.till.device.PrintJob;
import org.tallystick.till.device.PrintResult;
import org.tallystick.till.device.PrinterState;
import org.tallystick.till.device.PrinterState.Condition;

/** A printer under test with the virtual printer at the other end of its cable. */
public final class Bench implements AutoCloseable {
    private static final int QUICK = 115_200;

    static final Timing HASTY = new Timing(
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            Duration.ofMillis(1),
            Duration.ofMillis(250),
            Duration.ofMillis(300),
            Duration.ofMillis(5),
            Duration.ofMillis(20));

    /** For tests in which a busy machine must not look like a slow printer. */
    public static final Timing CALM = new Timing(
            Duration.ofMillis(20),
            Duration.ofSeconds(3),
            Duration.ofMillis(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofMillis(5),
            Duration.ofMillis(20));

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T09:00:00Z"));
    public final VirtualPrinter paper;
    final PrinterCable cable;
    final List<PrinterState> told = new CopyOnWriteArrayList<>();
    final SerialPrinter printer;
    private int number = 41;

    Bench(PrinterProfile profile) {
        this(profile, HASTY);
    }

    public Bench(PrinterProfile model, Timing timing) {
        PrinterProfile profile = quick(model);
        paper = new VirtualPrinter(profile, now::get);
        cable = new PrinterCable(paper);
        printer = SerialPrinter.start(cable, profile, timing, told::add);
    }

    /** At the fastest of the usual speeds: a slip at 9600 baud takes two seconds of every test. */
    private static PrinterProfile quick(PrinterProfile model) {
        LineSettings usual = model.line();
        return Like.the(model)
                .with(
                        model.name(),
                        new LineSettings(QUICK, usual.dataBits(), usual.parity(), usual.stopBits(), usual.flow()));
    }

    /** One job, as the till would give it. */
    public static final class Job implements PrintJob.Progress {
        final AtomicInteger asked = new AtomicInteger();
        private final BlockingQueue<PrintResult> results = new LinkedBlockingQueue<>();
        private final BooleanSupplier start;

        Job(BooleanSupplier start) {
            this.start = start;
        }

        @Override
        public boolean mayStart() {
            asked.incrementAndGet();
            return start.getAsBoolean();
        }

        @Override
        public void ended(PrintResult result) {
            results.add(result);
        }

        public PrintResult result() {
            try {
                PrintResult result = results.poll(10, TimeUnit.SECONDS);
                assertThat(result).as("outcome of the job").isNotNull();
                return result;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean ended() {
            return !results.isEmpty();
        }
    }

    public Job print(Slip slip, String copyMark) {
        Job job = new Job(() -> true);
        give(slip, copyMark, job);
        return job;
    }

    void give(Slip slip, String copyMark, Job job) {
        number++;
        printer.print(new PrintJob(slip, copyMark, number, job));
    }

    void awaitState(Condition condition) {
        Awaitility.await("printer " + condition)
                .atMost(Duration.ofSeconds(5))
                .until(() -> printer.state().condition() == condition);
    }

    void forward(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public void close() {
        printer.close();
    }
}
