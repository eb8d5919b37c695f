package org.tallystick.simulator;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.tallystick.device.printer.escpos.Answer;

/** The way back from a virtual printer to its host, on which answers can get lost. */
final class PrinterVoice {
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private int toLose;

    void say(Answer answer) {
        waiting.writeBytes(answer.encoded().bytes());
    }

    /** For answers that prove something. */
    void sayUnlessLost(Answer answer) {
        if (toLose > 0) {
            toLose--;
        } else {
            say(answer);
        }
    }

    void loseNext(int count) {
        toLose += count;
    }

    void handOn(Consumer<byte[]> host) {
        if (waiting.size() > 0) {
            byte[] bytes = waiting.toByteArray();
            waiting.reset();
            host.accept(bytes);
        }
    }
}
