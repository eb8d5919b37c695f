package org.tallystick.app.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.tallystick.cli.Backstage.Simulation;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.device.card.ReaderProfile;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.simulator.Endpoint;
import org.tallystick.simulator.Host;
import org.tallystick.simulator.PrinterFault;
import org.tallystick.simulator.PtyEndpoint;
import org.tallystick.simulator.TcpEndpoint;
import org.tallystick.simulator.VirtualDevice;
import org.tallystick.simulator.VirtualPrinter;
import org.tallystick.simulator.VirtualReader;
import org.tallystick.validation.CountRules;
import org.tallystick.validation.InvalidInput;

/** Virtual devices for the command line: what is typed happens to the device. */
public record Simulators(Path profiles, InstantSource clock) {

    public void run(Simulation wanted, BufferedReader typed, PrintWriter out, Consumer<String> ready) {
        switch (wanted.kind()) {
            case "printer" -> printer(wanted, typed, out, ready);
            case "reader" -> reader(wanted, typed, out, ready);
            default ->
                throw new Failed(
                        ExitCode.BAD_INPUT, "'%s' cannot be simulated; say printer or reader".formatted(wanted.kind()));
        }
    }

    private void printer(Simulation wanted, BufferedReader typed, PrintWriter out, Consumer<String> ready) {
        VirtualPrinter printer = VirtualPrinter.paced(new PrinterProfiles(profiles).load(wanted.profile()), clock);
        wanted.faults().stream().map(PrinterFault::parse).forEach(printer::arm);
        try (Host host = host(wanted, printer);
                PaperWatch watch = PaperWatch.start(printer, wanted.paper(), out)) {
            ready.accept(host.address());
            out.println("Type: load, remove, open, close, repair, off (off and on again), stall, resume, unplug, plug, "
                    + "lose (the next answer), paper (show it), or a fault such as cutter-error, paper-end@12 or "
                    + "unplug@byte:700");
            out.flush();
            listen(typed, out, host, word -> act(word, printer, host, watch));
        }
    }

    private static void act(String word, VirtualPrinter printer, Host host, PaperWatch watch) {
        switch (word) {
            case "load" -> printer.loadPaper();
            case "remove" -> printer.removePaper();
            case "open" -> printer.openCover();
            case "close" -> printer.closeCover();
            case "repair" -> printer.repair();
            case "off" -> printer.powerCycle(false);
            case "lose" -> printer.loseAnswers(1);
            case "stall" -> host.stall();
            case "resume" -> host.resume();
            case "unplug" -> host.unplug();
            case "plug" -> host.plug();
            case "paper" -> watch.show();
            default -> printer.arm(PrinterFault.parse(word));
        }
    }

    private void reader(Simulation wanted, BufferedReader typed, PrintWriter out, Consumer<String> ready) {
        int baud = ReaderProfile.load(profiles, wanted.profile()).line().baud();
        VirtualReader reader = new VirtualReader();
        try (Host host = host(wanted, reader)) {
            ready.accept(host.address());
            out.println("Type what the card holds, such as ;10004711? - or a tag's 10 hexadecimal digits, lift, or "
                    + "baud 4800 (to send at another rate than the profile says)");
            out.flush();
            listen(typed, out, host, word -> present(word, reader, baud));
        }
    }

    private static void present(String word, VirtualReader reader, int baud) {
        if (word.matches("baud [1-9][0-9]{1,6}")) {
            reader.setSpeed(Integer.parseInt(word.substring("baud ".length())), baud);
        } else if (word.equals("lift")) {
            reader.lift();
        } else if (word.matches("[0-9A-Fa-f]{10}")) {
            reader.lay(word);
        } else {
            reader.swipe(word + "\r");
        }
    }

    /** Until the process is asked to end; the end of what is typed is no reason to stop. */
    private static void listen(BufferedReader typed, PrintWriter out, Host host, Consumer<String> act) {
        try {
            for (String word = typed.readLine(); word != null; word = typed.readLine()) {
                obey(word.strip(), out, act);
            }
            host.ended().join();
        } catch (IOException e) {
            throw new UncheckedIOException("what is typed cannot be read", e);
        } catch (CompletionException e) {
            throw new Failed(ExitCode.DEVICE, "the virtual device failed: " + e.getCause());
        }
    }

    private static void obey(String word, PrintWriter out, Consumer<String> act) {
        try {
            if (!word.isEmpty()) {
                act.accept(word);
            }
        } catch (InvalidInput e) {
            out.println(e.getMessage());
        }
        out.flush();
    }

    private static Host host(Simulation wanted, VirtualDevice device) {
        try {
            return Host.start(endpoint(wanted), device);
        } catch (IOException e) {
            throw new Failed(ExitCode.DEVICE, "the virtual device cannot be made: " + e.getMessage());
        }
    }

    private static Endpoint endpoint(Simulation wanted) throws IOException {
        if (wanted.tcp() != null) {
            return TcpEndpoint.on(CountRules.within("tcp", wanted.tcp(), 0, 65_535));
        }
        return wanted.link() == null ? PtyEndpoint.unnamed() : PtyEndpoint.at(wanted.link());
    }
}
