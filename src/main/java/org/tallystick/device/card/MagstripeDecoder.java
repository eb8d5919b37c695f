package org.tallystick.device.card;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Swipes as text, as serial magnetic stripe readers send them.
 *
 * <p>A swipe ends at the reader's terminator, or when nothing has come for the gap. Only a swipe without one unexpected
 * byte can be a membership, so that noise and remains of a payment card never become one.
 */
final class MagstripeDecoder implements FrameDecoder {
    private final @Nullable Byte terminator;
    private final long gapNanos;
    private final Swipe swipe;
    private SwipeState state = SwipeState.BETWEEN;
    private long lastByteAt;
    private boolean greeted;
    private long wholeFrames;

    /** @param terminator the byte after a whole swipe, null where only the gap tells the end */
    MagstripeDecoder(@Nullable Byte terminator, Duration gap, Set<String> memberPrefixes) {
        this.terminator = terminator;
        this.gapNanos = gap.toNanos();
        this.swipe = new Swipe(new Track(memberPrefixes));
    }

    @Override
    public void feed(byte[] bytes, int length, long nanoTime, Consumer<CardRead> reads) {
        quiet(nanoTime, reads);
        for (int i = 0; i < length; i++) {
            byte next = bytes[i];
            bytes[i] = 0;
            if (terminator != null && terminator == next) {
                end(reads);
            } else {
                state = state.next(next, swipe);
            }
        }
        lastByteAt = nanoTime;
    }

    @Override
    public long wholeFrames() {
        return wholeFrames;
    }

    @Override
    public void quiet(long nanoTime, Consumer<CardRead> reads) {
        if (nanoTime - lastByteAt >= gapNanos) {
            end(reads);
        }
    }

    @Override
    public void reset() {
        swipe.clear();
        state = SwipeState.BETWEEN;
        greeted = false;
    }

    private void end(Consumer<CardRead> reads) {
        // MagTek readers send their firmware's number when they get power, 150 to 330 ms after the port is opened.
        wholeFrames += swipe.understood();
        boolean greeting = !greeted && !swipe.hasTracks() && state instanceof SwipeState.Spoilt;
        var read = swipe.end(state);
        greeted |= greeting || read.isPresent();
        state = SwipeState.BETWEEN;
        if (!greeting) {
            read.ifPresent(reads);
        }
    }
}
