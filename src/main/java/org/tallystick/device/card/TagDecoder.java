package org.tallystick.device.card;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.card.CardRead.BadRead;
import org.tallystick.device.card.CardRead.Membership;
import org.tallystick.device.card.CardRead.Reason;

/**
 * Tags of 125 kHz as RDM6300 and ID-2/12/20 readers send them: STX, ten hexadecimal digits, two of checksum (the
 * exclusive or of the five bytes), CR LF from the ID readers, ETX.
 *
 * <p>The reader repeats while the tag lies there: a tag is reported once, until it was away for the absence time. A
 * bad frame counts only if no good one comes before the tag is away, since tags arrive and leave in mid frame.
 *
 * <p>Modules make frames up, with right check digits, when nothing lies there. A frame that does not come again in
 * time is therefore no tag, and neither is one of zeros or of Fs alone.
 */
final class TagDecoder implements FrameDecoder {
    private static final int ID_DIGITS = 10;
    private static final int DIGITS = 12;
    private static final byte START = 0x02;
    private static final byte END = 0x03;

    /** Where in a frame the next byte falls. */
    private sealed interface State {
        record Outside() implements State {}

        record InDigits(int count) implements State {}
    }

    private static final State OUTSIDE = new State.Outside();

    private final long absenceNanos;
    private final long repeatNanos;
    private final byte[] digits = new byte[DIGITS];
    private State state = OUTSIDE;
    private long lastByteAt;
    private long wholeFrames;
    private @Nullable CardId lying;
    private @Nullable CardId seenOnce;
    private long seenAt;
    private @Nullable Reason bad;

    /** @param repeat within which a tag's frame has to come again; zero where one is enough */
    TagDecoder(Duration absence, Duration repeat) {
        this.absenceNanos = absence.toNanos();
        this.repeatNanos = repeat.toNanos();
    }

    @Override
    public void feed(byte[] bytes, int length, long nanoTime, Consumer<CardRead> reads) {
        quiet(nanoTime, reads);
        for (int i = 0; i < length; i++) {
            byte next = bytes[i];
            bytes[i] = 0;
            state = next(next, nanoTime, reads);
        }
        lastByteAt = nanoTime;
    }

    @Override
    public long wholeFrames() {
        return wholeFrames;
    }

    @Override
    public void quiet(long nanoTime, Consumer<CardRead> reads) {
        if (nanoTime - lastByteAt < absenceNanos) {
            return;
        }
        if (state instanceof State.InDigits) {
            bad = Reason.INCOMPLETE;
        }
        if (lying == null && bad != null) {
            reads.accept(new BadRead(bad));
        }
        reset();
    }

    @Override
    public void reset() {
        lying = replaced(lying, null);
        seenOnce = replaced(seenOnce, null);
        bad = null;
        state = OUTSIDE;
        Arrays.fill(digits, (byte) 0);
    }

    private State next(byte next, long nanoTime, Consumer<CardRead> reads) {
        return switch (state) {
            case State.Outside outside -> next == START ? new State.InDigits(0) : spoilt(Reason.GARBLED);
            case State.InDigits in -> inDigits(in, next, nanoTime, reads);
        };
    }

    private State inDigits(State.InDigits in, byte next, long nanoTime, Consumer<CardRead> reads) {
        if (next == START) {
            bad = Reason.INCOMPLETE;
            return new State.InDigits(0);
        }
        if (in.count < DIGITS && Character.digit(next, 16) >= 0) {
            digits[in.count] = (byte) Character.toUpperCase(next);
            return new State.InDigits(in.count + 1);
        }
        if (in.count == DIGITS && (next == '\r' || next == '\n')) {
            return in;
        }
        return in.count == DIGITS && next == END ? whole(nanoTime, reads) : spoilt(Reason.GARBLED);
    }

    private State whole(long nanoTime, Consumer<CardRead> reads) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i += 2) {
            sum ^= Character.digit(digits[i], 16) << 4 | Character.digit(digits[i + 1], 16);
        }
        if (sum != 0) {
            return spoilt(Reason.CHECKSUM);
        }
        wholeFrames++;
        CardId id = CardId.copyOf(digits, 0, ID_DIGITS);
        if (id.equals(lying) || isBlank(digits)) {
            id.wipe();
        } else if (repeatNanos == 0 || (id.equals(seenOnce) && nanoTime - seenAt <= repeatNanos)) {
            seenOnce = replaced(seenOnce, null);
            lying = replaced(lying, id);
            reads.accept(new Membership(CardId.copyOf(digits, 0, ID_DIGITS)));
        } else {
            seenOnce = replaced(seenOnce, id);
            seenAt = nanoTime;
        }
        return OUTSIDE;
    }

    /** Zeros or Fs alone: a tag that nobody has written, or a module that reads its own noise. */
    static boolean isBlank(byte[] digits) {
        boolean alike = digits[0] == '0' || digits[0] == 'F';
        for (int i = 1; alike && i < ID_DIGITS; i++) {
            alike = digits[i] == digits[0];
        }
        return alike;
    }

    private static @Nullable CardId replaced(@Nullable CardId before, @Nullable CardId by) {
        if (before != null) {
            before.wipe();
        }
        return by;
    }

    private State spoilt(Reason reason) {
        bad = reason;
        return OUTSIDE;
    }
}
