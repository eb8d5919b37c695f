package org.tallystick.device.printer.job;

import java.util.List;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.Answers;
import org.tallystick.device.printer.profile.PrinterProfile.ProofBy;
import org.tallystick.device.serial.LineSettings;
import org.tallystick.device.serial.LineSettings.Flow;
import org.tallystick.device.serial.LineSettings.Parity;

/** Printers of every way of proof, on lines of every kind. */
final class Wires {
    static final PrinterProfile BY_NUMBER_SLOW = at(Slips.TM_T88V, 9_600, Flow.DTR_DSR);
    static final PrinterProfile BY_NUMBER_FAST = at(Slips.TM_T88V, 115_200, Flow.RTS_CTS);
    static final PrinterProfile BY_STATUS = Slips.GENERIC_80;
    static final PrinterProfile BY_STATUS_XON = at(Slips.GENERIC_80, 9_600, Flow.XON_XOFF);
    static final PrinterProfile BY_REAL_TIME = at(provingBy(Slips.TM_T88V, ProofBy.REAL_TIME), 38_400, Flow.DTR_DSR);
    static final PrinterProfile BY_DOCUMENT = at(Slips.TSP650II, 9_600, Flow.DTR_DSR);
    static final PrinterProfile BY_COUNTER = at(provingBy(Slips.TSP650II, ProofBy.ETB_COUNTER), 38_400, Flow.RTS_CTS);
    static final PrinterProfile BY_NOTHING = Slips.GENERIC_58;

    static final List<PrinterProfile> ALL = List.of(
            BY_NUMBER_SLOW,
            BY_NUMBER_FAST,
            BY_DOCUMENT,
            BY_COUNTER,
            BY_STATUS,
            BY_STATUS_XON,
            BY_REAL_TIME,
            BY_NOTHING);

    private Wires() {}

    static PrinterProfile at(PrinterProfile like, int baud, Flow flow) {
        return Like.the(like)
                .with(
                        "%s at %d %s".formatted(like.name(), baud, flow),
                        new LineSettings(baud, 8, Parity.NONE, 1, flow));
    }

    private static PrinterProfile provingBy(PrinterProfile like, ProofBy proof) {
        Answers answers = like.answers();
        return Like.the(like)
                .with(new Answers(answers.realTime(), answers.statusBack(), proof, answers.clear(), answers.powerOn()));
    }
}
