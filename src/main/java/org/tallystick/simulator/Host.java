package org.tallystick.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a virtual device on an endpoint, on one daemon thread, and makes what happens to real devices happen to it.
 *
 * <p>Each method returns when the thing has happened; any thread may call them.
 */
public final class Host implements AutoCloseable {
    private static final int TICK_MILLIS = 10;
    private static final int WITHOUT_ROOM_MILLIS = 1;
    private static final long LIMIT_SECONDS = 5;

    private final Endpoint endpoint;
    private final VirtualDevice device;
    private final Consumer<byte[]> answer = this::send;
    private final BlockingQueue<Runnable> asked = new LinkedBlockingQueue<>();
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private State state = State.RUNNING;

    private enum State {
        RUNNING,
        STALLED,
        UNPLUGGED,
        ENDED
    }

    private interface Happening {
        void happen() throws IOException;
    }

    private Host(Endpoint endpoint, VirtualDevice device) {
        this.endpoint = endpoint;
        this.device = device;
    }

    /** Takes the endpoint over and closes it in the end. */
    public static Host start(Endpoint endpoint, VirtualDevice device) {
        Host host = new Host(endpoint, device);
        Thread.ofPlatform()
                .daemon()
                .name("virtual device at " + endpoint.address())
                .start(host::run);
        return host;
    }

    /** What stands in the product's settings. */
    public String address() {
        return endpoint.address();
    }

    /** Takes and sends no more bytes, so that the product's writes block; the cable stays in. */
    public void stall() {
        ask(State.STALLED, endpoint::stall);
    }

    public void resume() {
        ask(State.RUNNING, endpoint::resume);
    }

    /** Pulls the cable; bytes under way are lost. */
    public void unplug() {
        ask(State.UNPLUGGED, endpoint::unplug);
    }

    public void plug() {
        ask(State.RUNNING, endpoint::plug);
    }

    /** Completes when the device was closed, exceptionally when it failed. */
    public CompletableFuture<@Nullable Void> ended() {
        return ended.copy();
    }

    @Override
    public void close() {
        if (!ended.isDone()) {
            ask(State.ENDED, endpoint::close);
        }
    }

    private void run() {
        byte[] buffer = new byte[4_096];
        try {
            while (state != State.ENDED) {
                turn(buffer);
            }
            ended.complete(null);
        } catch (IOException | RuntimeException | InterruptedException e) {
            ended.completeExceptionally(e);
            leave();
        }
    }

    /** A device that has failed looks unplugged to the product. */
    private void leave() {
        try {
            endpoint.close();
        } catch (IOException e) {
            // The first failure is the one that is told.
        }
    }

    private void turn(byte[] buffer) throws IOException, InterruptedException {
        if (state != State.RUNNING) {
            asked.take().run();
            return;
        }
        int room = Math.min(buffer.length, device.room());
        if (room > 0) {
            int length = endpoint.receive(buffer, room, TICK_MILLIS);
            if (length > 0) {
                device.receive(buffer, length, answer);
            }
        }
        device.idle(answer);
        if (device.cameOff()) {
            endpoint.unplug();
            state = State.UNPLUGGED;
        }
        Runnable next = room > 0 ? asked.poll() : asked.poll(WITHOUT_ROOM_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
            next.run();
        }
    }

    private void send(byte[] bytes) {
        try {
            endpoint.send(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask(State next, Happening happening) {
        if (ended.isDone() && !ended.isCompletedExceptionally()) {
            throw new IllegalStateException("The virtual device at " + address() + " is closed");
        }
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        asked.add(() -> {
            try {
                happening.happen();
                state = next;
                done.complete(null);
            } catch (IOException e) {
                done.completeExceptionally(e);
            }
        });
        try {
            CompletableFuture.anyOf(done, ended)
                    .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The virtual device at " + address() + " has failed: " + e.getCause(), e);
        }
    }
}
