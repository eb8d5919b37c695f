package org.tallystick.device.printer.job;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.render.SlipBytes.Part;
import org.tallystick.device.printer.render.SlipBytes.Step;
import org.tallystick.device.serial.LineException;
import org.tallystick.wording.Sentence;

/**
 * A slip's way to the printer. Behind each piece goes a question that is answered the moment it arrives, and never more
 * is under way than six tenths of a second of the line: it is always full, and a printer that is switched off and on
 * misses all that is under way, so that it does not print the end of a slip whose middle it never got.
 */
final class Delivery {
    /** No printer starts so fast. */
    private static final int TENTHS_OF_A_SECOND = 6;

    private static final int PIECES = 3;

    private static final int BITS_A_BYTE = 10;
    private static final int LARGEST_PIECE = 256;

    private final PrinterConnection printer;
    private final boolean answers;
    private final Forecast forecast;
    private final int mostUnderWay;
    private final int piece;
    private final Deque<Integer> underWay = new ArrayDeque<>();
    private final int unansweredBefore;
    private int sent;

    /** For a printer that has just answered all it was asked. */
    Delivery(PrinterConnection printer, PrinterProfile profile, Timing timing) {
        this.printer = printer;
        this.forecast = new Forecast(printer, timing, profile.mostInFlight());
        this.answers = profile.realTimeStatus();
        this.mostUnderWay = profile.line().baud() / BITS_A_BYTE * TENTHS_OF_A_SECOND / 10;
        this.piece = Math.min(LARGEST_PIECE, mostUnderWay / PIECES);
        this.unansweredBefore = printer.unanswered();
    }

    /** How many bytes may have left for the printer. */
    int sent() {
        return sent;
    }

    /** Sends a part, as fast as it arrives; why its rest must not follow, if so. */
    Optional<Sentence> send(Part part, Waiting waiting) throws LineException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Step step : part.steps()) {
            if (bytes.size() >= piece || !hasRoom(step)) {
                Optional<Sentence> stopped = send(bytes.toByteArray(), waiting);
                if (stopped.isPresent()) {
                    return stopped;
                }
                bytes.reset();
            }
            if (!answers) {
                forecast.take(step);
            }
            bytes.writeBytes(step.bytes().bytes());
        }
        return send(bytes.toByteArray(), waiting);
    }

    /** Sends a question right behind what was delivered. */
    void ask(Octets question) throws LineException {
        write(question.bytes());
    }

    /** Waits until a printer that cannot answer has printed it all. */
    void finish() throws LineException {
        forecast.finish();
    }

    /** Whether all has reached a printer that was on all the time. */
    boolean arrived() {
        return open() == 0;
    }

    private Optional<Sentence> send(byte[] bytes, Waiting waiting) throws LineException {
        Optional<Sentence> stopped = waiting.until(() -> hasRoom(bytes.length) && printer.mayWrite());
        if (stopped.isEmpty()) {
            write(bytes);
        }
        return stopped;
    }

    private void write(byte[] bytes) throws LineException {
        try {
            printer.write(bytes);
            sent += bytes.length;
        } catch (LineException e) {
            sent += e.bytesOut();
            throw e;
        }
        if (answers) {
            printer.beat();
            underWay.add(bytes.length);
        }
    }

    private boolean hasRoom(Step step) {
        return answers || forecast.hasRoom(step);
    }

    /** One piece alone may be larger. */
    private boolean hasRoom(int more) {
        while (underWay.size() > Math.max(0, open())) {
            underWay.remove();
        }
        return underWay.stream().mapToInt(Integer::intValue).sum() + more <= mostUnderWay || underWay.isEmpty();
    }

    private int open() {
        return printer.unanswered() - unansweredBefore;
    }
}
