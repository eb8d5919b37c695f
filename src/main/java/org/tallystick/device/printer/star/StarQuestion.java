package org.tallystick.device.printer.star;

import org.tallystick.device.printer.escpos.Octets;

/** What a Star printer is asked. */
public sealed interface StarQuestion extends StarCommand {

    /** ESC ACK SOH: how it is, at once; not to be asked while it tells changes by itself. */
    record RealTimeStatus() implements StarQuestion {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, 6, 1);
        }

        @Override
        public boolean isUrgent() {
            return true;
        }
    }

    /** ESC ACK CAN: starts anew, at once; all that waits in it is gone. */
    record Reset() implements StarQuestion {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, 6, 0x18);
        }

        @Override
        public boolean isUrgent() {
            return true;
        }
    }

    /** ESC RS a n: 0 (or 48) that it does not tell changes by itself. */
    record AutomaticStatusBack(int n) implements StarQuestion {
        public static final AutomaticStatusBack OFF = new AutomaticStatusBack(0);

        @Override
        public Octets encoded() {
            return Octets.of(ESC, RS, 'a', n);
        }
    }

    /** ETB: when what stands before is printed, the ETB counter in the status goes on by one. */
    record CountEnd() implements StarQuestion {
        @Override
        public Octets encoded() {
            return Octets.of(0x17);
        }
    }

    /** ESC RS E n: the ETB counter begins at 0 again. */
    record ClearCounter(int n) implements StarQuestion {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, RS, 'E', n);
        }
    }

    /**
     * ESC GS ETX s n1 n2: for s 1 the printer prints the line, waits until its motor has stopped, and echoes the
     * number; for s 0 it echoes as soon as this is its turn. Star line mode specifications, p. 3-56.
     */
    record PrintEnd(int s, int number) implements StarQuestion {
        public static final int NOW = 0;
        public static final int PRINTED = 1;

        public PrintEnd {
            if (number < 0 || number > 0xFFFF) {
                throw new IllegalArgumentException("A document's number is from 0 to 65535, not " + number);
            }
        }

        @Override
        public Octets encoded() {
            return Octets.of(ESC, GS, 3, s, number, number >> 8);
        }
    }
}
