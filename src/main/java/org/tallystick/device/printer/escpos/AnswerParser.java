package org.tallystick.device.printer.escpos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.device.printer.escpos.PrinterAnswer.AutomaticStatus;
import org.tallystick.device.printer.escpos.PrinterAnswer.FlowControl;
import org.tallystick.device.printer.escpos.PrinterAnswer.RealTimeStatus;
import org.tallystick.device.printer.escpos.PrinterAnswer.TransmittedStatus;
import org.tallystick.device.printer.escpos.PrinterAnswer.Unknown;

/**
 * Tells a printer's answers apart by their fixed bits, however the bytes are cut into chunks. An answer in several
 * bytes that breaks off is unknown, and the byte that broke it is read afresh.
 *
 * @see <a href="https://www.easymanua.ls/epson/tm-t88iii-series/manual?p=173">TM-T88III specification, appendix G</a>
 */
public final class AnswerParser implements AnswerSource {
    private static final int AUTOMATIC_LENGTH = 4;
    /** Printer information is at most 80 bytes, process ids are shorter. */
    private static final int LONGEST_BLOCK = 88;

    private final byte[] begun = new byte[LONGEST_BLOCK];
    private int length;

    @Override
    public List<PrinterAnswer> take(byte[] bytes, int count) {
        List<PrinterAnswer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            take(bytes[i] & 0xFF, answers);
        }
        return answers;
    }

    private void take(int b, List<PrinterAnswer> answers) {
        if (b == FlowControl.XON || b == FlowControl.XOFF) {
            answers.add(new FlowControl(b == FlowControl.XON));
        } else if (length == 0) {
            first(b, answers);
        } else if (isBlock(begun[0])) {
            inBlock(b, answers);
        } else {
            inAutomaticStatus(b, answers);
        }
    }

    private void first(int b, List<PrinterAnswer> answers) {
        if ((b & RealTimeStatus.FIXED_MASK) == AutomaticStatus.FIXED || isBlock(b)) {
            keep(b);
        } else if ((b & RealTimeStatus.FIXED_MASK) == RealTimeStatus.FIXED) {
            answers.add(new RealTimeStatus(b));
        } else if ((b & TransmittedStatus.FIXED_MASK) == 0) {
            answers.add(new TransmittedStatus(b));
        } else {
            answers.add(new Unknown(Octets.of(b)));
        }
    }

    private void inAutomaticStatus(int b, List<PrinterAnswer> answers) {
        if ((b & TransmittedStatus.FIXED_MASK) != 0) {
            broken(b, answers);
            return;
        }
        keep(b);
        if (length == AUTOMATIC_LENGTH) {
            answers.add(new AutomaticStatus(kept()));
        }
    }

    private void inBlock(int b, List<PrinterAnswer> answers) {
        boolean printable = b >= 0x20 && b < 0x7F;
        if (b != 0 && (!printable || length == LONGEST_BLOCK - 1)) {
            broken(b, answers);
            return;
        }
        keep(b);
        if (b == 0) {
            answers.add(block(kept()));
        }
    }

    private static PrinterAnswer block(Octets octets) {
        String content = Octets.range(octets.bytes(), 1, octets.length() - 1).text(StandardCharsets.US_ASCII);
        if (octets.at(0) == 0x37 && content.length() == 5 && content.startsWith("\"")) {
            return new PrinterAnswer.ProcessId(content.substring(1));
        }
        if (octets.at(0) == 0x37 && content.equals("%")) {
            return new PrinterAnswer.Cleared();
        }
        if (octets.at(0) == 0x3B && content.equals("1")) {
            return new PrinterAnswer.PowerOn();
        }
        return octets.at(0) == 0x5F ? new PrinterAnswer.PrinterInformation(content) : new Unknown(octets);
    }

    private void broken(int b, List<PrinterAnswer> answers) {
        answers.add(new Unknown(kept()));
        first(b, answers);
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

    private static boolean isBlock(int header) {
        return header == 0x35 || header == 0x37 || header == 0x3B || header == 0x3D || header == 0x5F;
    }
}
