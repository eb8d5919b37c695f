package org.tallystick.device.printer.star;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.device.printer.escpos.AnswerSource;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.escpos.PrinterAnswer.FlowControl;
import org.tallystick.device.printer.escpos.PrinterAnswer.Unknown;

/**
 * Tells a Star printer's answers apart by their first byte, which says how long a status is, and by the bits that a
 * status never has. An answer that breaks off is unknown, and the byte that broke it is read afresh.
 */
public final class StarAnswerParser implements AnswerSource {
    /** Always off in a status behind its second byte, in which the highest bit is on. */
    private static final int FIXED = 0x91;

    private final byte[] begun = new byte[16];
    private int length;
    private int wanted;

    @Override
    public List<PrinterAnswer> take(byte[] bytes, int count) {
        List<PrinterAnswer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            take(bytes[i] & 0xFF, answers);
        }
        return answers;
    }

    private void take(int b, List<PrinterAnswer> answers) {
        if ((b == FlowControl.XON || b == FlowControl.XOFF) && !inDocumentEnd()) {
            answers.add(new FlowControl(b == FlowControl.XON));
        } else if (length == 0) {
            first(b, answers);
        } else if (fits(b)) {
            keep(b);
            if (length == wanted) {
                Octets octets = kept();
                answers.add(octets.at(0) == StarCommand.ESC ? printEnded(octets) : new StarAnswer.Status(octets));
            }
        } else {
            answers.add(new Unknown(kept()));
            first(b, answers);
        }
    }

    private boolean inDocumentEnd() {
        return length >= 3 && begun[0] == StarCommand.ESC;
    }

    private void first(int b, List<PrinterAnswer> answers) {
        if (b == StarCommand.ESC) {
            wanted = StarAnswer.PrintEnded.LENGTH;
            keep(b);
        } else if (StarAnswer.Status.isHeader(b)) {
            wanted = StarAnswer.Status.lengthBy(b);
            keep(b);
        } else {
            answers.add(new Unknown(Octets.of(b)));
        }
    }

    private boolean fits(int b) {
        if (begun[0] == StarCommand.ESC) {
            return switch (length) {
                case 1 -> b == StarCommand.GS;
                case 2 -> b == 3;
                case 3 -> b <= 1;
                case 7 -> b == 0;
                default -> true;
            };
        }
        return length == 1 ? (b & FIXED) == 0x80 : (b & FIXED) == 0;
    }

    private static PrinterAnswer printEnded(Octets octets) {
        return new StarAnswer.PrintEnded(octets.at(3), octets.at(4) + 256 * octets.at(5), octets.at(6));
    }

    private void keep(int b) {
        begun[length] = (byte) b;
        length++;
    }

    private Octets kept() {
        Octets octets = Octets.range(begun, 0, length);
        length = 0;
        return octets;
    }
}
