package org.tallystick.device.card;

import org.tallystick.device.card.CardRead.Reason;

/**
 * Where in a swipe the next byte falls: {@code [STX][ESC] %track? ;track? +track? [0|1][CR][LF][ETX]}, each track and
 * each bracket optional, the tracks in any order.
 */
sealed interface SwipeState {
    Between BETWEEN = new Between();

    SwipeState next(byte next, Swipe swipe);

    /** Outside of any track. */
    record Between() implements SwipeState {
        @Override
        public SwipeState next(byte next, Swipe swipe) {
            return switch (next) {
                case 0x02, 0x03, 0x1B, '\r', '\n' -> this;
                case Track.FIRST, Track.SECOND, Track.THIRD -> new InTrack(next);
                case '0', '1' -> swipe.hasTracks() ? new Trailer() : new Spoilt(Reason.GARBLED);
                default -> new Spoilt(Reason.GARBLED);
            };
        }
    }

    /** Between a track's start and end sentinel. */
    record InTrack(byte sentinel) implements SwipeState {
        @Override
        public SwipeState next(byte next, Swipe swipe) {
            return switch (next) {
                case '?' -> {
                    swipe.judge(sentinel);
                    yield BETWEEN;
                }
                case Track.FIRST, Track.SECOND, Track.THIRD -> new Spoilt(Reason.GARBLED);
                default -> swipe.add(next) ? this : new Spoilt(Reason.GARBLED);
            };
        }
    }

    /** After a MagTek reader's card sensor digit. */
    record Trailer() implements SwipeState {
        @Override
        public SwipeState next(byte next, Swipe swipe) {
            return switch (next) {
                case 0x03, '\r', '\n' -> this;
                default -> new Spoilt(Reason.GARBLED);
            };
        }
    }

    /** Whatever follows is swallowed up to the swipe's end. */
    record Spoilt(Reason reason) implements SwipeState {
        @Override
        public SwipeState next(byte next, Swipe swipe) {
            return this;
        }
    }
}
