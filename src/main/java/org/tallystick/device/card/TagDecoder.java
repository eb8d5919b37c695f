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
    private final byte[] digits = new byte[DIGITS];
    private State state = OUTSIDE;
    private long lastByteAt;
    private @Nullable CardId lying;
    private @Nullable Reason bad;

    TagDecoder(Duration absence) {
        this.absenceNanos = absence.toNanos();
    }

    @Override
    public void feed(byte[] bytes, int length, long nanoTime, Consumer<CardRead> reads) {
        quiet(nanoTime, reads);
        for (int i = 0; i < length; i++) {
            byte next = bytes[i];
            bytes[i] = 0;
            state = next(next, reads);
        }
        lastByteAt = nanoTime;
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
        if (lying != null) {
            lying.wipe();
        }
        lying = null;
        bad = null;
        state = OUTSIDE;
        Arrays.fill(digits, (byte) 0);
    }

    private State next(byte next, Consumer<CardRead> reads) {
        return switch (state) {
            case State.Outside outside -> next == START ? new State.InDigits(0) : spoilt(Reason.GARBLED);
            case State.InDigits in -> inDigits(in, next, reads);
        };
    }

    private State inDigits(State.InDigits in, byte next, Consumer<CardRead> reads) {
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
        return in.count == DIGITS && next == END ? whole(reads) : spoilt(Reason.GARBLED);
    }

    private State whole(Consumer<CardRead> reads) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i += 2) {
            sum ^= Character.digit(digits[i], 16) << 4 | Character.digit(digits[i + 1], 16);
        }
        if (sum != 0) {
            return spoilt(Reason.CHECKSUM);
        }
        CardId id = CardId.copyOf(digits, 0, ID_DIGITS);
        if (!id.equals(lying)) {
            if (lying != null) {
                lying.wipe();
            }
            lying = id;
            reads.accept(new Membership(CardId.copyOf(digits, 0, ID_DIGITS)));
        }
        return OUTSIDE;
    }

    private State spoilt(Reason reason) {
        bad = reason;
        return OUTSIDE;
    }
}
