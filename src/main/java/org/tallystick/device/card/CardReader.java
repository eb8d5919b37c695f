package org.tallystick.device.card;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.device.serial.Line;
import org.tallystick.device.serial.LineException;

/** Owns a card reader's line: reads it on a thread of its own, and reaches for the reader again whenever it is gone. */
public final class CardReader implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CardReader.class);

    private static final long FIRST_WAIT_MILLIS = 250;
    private static final long LONGEST_WAIT_MILLIS = 2_000;
    private static final Duration ENDING = Duration.ofSeconds(1);

    private final Line line;
    private final FrameDecoder decoder;
    private final CardListener listener;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread owner;
    private @Nullable ReaderState told;

    private CardReader(Line line, FrameDecoder decoder, CardListener listener, ThreadFactory threads) {
        this.line = line;
        this.decoder = decoder;
        this.listener = listener;
        this.owner = threads.newThread(this::run);
    }

    /** On a daemon thread that bears the line's name. */
    public static CardReader start(Line line, FrameDecoder decoder, CardListener listener) {
        ThreadFactory threads = Thread.ofPlatform()
                .daemon()
                .name("card reader " + line.address())
                .factory();
        return start(line, decoder, listener, threads);
    }

    public static CardReader start(Line line, FrameDecoder decoder, CardListener listener, ThreadFactory threads) {
        CardReader reader = new CardReader(line, decoder, listener, threads);
        reader.owner.start();
        return reader;
    }

    /** Ends within two seconds, even where the driver hangs; nothing is told to the listener any more. */
    @Override
    public void close() {
        closing.countDown();
        line.close();
        try {
            boolean unused = owner.join(ENDING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long wait = FIRST_WAIT_MILLIS;
        while (!isClosing()) {
            try {
                line.open();
                wait = FIRST_WAIT_MILLIS;
                tell(new ReaderState.Connected());
                readOn();
            } catch (LineException e) {
                tell(new ReaderState.Disconnected(String.valueOf(e.getMessage())));
            } finally {
                // Also when closing came in the midst of opening.
                line.close();
            }
            pause(wait);
            wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
        }
    }

    private void readOn() throws LineException {
        byte[] buffer = new byte[256];
        decoder.reset();
        LineSense sense = new LineSense(decoder);
        try {
            while (!isClosing()) {
                int length = line.read(buffer);
                if (length > 0) {
                    decoder.feed(buffer, length, System.nanoTime(), this::tell);
                    sense.heard(length);
                } else {
                    decoder.quiet(System.nanoTime(), this::tell);
                    sense.quiet();
                }
                tell(sense.isGarbled() ? new ReaderState.Garbled() : new ReaderState.Connected());
            }
        } finally {
            decoder.reset();
            Arrays.fill(buffer, (byte) 0);
        }
    }

    private void tell(CardRead read) {
        if (!isClosing()) {
            safely(() -> listener.cardRead(read));
        }
    }

    private void tell(ReaderState state) {
        if (!isClosing() && !state.equals(told)) {
            told = state;
            safely(() -> listener.readerState(state));
        }
    }

    /** A listener's mistake must not end the reading of cards. */
    private void safely(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            log.error(
                    "What {} read was not taken; present it again, and report it with these lines", line.address(), e);
        }
    }

    private void pause(long millis) {
        try {
            boolean unused = closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }
}
