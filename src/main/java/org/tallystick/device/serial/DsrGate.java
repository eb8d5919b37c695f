package org.tallystick.device.serial;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * DTR/DSR flow control in software: before each chunk it waits until the last one has left and the device holds DSR.
 *
 * <p>jSerialComm drops this flow control on Linux and macOS without a word ({@code SerialPort_Posix.c} maps RTS/CTS
 * and XON/XOFF only), and nearly every receipt printer is delivered with it.
 */
final class DsrGate {
    /** Bytes in flight when the device goes busy; receipt printers then still take 128 or more. */
    static final int CHUNK = 64;

    private static final long POLL_NANOS = 2_000_000;

    private DsrGate() {}

    /**
     * Whether the next chunk may go; false once the line is no longer wanted.
     *
     * @param waiting bytes the system still holds, negative when the port is gone: the write then finds out
     */
    static boolean passes(BooleanSupplier dsr, IntSupplier waiting, BooleanSupplier wanted) {
        while (wanted.getAsBoolean()) {
            int left = waiting.getAsInt();
            if (left < 0 || (left == 0 && dsr.getAsBoolean())) {
                return true;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return false;
    }
}
