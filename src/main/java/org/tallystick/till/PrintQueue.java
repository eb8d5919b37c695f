package org.tallystick.till;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.entry.CopyToPrint;
import org.tallystick.entry.SlipEntry.PrintEnded;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.PrintStarted;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.account.CopyStatus;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.slip.Slip;
import org.tallystick.till.device.Devices;
import org.tallystick.till.device.PrintJob;
import org.tallystick.till.device.PrintResult;
import org.tallystick.till.device.PrinterState;
import org.tallystick.till.housekeeping.Busy;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * Copies on their way to paper, one at a time and in order. What waits is derived from the book, so that a restart
 * goes on where it was and prints nothing twice; summaries and test pages wait in memory only.
 *
 * <p>Which copies there are is what a line says ({@link CopyToPrint}); {@link SlipStatus} tells what became of each.
 * They are added here once that line is on disk, and go on to the printer once its answer is out.
 */
final class PrintQueue {
    private static final Logger LOG = LoggerFactory.getLogger(PrintQueue.class);

    private static final int NUMBERS = 100_000_000;
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final TillSession session;
    private final Ledger ledger;
    private final TillClock clock;
    private final Devices devices;
    private final SlipDesk slips;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean printing;
    private long notBefore = System.nanoTime();
    /** Never below the book's last line, so that no late word about a job of an earlier run passes for one of this. */
    private long jobs;

    private sealed interface Waiting {
        record Copy(SlipNumber slip, int copy) implements Waiting {}

        record Page(Slip slip) implements Waiting {}
    }

    PrintQueue(TillSession session, Ledger ledger, TillClock clock, Devices devices, SlipDesk slips) {
        this.session = session;
        this.ledger = ledger;
        this.clock = clock;
        this.devices = devices;
        this.slips = slips;
    }

    /** What was started without an outcome is uncertain for ever; what waited waits again. */
    void resume() {
        for (SlipStatus slip : ledger.books().slipsToPrint()) {
            for (CopyStatus copy : slip.copies()) {
                if (copy.state() == PrintState.PRINTING) {
                    ended(slip.number(), copy.copy(), new PrintResult.Uncertain(Sentence.of(Phrase.PRINTER_STOPPED)));
                } else if (copy.state() == PrintState.QUEUED && !slip.voided()) {
                    add(new CopyToPrint(slip.number(), copy.copy()));
                }
            }
        }
    }

    void add(CopyToPrint copy) {
        if (!devices.hostPrints()) {
            waiting.addLast(new Waiting.Copy(copy.slip(), copy.copy()));
        }
    }

    /** What waits for the printer or is in it. */
    int jobs() {
        return waiting.size() + (printing ? 1 : 0);
    }

    void addPage(Slip page) {
        waiting.addLast(new Waiting.Page(page));
    }

    /** Gives the printer its next job when it has none. */
    void goOn() {
        if (printing
                || System.nanoTime() - notBefore < 0
                || devices.printer().state().condition() == PrinterState.Condition.NONE) {
            return;
        }
        Waiting next = waiting.pollFirst();
        while (next != null && (isReplaced(next) || !handed(next))) {
            next = waiting.pollFirst();
        }
    }

    /** Nobody signs it any more: it would only lie about. */
    private boolean isReplaced(Waiting next) {
        return next instanceof Waiting.Copy copy
                && slips.status(copy.slip()).kind() != SlipStatus.Kind.IOU
                && slips.status(copy.slip()).voided();
    }

    /** False for what cannot be put on paper: it stays as it is in the book, and holds nothing up. */
    private boolean handed(Waiting next) {
        try {
            PrintJob job = job(next);
            printing = true;
            devices.printer().print(job);
            return true;
        } catch (RuntimeException e) {
            printing = false;
            LOG.error(
                    "{} cannot be printed; look at the paper, then: tallystick slip SLIP --reprint WHY",
                    next instanceof Waiting.Copy copy ? "Slip " + copy.slip() : "A page",
                    e);
            return false;
        }
    }

    private PrintJob job(Waiting next) {
        jobs = Math.max(jobs + 1, ledger.head().line());
        int number = (int) (jobs % NUMBERS);
        return switch (next) {
            case Waiting.Page page -> new PrintJob(page.slip(), "", number, new PageProgress());
            case Waiting.Copy copy -> {
                SlipDesk.Paper paper = slips.paperToPrint(copy.slip(), copy.copy());
                yield new PrintJob(paper.slip(), paper.copyMark(), number, new CopyProgress(copy));
            }
        };
    }

    private void done() {
        printing = false;
    }

    /** The next request or news of a device tries again, but not before a moment has passed. */
    private void putBack(Waiting copy) {
        waiting.addFirst(copy);
        notBefore = System.nanoTime() + A_MOMENT.toNanos();
        done();
    }

    private boolean started(Waiting.Copy copy) {
        SlipStatus slip = ledger.books().slip(copy.slip()).orElseThrow();
        boolean waits = slip.copy(copy.copy())
                .filter(each -> each.state() == PrintState.QUEUED)
                .isPresent();
        if (slip.voided() || !waits) {
            done();
            return false;
        }
        ledger.record(
                clock.machine(),
                context -> new Verdict.Write<>(new PrintStarted(context.head(), copy.slip(), copy.copy())));
        return true;
    }

    private void ended(SlipNumber slip, int copy, PrintResult result) {
        ledger.record(
                clock.machine(),
                context -> new Verdict.Write<>(
                        switch (result) {
                            case PrintResult.Printed printed ->
                                new PrintEnded(context.head(), slip, copy, PrintOutcome.PRINTED, printed.proof(), "");
                            case PrintResult.Uncertain uncertain ->
                                new PrintEnded(
                                        context.head(),
                                        slip,
                                        copy,
                                        PrintOutcome.UNCERTAIN,
                                        uncertain.proof(),
                                        uncertain.why().toString());
                            case PrintResult.NotPrinted not ->
                                new PrintEnded(
                                        context.head(),
                                        slip,
                                        copy,
                                        PrintOutcome.NOT_PRINTED,
                                        Proof.NONE,
                                        not.why().toString());
                        }));
    }

    /** Called on the printer's thread. */
    private final class CopyProgress implements PrintJob.Progress {
        private final Waiting.Copy copy;

        CopyProgress(Waiting.Copy copy) {
            this.copy = copy;
        }

        @Override
        public boolean mayStart() {
            try {
                return session.askPatiently(till -> started(copy));
            } catch (Busy closing) {
                return false;
            } catch (RuntimeException e) {
                LOG.error(
                        "Slip {} waits: its start could not be recorded; mend what stands below, then restart",
                        copy.slip(),
                        e);
                session.tell(till -> putBack(copy));
                return false;
            }
        }

        @Override
        public void ended(PrintResult result) {
            session.tell(till -> {
                done();
                PrintQueue.this.ended(copy.slip(), copy.copy(), result);
            });
        }
    }

    private final class PageProgress implements PrintJob.Progress {
        @Override
        public boolean mayStart() {
            return true;
        }

        @Override
        public void ended(PrintResult result) {
            session.tell(till -> done());
        }
    }
}
