package org.tallystick.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.tallystick.device.printer.PrinterProfile;
import org.tallystick.device.printer.PrinterProfile.ClearBy;
import org.tallystick.device.printer.escpos.Answer;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.CommandParser;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.escpos.QrCommand;
import org.tallystick.device.printer.escpos.RealTimeCommand;
import org.tallystick.device.printer.escpos.StatusCommand;

/**
 * A receipt printer of a given model as a machine of bytes, with paper to look at and faults on command.
 *
 * <p>Like a real one it keeps what it cannot print yet, and prints on when it can again; a power cycle makes it deaf
 * for a second. It prints without taking time. Any thread may call it; what it says by itself goes out at the next
 * {@link #idle}.
 */
public final class VirtualPrinter implements VirtualDevice {
    private static final Duration START_UP = Duration.ofSeconds(1);

    private final PrinterProfile profile;
    private final InstantSource clock;
    private final CommandParser parser = new CommandParser();
    private final Deque<Command> buffer = new ArrayDeque<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final PrinterSensors sensors = new PrinterSensors();
    private final PrinterVoice voice = new PrinterVoice();
    private final PaperRoll paper;
    private final PrinterReports reports;
    private Typesetter typesetter;
    private int buffered;
    private int printedLines;
    private boolean tellsPowerOn;
    private Instant up = Instant.MIN;

    /** A fault with the line count at which it is due. */
    private record Fault(PrinterFault.Kind kind, int atLine) {}

    public VirtualPrinter(PrinterProfile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
        this.paper = new PaperRoll(profile.columns());
        this.typesetter = new Typesetter(profile, paper, complaints::add);
        this.reports = new PrinterReports(profile, sensors, voice, complaints::add);
    }

    /** Bytes from the host, {@code bytes[0]} to {@code bytes[length - 1]}; answers are handed on before it returns. */
    @Override
    public synchronized void receive(byte[] bytes, int length, Consumer<byte[]> answer) {
        start();
        if (!starting()) {
            parser.take(bytes, length).forEach(this::take);
            work();
        }
        voice.handOn(answer);
    }

    /** To be called now and then, for what the printer says by itself. */
    @Override
    public synchronized void idle(Consumer<byte[]> answer) {
        start();
        voice.handOn(answer);
    }

    public synchronized void arm(PrinterFault fault) {
        faults.add(new Fault(fault.kind(), printedLines + fault.afterLines()));
    }

    /** A new roll: what waited is printed on. */
    public synchronized void loadPaper() {
        sensors.paperIn = true;
        reports.changed();
        work();
    }

    public synchronized void removePaper() {
        sensors.paperIn = false;
        reports.changed();
    }

    public synchronized void openCover() {
        sensors.coverOpen = true;
        reports.changed();
    }

    public synchronized void closeCover() {
        sensors.coverOpen = false;
        reports.changed();
        work();
    }

    /** The next answers to GS r and GS ( H get lost on their way. */
    public synchronized void loseAnswers(int count) {
        voice.loseNext(count);
    }

    /**
     * Off and on again: all that was not printed is gone.
     *
     * @param told whether the printer tells of it when it is up
     */
    public synchronized void powerCycle(boolean told) {
        clear();
        parser.reset();
        typesetter = new Typesetter(profile, paper, complaints::add);
        reports.forget();
        tellsPowerOn = told;
        up = clock.instant().plus(START_UP);
    }

    /** The slips cut so far, each as its lines of text. */
    public synchronized List<String> slips() {
        return paper.slips();
    }

    /** What hangs out of the printer since the last cut. */
    public synchronized String current() {
        return paper.current();
    }

    /** What a printer of this model would have printed as garbage, or not done. */
    public synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Writes the paper as {@code slip-1.png} and so on into a folder that exists, and answers the files. */
    public synchronized List<Path> pictures(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (List<PaperRoll.Mark> piece : paper.pieces()) {
            Path file = folder.resolve("slip-" + (files.size() + 1) + ".png");
            PaperPicture.write(piece, profile, file);
            files.add(file);
        }
        return files;
    }

    private void take(Command command) {
        if (starting()) {
            return;
        }
        switch (command) {
            case RealTimeCommand realTime -> atOnce(realTime);
            case Command.Rubbish rubbish -> complaints.add("not understood: " + rubbish.encoded());
            case PrintCommand print -> keep(print);
            case QrCommand qr -> keep(qr);
            case StatusCommand status -> keep(status);
        }
    }

    private void keep(Command command) {
        int length = command.encoded().length();
        if (buffered + length > profile.bufferBytes()) {
            complaints.add("the buffer of %d bytes is full: lost %s".formatted(profile.bufferBytes(), command));
            return;
        }
        buffer.add(command);
        buffered += length;
        work();
    }

    private void work() {
        while (online() && !buffer.isEmpty()) {
            Command command = buffer.remove();
            buffered -= command.encoded().length();
            switch (command) {
                case PrintCommand print -> printedLines += typesetter.set(print);
                case QrCommand qr -> printedLines += typesetter.set(qr);
                case StatusCommand status -> reports.answer(status);
                case RealTimeCommand realTime -> atOnce(realTime);
                case Command.Rubbish ignored -> {}
            }
            happen();
        }
    }

    private void happen() {
        for (Iterator<Fault> due = faults.iterator(); due.hasNext(); ) {
            Fault fault = due.next();
            if (fault.atLine() <= printedLines) {
                due.remove();
                happen(fault.kind());
            }
        }
    }

    private void happen(PrinterFault.Kind kind) {
        switch (kind) {
            case PAPER_END -> removePaper();
            case COVER_OPEN -> openCover();
            case LOSE_ANSWER -> loseAnswers(1);
            case POWER_CYCLE -> powerCycle(false);
            case POWER_CYCLE_TOLD -> powerCycle(true);
        }
    }

    private void atOnce(RealTimeCommand command) {
        switch (command) {
            case RealTimeCommand.TransmitRealTimeStatus wanted -> reports.realTime(wanted.n());
            case RealTimeCommand.RequestRecovery recovery -> {
                if (recovery.equals(RealTimeCommand.RequestRecovery.CLEARING) && profile.clear() == ClearBy.DLE_ENQ_2) {
                    clear();
                }
            }
            case RealTimeCommand.ClearBuffers ignored -> {
                if (profile.clear() == ClearBy.DLE_DC4_8) {
                    clear();
                    voice.say(new Answer.Cleared());
                }
            }
        }
    }

    private void clear() {
        buffer.clear();
        buffered = 0;
        typesetter.dropLine();
    }

    private boolean online() {
        return sensors.fine() && !starting();
    }

    private boolean starting() {
        return clock.instant().isBefore(up);
    }

    private void start() {
        if (tellsPowerOn && !starting()) {
            tellsPowerOn = false;
            voice.say(new Answer.PowerOn());
        }
    }
}
