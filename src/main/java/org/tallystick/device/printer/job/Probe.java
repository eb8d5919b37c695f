package org.tallystick.device.printer.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.device.printer.escpos.AnswerParser;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.escpos.RealTimeCommand.TransmitRealTimeStatus;
import org.tallystick.device.printer.escpos.StatusCommand.TransmitPrinterId;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.Dialect;
import org.tallystick.device.serial.Line;
import org.tallystick.device.serial.LineException;

/**
 * Asks who is at the other end of a line: status, maker and model. Nothing of it is printed by an ESC/POS printer;
 * a device of another kind gets ten bytes that it does not know.
 */
public final class Probe {
    private static final int MAKER = 66;
    private static final int MODEL = 67;
    private static final Duration LIMIT = Duration.ofSeconds(1);
    /** Reads of 200 ms, of which so many may stay empty before nobody answers. */
    private static final int SILENT_READS = 3;

    private static final byte[] QUESTIONS = Command.encode(List.of(
            TransmitRealTimeStatus.PRINTER_OFFLINE_PAPER.getFirst(),
            new TransmitPrinterId(MAKER),
            new TransmitPrinterId(MODEL)));

    private Probe() {}

    /**
     * What answered.
     *
     * @param status whether it answered as an ESC/POS printer does
     * @param maker to GS I 66, such as {@code EPSON}
     * @param model to GS I 67, such as {@code TM-T88V}
     */
    public record Found(boolean status, Optional<String> maker, Optional<String> model) {
        public boolean isPrinter() {
            return status || model.isPresent();
        }

        /** The profile of this model, if there is one: the one whose name holds what the printer calls itself. */
        public Optional<String> profile(List<PrinterProfile> profiles) {
            return model.flatMap(said -> profiles.stream()
                    .filter(profile -> profile.dialect() == Dialect.ESCPOS)
                    .filter(profile -> plain(profile.model()).endsWith(plain(said)))
                    .map(PrinterProfile::name)
                    .findFirst());
        }

        private static String plain(String model) {
            return model.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        }
    }

    /**
     * Asks over a line, which is opened and closed here.
     *
     * @throws LineException when it cannot be opened, such as one that another program uses
     */
    public static Found ask(Line line) throws LineException {
        List<String> said = new ArrayList<>();
        boolean status = false;
        AnswerParser parser = new AnswerParser();
        byte[] buffer = new byte[256];
        try {
            line.open();
            line.write(QUESTIONS, LIMIT);
            for (int silent = 0; silent < SILENT_READS && said.size() < 2; ) {
                int count = line.read(buffer);
                silent += count == 0 ? 1 : 0;
                for (PrinterAnswer answer : parser.take(buffer, count)) {
                    status |= answer instanceof PrinterAnswer.RealTimeStatus;
                    if (answer instanceof PrinterAnswer.PrinterInformation information) {
                        said.add(information.text().strip());
                    }
                }
            }
        } finally {
            line.close();
        }
        return said.size() < 2
                ? new Found(status, Optional.empty(), said.stream().findFirst())
                : new Found(status, Optional.of(said.get(0)), Optional.of(said.get(1)));
    }
}
