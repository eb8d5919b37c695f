package org.tallystick.device.printer.escpos;

import static org.tallystick.device.printer.escpos.PrintCommand.GS;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Questions that are worked off in their turn, after what was sent before them. */
public sealed interface StatusCommand extends EscPosCommand {

    /**
     * GS ( H function 48: the printer echoes the four printable characters once what stands before is printed.
     * Epson, ESC/POS programming guide 10.01, p. 428.
     */
    record RequestProcessId(String id) implements StatusCommand {
        private static final Pattern FOUR_PRINTABLE = Pattern.compile("[ -~]{4}");

        public RequestProcessId {
            if (!valid(id)) {
                throw new IllegalArgumentException("A process id is 4 printable ASCII characters, not \"" + id + "\"");
            }
        }

        static boolean valid(String id) {
            return FOUR_PRINTABLE.matcher(id).matches();
        }

        @Override
        public Octets encoded() {
            return Octets.of(GS, '(', 'H', 6, 0, '0', '0').then(Octets.of(id.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** GS r n, n 1 for paper, 2 for the drawer: not answered while printing is stopped. */
    record TransmitStatus(int n) implements StatusCommand {
        public static final TransmitStatus PAPER = new TransmitStatus(1);

        @Override
        public Octets encoded() {
            return Octets.of(GS, 'r', n);
        }
    }

    /** GS a n: which changes the printer tells by itself; 0 for none. */
    record AutomaticStatusBack(int n) implements StatusCommand {
        public static final AutomaticStatusBack OFF = new AutomaticStatusBack(0);

        @Override
        public Octets encoded() {
            return Octets.of(GS, 'a', n);
        }
    }

    /** GS I n: 65 firmware, 66 maker, 67 model. */
    record TransmitPrinterId(int n) implements StatusCommand {
        @Override
        public Octets encoded() {
            return Octets.of(GS, 'I', n);
        }
    }
}
