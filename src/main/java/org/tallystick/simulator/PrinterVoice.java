package org.tallystick.simulator;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.tallystick.device.printer.escpos.PrinterAnswer;

/** The way back from a virtual printer to its host, on which answers can get lost or mixed with others. */
final class PrinterVoice {
    private static final int NOISE = 8;

    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private int toLose;
    private boolean silent;
    private boolean mixed;

    void say(PrinterAnswer answer) {
        for (byte b : answer.encoded().bytes()) {
            if (mixed) {
                say(new byte[] {0x13, 0x11});
            }
            say(new byte[] {b});
        }
    }

    /** For answers that prove something. */
    void sayUnlessLost(PrinterAnswer answer) {
        if (toLose > 0) {
            toLose--;
        } else {
            say(answer);
        }
    }

    void loseNext(int count) {
        toLose += count;
    }

    /** The same bytes for the same seed. */
    void babble(int seed) {
        byte[] noise = new byte[NOISE];
        for (int i = 0; i < NOISE; i++) {
            noise[i] = (byte) (((seed + i) * 0x9E3779B1) >>> 24);
        }
        say(noise);
    }

    void mixWithFlowBytes() {
        mixed = true;
    }

    void beSilent() {
        silent = true;
    }

    /** What was not handed on is lost, as at a loss of power. */
    void forget() {
        waiting.reset();
    }

    private void say(byte[] bytes) {
        if (!silent) {
            waiting.writeBytes(bytes);
        }
    }

    void handOn(Consumer<byte[]> host) {
        if (waiting.size() > 0) {
            byte[] bytes = waiting.toByteArray();
            waiting.reset();
            host.accept(bytes);
        }
    }
}
