package org.tallystick.device.printer.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.tallystick.device.printer.escpos.AnswerSource;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.escpos.PrinterAnswer.Unknown;
import org.tallystick.device.printer.job.Expectations.Question;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.serial.Line;
import org.tallystick.device.serial.LineException;
import org.tallystick.till.device.PrinterState;

/**
 * Questions and answers over an open line; used by the printer's owner thread alone.
 *
 * <p>Real-time status answers do not say what they answer, so they count only as a complete round. After a
 * round that stayed incomplete the line must fall quiet before the next is asked.
 */
final class PrinterConnection {
    /** Rounds without an answer until a printer counts as silent: one may fall into a busy moment. */
    private static final int MISSES = 2;

    /** Of 200 ms each. */
    private static final int SILENT_READS = 4;

    private static final int MISSES_UNTIL_STOPPED = 10;
    private static final int BITS_A_BYTE = 10;

    private final Line line;
    private final Timing timing;
    private final int baud;
    private final LongSupplier nanos;
    private final Dialect talk;
    private final AnswerSource parser;
    private final byte[] buffer = new byte[256];
    private final List<PrinterAnswer> round = new ArrayList<>();
    private final Expectations expected = new Expectations();
    private boolean asked;
    private int emptyReads;
    private int inTurn;
    private int strange;
    private boolean quiet;
    private boolean stale;
    private long askedAt;
    /** When all that was written has left, if nothing holds it up. */
    private long leftAt;

    private int misses;
    private PrinterState state = PrinterState.READY;
    private List<PrinterAnswer> last = List.of();

    /** @param nanos the time in nanoseconds since whenever, as {@link System#nanoTime} tells it */
    PrinterConnection(Line line, PrinterProfile profile, Timing timing, LongSupplier nanos) {
        this.line = line;
        this.timing = timing;
        this.baud = profile.line().baud();
        this.talk = Dialect.with(profile);
        this.parser = talk.hear();
        this.nanos = nanos;
        this.askedAt = nanos.getAsLong();
        this.leftAt = askedAt;
    }

    long now() {
        return nanos.getAsLong();
    }

    /** From the last complete round; READY before the first. */
    PrinterState state() {
        return state;
    }

    /** Silent for many questions: a stray XOFF may have stopped the system, which only a new opening ends. */
    boolean isStopped() {
        return misses >= MISSES_UNTIL_STOPPED;
    }

    /** Whether the device lets its host send. */
    boolean mayWrite() {
        return line.ready();
    }

    /** By when an answer to what was written last is there. */
    long answerBy() {
        return free() + timing.answer().toNanos();
    }

    /** When the next byte can leave: what was written before goes first. */
    long free() {
        return Math.max(now(), leftAt);
    }

    /** Asks for a sign of life, which is given at once, whatever else the printer does. */
    void beat() throws LineException {
        write(talk.howAreYou().getFirst().encoded().bytes());
        expected.add(Question.BEAT, leftAt);
    }

    /** No sign of life for eight tenths of a second, which is less than any printer needs to start. */
    boolean fellSilent() {
        return expected.beats() > 0 && emptyReads >= SILENT_READS;
    }

    /** Signs of life that were not given up to now; what was lost for good is counted for good. */
    int unanswered() {
        return expected.unanswered();
    }

    /** Answers in turn up to now. */
    int inTurn() {
        return inTurn;
    }

    /** What was said up to now that means nothing, or that nobody had asked for. */
    int strange() {
        return strange;
    }

    /** How long bytes need on the wire at least. */
    Duration onTheWire(int bytes) {
        return Duration.ofNanos(1_000_000_000L * BITS_A_BYTE * bytes / baud);
    }

    Dialect talk() {
        return talk;
    }

    /** The status answers behind {@link #state}; none before the first round. */
    List<PrinterAnswer> lastRound() {
        return last;
    }

    void send(List<? extends Command> commands) throws LineException {
        write(Command.encode(commands));
    }

    /**
     * Gives them three seconds and twice the time on the wire.
     *
     * @throws LineException with the number of bytes that may have left
     */
    void write(byte[] bytes) throws LineException {
        line.write(bytes, Duration.ofSeconds(3).plus(onTheWire(2 * bytes.length)));
        leftAt = Math.max(leftAt, now()) + onTheWire(bytes.length).toNanos();
    }

    /** Listens until then; nobody waits for what is said. */
    void waitUntil(long time) throws LineException {
        while (now() < time) {
            long left = time - now();
            if (left < Line.READING.toNanos()) {
                line.rest(Duration.ofNanos(left));
            } else {
                listen();
            }
        }
    }

    /** Waits up to 200 ms; status answers are kept here, the others handed out. */
    List<PrinterAnswer> listen() throws LineException {
        boolean due = expected.isDue(now());
        int count = line.read(buffer);
        quiet = count == 0;
        emptyReads = quiet && due ? emptyReads + 1 : 0;
        List<PrinterAnswer> others = new ArrayList<>();
        for (PrinterAnswer answer : parser.take(buffer, count)) {
            if (talk.isStatus(answer)) {
                take(answer);
            } else {
                others.add(answer);
                inTurn += talk.isDone(answer) ? 1 : 0;
                strange += answer instanceof Unknown ? 1 : 0;
            }
        }
        if (asked && round.size() >= talk.howAreYou().size()) {
            asked = false;
            misses = 0;
            last = List.copyOf(round);
            state = talk.health(last);
        }
        return others;
    }

    /** Answers come in the order of the questions. */
    private void take(PrinterAnswer status) {
        Question answered = expected.answered();
        strange += answered == Question.NONE ? 1 : 0;
        if (answered == Question.STATE && asked) {
            round.add(status);
        }
    }

    /** Asks for the state once in a while, for loops that listen anyway. */
    void askWhenDue() throws LineException {
        boolean flowing = expected.beats() > 0 && mayWrite();
        if (flowing || now() - askedAt < timing.poll().toNanos()) {
            return;
        }
        if (asked) {
            missed();
        }
        if (!stale || quiet) {
            ask();
        }
    }

    /** Asks for the state and waits for it; other answers are stale and dropped. */
    boolean refresh() throws LineException {
        if (asked || stale || !expected.isEmpty()) {
            fallQuiet();
            stale = true;
        }
        ask();
        while (asked && now() - askedAt < timing.answer().toNanos()) {
            listen();
        }
        if (asked) {
            missed();
        }
        return misses == 0;
    }

    /** Lets late answers pass, so that none of them is taken for the next one. */
    void fallQuiet() throws LineException {
        long end = answerBy();
        do {
            listen();
        } while (!quiet && now() - end < 0);
    }

    private void ask() throws LineException {
        round.clear();
        asked = true;
        if (stale) {
            expected.giveUp();
        }
        write(Command.encode(talk.howAreYou()));
        talk.howAreYou().forEach(ignored -> expected.add(Question.STATE, leftAt));
        askedAt = leftAt;
        stale = false;
    }

    private void missed() {
        asked = false;
        stale = true;
        misses++;
        if (misses >= MISSES) {
            state = StatusText.SILENT;
        }
    }
}
