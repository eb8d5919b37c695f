package org.tallystick.device.printer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.tallystick.device.printer.escpos.Answer;
import org.tallystick.device.printer.escpos.AnswerSource;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.serial.Line;
import org.tallystick.device.serial.LineException;
import org.tallystick.till.PrinterState;

/**
 * Questions and answers over an open line; used by the printer's owner thread alone.
 *
 * <p>Real-time status answers do not say what they answer, so they count only as a complete round. After a
 * round that stayed incomplete the line must fall quiet before the next is asked.
 */
final class Conversation {
    /** Rounds without an answer until a printer counts as silent: one may fall into a busy moment. */
    private static final int MISSES = 2;

    private static final int CHUNK = 256;
    private static final int BITS_A_BYTE = 10;

    private final Line line;
    private final Timing timing;
    private final int baud;
    private final LongSupplier nanos;
    private final Talk talk;
    private final AnswerSource parser;
    private final byte[] buffer = new byte[256];
    private final List<Answer> round = new ArrayList<>();
    private boolean asked;
    private boolean quiet;
    private boolean stale;
    private long askedAt;
    private int misses;
    private PrinterState state = PrinterState.READY;
    private List<Answer> last = List.of();

    /** @param nanos the time in nanoseconds since whenever, as {@link System#nanoTime} tells it */
    Conversation(Line line, PrinterProfile profile, Timing timing, LongSupplier nanos) {
        this.line = line;
        this.timing = timing;
        this.baud = profile.line().baud();
        this.talk = Talk.with(profile);
        this.parser = talk.hear();
        this.nanos = nanos;
        this.askedAt = nanos.getAsLong();
    }

    long now() {
        return nanos.getAsLong();
    }

    /** From the last complete round; READY before the first. */
    PrinterState state() {
        return state;
    }

    Talk talk() {
        return talk;
    }

    /** The status answers behind {@link #state}; none before the first round. */
    List<Answer> lastRound() {
        return last;
    }

    void send(List<? extends Command> commands) throws LineException {
        write(Command.encode(commands));
    }

    /**
     * Sends in chunks, each with a deadline by its length.
     *
     * @throws LineException with the number of bytes that may have left in all
     */
    void write(byte[] bytes) throws LineException {
        for (int from = 0; from < bytes.length; from += CHUNK) {
            byte[] chunk = Arrays.copyOfRange(bytes, from, Math.min(from + CHUNK, bytes.length));
            try {
                line.write(chunk, limit(chunk.length));
            } catch (LineException e) {
                LineException whole = new LineException(String.valueOf(e.getMessage()), from + e.bytesOut());
                whole.initCause(e);
                throw whole;
            }
        }
    }

    /** Three seconds and twice the time on the wire. */
    private Duration limit(int bytes) {
        return Duration.ofSeconds(3).plusMillis(2L * 1_000 * BITS_A_BYTE * bytes / baud);
    }

    /** Waits up to 200 ms; status answers are kept here, the others handed out. */
    List<Answer> listen() throws LineException {
        int count = line.read(buffer);
        quiet = count == 0;
        List<Answer> others = new ArrayList<>();
        for (Answer answer : parser.take(buffer, count)) {
            if (!talk.isStatus(answer)) {
                others.add(answer);
            } else if (asked) {
                round.add(answer);
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

    /** Asks for the state once in a while, for loops that listen anyway. */
    void askWhenDue() throws LineException {
        if (now() - askedAt < timing.poll().toNanos()) {
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
        if (asked || stale) {
            fallQuiet();
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
        long start = now();
        do {
            listen();
        } while (!quiet && now() - start < timing.answer().toNanos());
    }

    private void ask() throws LineException {
        round.clear();
        asked = true;
        stale = false;
        askedAt = now();
        byte[] questions = Command.encode(talk.howAreYou());
        line.write(questions, limit(questions.length));
    }

    private void missed() {
        asked = false;
        stale = true;
        misses++;
        if (misses >= MISSES) {
            state = Health.SILENT;
        }
    }
}
