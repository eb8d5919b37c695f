package org.tallystick.device.printer.star;

import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrinterAnswer;

/** What a Star printer says. */
public sealed interface StarAnswer extends PrinterAnswer {

    /**
     * Its status (ASB), 7 to 16 bytes: the first says how many they are, the third to the sixth how the printer is, the
     * eighth counts the ETBs.
     */
    record Status(Octets encoded) implements StarAnswer {
        public static final int OFFLINE = 0x08;
        public static final int COVER_OPEN = 0x20;
        public static final int MECHANICAL_ERROR = 0x04;
        public static final int CUTTER_ERROR = 0x08;
        public static final int UNRECOVERABLE_ERROR = 0x20;
        public static final int HEAD_HOT = 0x40;
        public static final int OVERFLOW = 0x40;
        public static final int NEAR_END = 0x04;
        public static final int PAPER_END = 0x08;

        static final int SHORTEST = 7;
        private static final int USUAL = 9;
        private static final int VERSION_3 = 0x86;
        private static final int COUNTS = 32;

        /** As the models say it that count ETBs: the four bytes of bits, and the counter from 0 to 31. */
        public static Status of(int printer, int error, int line, int paper, int counter) {
            int low = (counter & 7) << 1;
            int high = ((counter >> 3) & 3) << 5;
            return new Status(Octets.of(header(USUAL), VERSION_3, printer, error, line, paper, 0, low | high, 0));
        }

        static boolean isHeader(int b) {
            return (b & 0x91) == 0x01 && lengthBy(b) >= SHORTEST;
        }

        static int lengthBy(int header) {
            return ((header >> 1) & 7) | ((header >> 2) & 8);
        }

        private static int header(int length) {
            return 1 | ((length & 7) << 1) | ((length & 8) << 2);
        }

        /** Offline, cover. */
        public int printer() {
            return encoded.at(2);
        }

        public int error() {
            return encoded.at(3);
        }

        public int paper() {
            return encoded.at(5);
        }

        /** How many ETBs were worked off, modulo 32; 0 on models that do not count. */
        public int counter() {
            return encoded.length() < 8 ? 0 : ((encoded.at(7) >> 1) & 7) | ((encoded.at(7) >> 2) & 0x18);
        }

        /** The counter after so many more. */
        public static int counted(int counter, int more) {
            return (counter + more) % COUNTS;
        }
    }

    /** To ESC GS ETX s n1 n2, with how many ends were counted, modulo 256. */
    record PrintEnded(int s, int number, int counter) implements StarAnswer {
        static final int LENGTH = 8;

        @Override
        public Octets encoded() {
            return Octets.of(StarCommand.ESC, StarCommand.GS, 3, s, number, number >> 8, counter, 0);
        }
    }
}
