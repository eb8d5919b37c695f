package org.tallystick.device.printer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.slip.Slip;

/** One copy of a slip as the bytes of a printer. */
public final class SlipBytes {
    private SlipBytes() {}

    /**
     * For a till that prints by itself: everything but the questions whether it came out.
     *
     * @throws IllegalArgumentException when a QR code cannot hold its content
     */
    public static byte[] of(Slip slip, String copyMark, PrinterProfile profile) {
        return Command.encode(SlipCommands.of(slip, copyMark, profile));
    }

    /** Bytes that are sent in one go, and how many lines of paper they make. */
    record Part(Octets bytes, int lines) {}

    /** Parts that fit into the printer's buffer, each ending between two commands. */
    static List<Part> parts(Slip slip, String copyMark, PrinterProfile profile) {
        List<Part> parts = new ArrayList<>();
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        int lines = 0;
        for (Command command : SlipCommands.of(slip, copyMark, profile)) {
            byte[] bytes = command.encoded().bytes();
            if (part.size() + bytes.length > profile.mostInFlight()) {
                parts.add(new Part(Octets.of(part.toByteArray()), lines));
                part.reset();
                lines = 0;
            }
            part.writeBytes(bytes);
            lines += command.lines();
        }
        parts.add(new Part(Octets.of(part.toByteArray()), lines));
        return parts;
    }
}
