package org.tallystick.device.printer.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.printer.VirtualTime;
import org.tallystick.device.printer.job.PrinterLoop.Work;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.device.printer.render.SlipBytes.Part;
import org.tallystick.simulator.PrinterFault;
import org.tallystick.simulator.VirtualPrinter;
import org.tallystick.slip.Slip;
import org.tallystick.till.device.PrintJob;
import org.tallystick.till.device.PrintResult;
import org.tallystick.till.device.PrinterState;

/** A slip, what happens to it, somebody who sets the printer right, and the next slip: all under virtual time. */
final class OneJob {
    private static final Duration OPENING = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Drawn once for all jobs, by profile and debtor. */
    private static final Map<String, List<Part>> PARTS = new ConcurrentHashMap<>();

    final VirtualTime time = new VirtualTime();
    final VirtualPrinter printer;
    final VirtualWire wire;
    final List<PrinterState> told = new ArrayList<>();
    final List<PrintResult> results = new ArrayList<>();
    private final PrinterProfile profile;
    private final PrinterLoop loop;
    private Duration helpAt = LONGEST;
    private int number = 41;

    OneJob(PrinterProfile profile) {
        this.profile = profile;
        printer = VirtualPrinter.paced(profile, time);
        wire = new VirtualWire(printer, profile, time, this::help);
        loop = new PrinterLoop(wire, profile, Timing.USUAL, time::nanos, told::add);
    }

    /** Puts everything right then that a person can. */
    void helpAfter(Duration wait) {
        helpAt = time.sinceStart().plus(wait);
    }

    /** What becomes of the slip; null when it was not begun within ten minutes, or got no outcome. */
    @Nullable
    PrintResult print(String debtor, @Nullable PrinterFault fault) {
        int before = results.size();
        number++;
        PrintJob job = new PrintJob(Slips.iou(debtor), "ORIGINAL", number, new Progress(fault));
        loop.give(new Work(job, PARTS.computeIfAbsent(profile.name() + debtor, ignored -> parts(job))));
        goOn(LONGEST, () -> results.size() > before);
        return results.size() > before ? results.getLast() : null;
    }

    /** How long a slip takes on a line that was open before, to its outcome, by the printer's clock. */
    Duration takes(Slip slip, String copyMark) {
        goOn(OPENING, () -> false);
        int before = results.size();
        number++;
        PrintJob job = new PrintJob(slip, copyMark, number, new Progress(null));
        Duration begun = time.sinceStart();
        loop.give(new Work(job, parts(job)));
        goOn(LONGEST, () -> results.size() > before);
        return time.sinceStart().minus(begun);
    }

    private List<Part> parts(PrintJob job) {
        return SlipBytes.parts(job.slip(), job.copyMark(), profile);
    }

    /** Takes steps for so long, or until something is so. */
    void goOn(Duration most, BooleanSupplier until) {
        long end = time.nanos() + most.toNanos();
        while (time.nanos() < end && !until.getAsBoolean()) {
            wire.rest(loop.step());
        }
    }

    /** The paper torn where it was cut, or is to be torn, without blank pieces. */
    List<String> pieces() {
        String roll = String.join("", printer.slips()) + printer.current();
        return Arrays.stream(roll.split("(?m)^(- )+-?$"))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private void help() {
        if (time.sinceStart().compareTo(helpAt) >= 0) {
            helpAt = LONGEST.multipliedBy(10);
            printer.loadPaper();
            printer.closeCover();
            printer.repair();
            wire.plug();
        }
    }

    private final class Progress implements PrintJob.Progress {
        private final @Nullable PrinterFault fault;

        Progress(@Nullable PrinterFault fault) {
            this.fault = fault;
        }

        @Override
        public boolean mayStart() {
            if (fault != null) {
                printer.arm(fault);
            }
            return true;
        }

        @Override
        public void ended(PrintResult result) {
            results.add(result);
        }
    }
}
