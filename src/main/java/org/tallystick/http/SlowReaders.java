package org.tallystick.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.api.ApiResponse.Writing;

/**
 * Cuts off a client that takes nothing of its answer for a while: it would hold memory for ever, and the place of a
 * report. However long an answer takes to make, and to carry over by somebody who reads, it is not cut.
 */
final class SlowReaders {
    private static final Logger LOG = LoggerFactory.getLogger(SlowReaders.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration A_LOOK = Duration.ofSeconds(5);

    /** Writes an answer on this thread, which is interrupted when one write does not end; that closes the socket. */
    void writing(OutputStream to, Writing answer) throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        Thread writer = Thread.currentThread();
        Watched out = new Watched(to);
        Thread.ofVirtual().start(() -> watch(out, writer, done));
        try {
            answer.to(out);
            out.flush();
        } finally {
            done.countDown();
        }
    }

    private static void watch(Watched out, Thread writer, CountDownLatch done) {
        try {
            while (!done.await(A_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (out.stands(LIMIT)) {
                    LOG.debug("A client took nothing of its answer for {}", LIMIT);
                    writer.interrupt();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Knows since when a write is under way. */
    private static final class Watched extends FilterOutputStream {
        private static final long IDLE = Long.MIN_VALUE;

        private volatile long since = IDLE;

        Watched(OutputStream out) {
            super(out);
        }

        boolean stands(Duration limit) {
            long begun = since;
            return begun != IDLE && System.nanoTime() - begun > limit.toNanos();
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            since = System.nanoTime();
            try {
                out.write(bytes, from, length);
            } finally {
                since = IDLE;
            }
        }
    }
}
