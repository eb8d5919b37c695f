package org.tallystick.app.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.simulator.VirtualPrinter;

/** Tells, and keeps in a folder, what a virtual printer prints, and what a real one would have printed as rubbish. */
final class PaperWatch implements AutoCloseable {
    private static final int LOOK_MILLIS = 300;

    private final VirtualPrinter printer;
    private final @Nullable Path folder;
    private final PrintWriter out;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("paper watch").unstarted(work));
    private int slips;
    private int complaints;
    private String hangingOut = "";
    private String kept = "";

    private PaperWatch(VirtualPrinter printer, @Nullable Path folder, PrintWriter out) {
        this.printer = printer;
        this.folder = folder;
        this.out = out;
    }

    static PaperWatch start(VirtualPrinter printer, @Nullable Path folder, PrintWriter out) {
        PaperWatch watch = new PaperWatch(printer, folder, out);
        ScheduledFuture<?> unused =
                watch.looks.scheduleWithFixedDelay(watch::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return watch;
    }

    /** Shows all paper. */
    synchronized void show() {
        printer.slips().forEach(out::println);
        out.println(printer.current());
        look();
        keep();
        out.flush();
    }

    private synchronized void look() {
        List<String> all = printer.complaints();
        all.subList(complaints, all.size()).forEach(complaint -> out.println("rubbish: " + complaint));
        complaints = all.size();
        int cut = printer.slips().size();
        if (cut > slips) {
            slips = cut;
            out.printf("slip %d is cut%n", cut);
            keep();
        }
        keepWhatHangsOut(printer.current());
        out.flush();
    }

    /** What is not cut, by a printer without a cutter or in a fault, once nothing more comes. */
    private void keepWhatHangsOut(String paper) {
        boolean quiet = paper.equals(hangingOut);
        hangingOut = paper;
        if (quiet && !paper.isBlank() && !paper.equals(kept)) {
            kept = paper;
            out.println("paper hangs out and is not cut");
            keep();
        }
    }

    private void keep() {
        if (folder == null) {
            return;
        }
        try {
            printer.keep(Files.createDirectories(folder));
            out.printf("the paper as text, PNG and PDF is in %s%n", folder);
        } catch (IOException e) {
            out.printf("%s cannot be written: %s; free the disk or name another folder%n", folder, e.getMessage());
        } catch (RuntimeException e) {
            // Thrown on, it would end the watching without a word.
            out.printf("the paper cannot be kept in %s: %s; type 'paper' to see it as text%n", folder, e);
        }
    }

    /** Once more, so that the last slip is kept. */
    @Override
    public void close() {
        looks.shutdownNow();
        look();
    }
}
