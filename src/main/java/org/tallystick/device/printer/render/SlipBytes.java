package org.tallystick.device.printer.render;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.profile.PrinterProfile;
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

    /**
     * As {@link #of}, for a till that sends it all at once: what is larger than the printer's buffer goes without logo,
     * and with the content of its code as text where it would be drawn.
     */
    public static byte[] toFit(Slip slip, String copyMark, PrinterProfile profile) {
        byte[] whole = of(slip, copyMark, profile);
        return whole.length <= profile.mostInFlight()
                ? whole
                : Command.encode(SlipCommands.sparing(slip, copyMark, profile));
    }

    /**
     * A command's bytes.
     *
     * @param lines of paper that it makes
     */
    public record Step(Octets bytes, int lines) {}

    /** Commands that fit into an empty buffer. */
    public record Part(List<Step> steps) {
        public Part {
            steps = List.copyOf(steps);
        }

        public List<Octets> commands() {
            return steps.stream().map(Step::bytes).toList();
        }

        public int bytes() {
            return steps.stream().mapToInt(step -> step.bytes().length()).sum();
        }
    }

    /** Parts that fit into the printer's buffer, each ending between two commands. */
    public static List<Part> parts(Slip slip, String copyMark, PrinterProfile profile) {
        List<Part> parts = new ArrayList<>();
        List<Step> part = new ArrayList<>();
        int size = 0;
        for (Command command : SlipCommands.of(slip, copyMark, profile)) {
            Octets bytes = command.encoded();
            if (size + bytes.length() > profile.mostInFlight()) {
                parts.add(new Part(part));
                part.clear();
                size = 0;
            }
            part.add(new Step(bytes, command.lines()));
            size += bytes.length();
        }
        parts.add(new Part(part));
        return parts;
    }
}
