package org.tallystick.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.Dialect;
import org.tallystick.device.serial.LineSettings.Flow;
import org.tallystick.simulator.paper.PaperFiles;
import org.tallystick.simulator.paper.PaperRoll;

/**
 * A receipt printer of a given model as a machine of bytes, with paper to look at and faults on command.
 *
 * <p>Like a real one it keeps what it cannot print yet, and prints on when it can again; a power cycle makes it deaf
 * for a second. Any thread may call it; what it says by itself goes out at the next {@link #idle}.
 */
public final class VirtualPrinter implements VirtualDevice {
    /** As many lines a second as a slow printer prints. */
    private static final Duration A_LINE = Duration.ofMillis(50);

    private static final int BYTES_OVERRUN = 24;

    private final PrinterProfile profile;
    private final Pace pace;
    private final ReceiveBuffer buffer;
    private final PrinterMishaps mishaps = new PrinterMishaps();
    private final List<String> complaints = new ArrayList<>();
    private final PrinterSensors sensors;
    private final PrinterVoice voice = new PrinterVoice();
    private final PaperRoll paper;
    private final PrinterWork work;
    private final Handshake handshake;
    private final PowerSwitch power;
    private boolean stalled;
    private boolean cableOff;
    private int offered;

    private VirtualPrinter(PrinterProfile profile, InstantSource clock, Pace pace) {
        this.profile = profile;
        this.pace = pace;
        this.buffer = new ReceiveBuffer(profile, this::atOnce, complaints::add);
        this.sensors = new PrinterSensors(clock);
        this.paper = new PaperRoll(profile);
        this.work = new PrinterWork(profile, paper, sensors, voice, complaints::add);
        this.power = new PowerSwitch(clock);
        this.handshake = new Handshake(profile, buffer);
    }

    /** One that takes bytes as fast as they come and prints without taking time. */
    public VirtualPrinter(PrinterProfile profile, InstantSource clock) {
        this(profile, clock, Pace.none(clock));
    }

    /** One that takes bytes at its baud rate and prints at a slow printer's speed. */
    public static VirtualPrinter paced(PrinterProfile profile, InstantSource clock) {
        return new VirtualPrinter(profile, clock, Pace.of(clock, profile.line().baud(), A_LINE));
    }

    /** Bytes from the host, {@code bytes[0]} to {@code bytes[length - 1]}; answers are handed on before it returns. */
    @Override
    public synchronized void receive(byte[] bytes, int length, Consumer<byte[]> answer) {
        power.tell(voice);
        pace.took(length, length < offered);
        offered = 0;
        for (int from = 0; from < length && !cableOff; ) {
            int to = from + Math.min(length - from, mishaps.bytesToNext());
            take(Arrays.copyOfRange(bytes, from, to));
            from = to;
        }
        speak(answer);
    }

    /** To be called now and then, for what the printer does by itself. */
    @Override
    public synchronized void idle(Consumer<byte[]> answer) {
        power.tell(voice);
        pace.took(0, offered > 0);
        offered = 0;
        work();
        speak(answer);
    }

    /** No more at once than it has room for, however late it is asked: meanwhile it would have printed. */
    @Override
    public synchronized int room() {
        boolean waits = stalled || (profile.line().flow() == Flow.RTS_CTS && !isReady());
        int free = buffer.free() > 0 ? buffer.free() : Integer.MAX_VALUE;
        offered = waits ? 0 : Math.min(Math.min(pace.arrived(), mishaps.bytesToNext()), free);
        return offered;
    }

    @Override
    public synchronized boolean cameOff() {
        boolean off = cableOff;
        cableOff = false;
        return off;
    }

    /** Whether its flow control lets the host send: DSR, CTS or XON. */
    public synchronized boolean isReady() {
        return handshake.isReady(online());
    }

    public synchronized void arm(PrinterFault fault) {
        mishaps.arm(fault);
        mishaps.happen(this::happen);
    }

    /** A new roll: what waited is printed on. */
    public synchronized void loadPaper() {
        sensors.paperIn = true;
        sensors.nearEnd = false;
        changed();
    }

    public synchronized void removePaper() {
        sensors.paperIn = false;
        changed();
    }

    public synchronized void openCover() {
        sensors.coverOpen = true;
        changed();
    }

    public synchronized void closeCover() {
        sensors.coverOpen = false;
        changed();
    }

    /** Frees the cutter, and takes bytes again after a stall. */
    public synchronized void repair() {
        sensors.jammed = false;
        stalled = false;
        changed();
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
        buffer.forget();
        voice.forget();
        handshake.forget();
        work.forget();
        power.offAndOn(told && profile.dialect() == Dialect.ESCPOS);
    }

    /** The slips cut so far, each as its lines of text. */
    public synchronized List<String> slips() {
        return paper.slips();
    }

    /** What hangs out of the printer since the last cut. */
    public synchronized String current() {
        return paper.current();
    }

    /** How long the slips are, in millimetres, with the paper that is fed before each cut; last what hangs out. */
    public synchronized List<Double> millimetres() {
        return paper.millimetres();
    }

    /** What a printer of this model would have printed as garbage, lost, or not done. */
    public synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Writes the paper as {@code slip-1.png} and so on into a folder that exists, and answers the files. */
    public synchronized List<Path> pictures(Path folder) throws IOException {
        return PaperFiles.pictures(paper, profile, folder);
    }

    /** Writes each piece of paper as text and PNG, and all as {@code paper.pdf}, into a folder that exists. */
    public synchronized void keep(Path folder) throws IOException {
        PaperFiles.keep(paper, profile, folder);
    }

    private void speak(Consumer<byte[]> answer) {
        if (power.isUp()) {
            handshake.follow(online(), voice);
        }
        voice.handOn(answer);
    }

    private void take(byte[] bytes) {
        mishaps.countBytes(bytes.length);
        if (power.isUp()) {
            buffer.take(bytes);
            work();
        }
        mishaps.happen(this::happen);
    }

    private void work() {
        while (online() && !pace.printing()) {
            Command command = buffer.next();
            if (command == null) {
                return;
            }
            int lines = work.inTurn(command);
            pace.print(lines);
            mishaps.countLines(lines);
            mishaps.happen(this::happen);
        }
    }

    private void happen(PrinterFault.Kind kind) {
        switch (kind) {
            case PAPER_END -> removePaper();
            case NEAR_END -> sensors.nearEnd = true;
            case COVER_OPEN -> openCover();
            case CUTTER_ERROR -> sensors.jammed = true;
            case OVERHEATING -> sensors.overheat();
            case OVERRUN -> buffer.loseNext(BYTES_OVERRUN);
            case LOSE_ANSWER -> loseAnswers(1);
            case GARBAGE -> voice.babble(mishaps.bytes());
            case FLOW_BYTES -> voice.mixWithFlowBytes();
            case SILENCE -> voice.beSilent();
            case STALL -> stalled = true;
            case UNPLUG -> cableOff = true;
            case POWER_CYCLE -> powerCycle(false);
            case POWER_CYCLE_TOLD -> powerCycle(true);
        }
        work.changed();
    }

    private void atOnce(Command command) {
        work.atOnce(command, () -> {
            buffer.clear();
            work.dropLine();
        });
    }

    private void changed() {
        work.changed();
        work();
    }

    private boolean online() {
        return sensors.fine() && power.isUp();
    }
}
