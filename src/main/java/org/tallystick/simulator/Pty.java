package org.tallystick.simulator;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A pseudo-terminal: the product opens {@link #path()} as a serial port, the virtual device holds the other end.
 *
 * <p>For Linux and macOS. One thread only. Bytes pass unchanged in both directions from the start.
 */
final class Pty implements AutoCloseable {
    private final int master;
    /** Held open, or the master would fail each time the product closes its end. */
    private final int slave;

    private final String path;

    private Pty(int master, int slave, String path) {
        this.master = master;
        this.slave = slave;
        this.path = path;
    }

    static Pty open() throws IOException {
        try {
            int master = LibC.CALLS.posix_openpt(LibC.READ_WRITE | LibC.NO_CONTROLLING_TERMINAL | LibC.NON_BLOCKING);
            try {
                return unlocked(master);
            } catch (LastErrorException e) {
                LibC.CALLS.close(master);
                throw e;
            }
        } catch (LastErrorException | LinkageError e) {
            throw new IOException("No pseudo-terminal can be made here (" + e + "): simulate over TCP instead", e);
        }
    }

    private static Pty unlocked(int master) {
        LibC c = LibC.CALLS;
        c.grantpt(master);
        c.unlockpt(master);
        byte[] name = new byte[128];
        c.ptsname_r(master, name, new NativeLong(name.length));
        String path = Native.toString(name);
        int slave = c.open(path, LibC.READ_WRITE | LibC.NO_CONTROLLING_TERMINAL);
        byte[] termios = new byte[LibC.TERMIOS_BYTES];
        c.tcgetattr(slave, termios);
        c.cfmakeraw(termios);
        c.tcsetattr(slave, 0, termios);
        return new Pty(master, slave, path);
    }

    String path() {
        return path;
    }

    /** How many bytes the product has sent, 0 when none came in time. */
    int read(byte[] buffer, int most, int millis) throws IOException {
        if (!ready(LibC.POLL_IN, millis)) {
            return 0;
        }
        try {
            return LibC.CALLS.read(master, buffer, new NativeLong(most)).intValue();
        } catch (LastErrorException e) {
            throw new IOException(path + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** Sends what the product's end has room for within the time; as on a wire, bytes that nobody reads are lost. */
    void write(byte[] bytes, int millis) throws IOException {
        byte[] left = bytes;
        while (left.length > 0 && ready(LibC.POLL_OUT, millis)) {
            try {
                int sent = LibC.CALLS
                        .write(master, left, new NativeLong(left.length))
                        .intValue();
                left = Arrays.copyOfRange(left, sent, left.length);
            } catch (LastErrorException e) {
                throw new IOException(path + " cannot be written (" + e.getMessage() + ")", e);
            }
        }
    }

    /** While off, the product's next write blocks at its first byte, as on a busy device with flow control. */
    void accept(boolean on) throws IOException {
        try {
            LibC.CALLS.tcflow(slave, on ? LibC.OUTPUT_ON : LibC.OUTPUT_OFF);
        } catch (LastErrorException e) {
            throw new IOException(path + " cannot be stalled (" + e.getMessage() + ")", e);
        }
    }

    /** The product then sees its device unplugged. */
    @Override
    public void close() {
        LibC.CALLS.close(master);
        LibC.CALLS.close(slave);
    }

    /** {@code struct pollfd}: the file, the events asked for, the events found. */
    private boolean ready(short event, int millis) {
        ByteBuffer descriptor = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
        descriptor.putInt(0, master).putShort(4, event);
        try {
            LibC.CALLS.poll(descriptor.array(), new NativeLong(1), millis);
        } catch (LastErrorException e) {
            return false; // a signal of the virtual machine came between
        }
        return (descriptor.getShort(6) & event) != 0;
    }
}
