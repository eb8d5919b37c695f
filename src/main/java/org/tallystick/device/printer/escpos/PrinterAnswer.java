package org.tallystick.device.printer.escpos;

import java.nio.charset.StandardCharsets;

/**
 * What a printer says to its host. Those here are ESC/POS's; of another dialect they stand beside its commands.
 */
public interface PrinterAnswer {
    Octets encoded();

    /** To DLE EOT n; the answer does not say to which n. */
    record RealTimeStatus(int bits) implements PrinterAnswer {
        /** Bits 1 and 4 are always on, 0 and 7 always off. */
        public static final int FIXED = 0x12;

        static final int FIXED_MASK = 0x93;

        @Override
        public Octets encoded() {
            return Octets.of(bits);
        }
    }

    /** Told by itself after GS a: four bytes. */
    record AutomaticStatus(Octets encoded) implements PrinterAnswer {
        /** Bit 4 of the first byte is always on, 0, 1 and 7 always off. */
        static final int FIXED = 0x10;

        /** The bits of the first three bytes; the fourth has none. */
        public static AutomaticStatus of(int first, int second, int third) {
            return new AutomaticStatus(Octets.of(FIXED | first, second, third, 0));
        }
    }

    /** To GS r: bits 2 and 3 are on at paper end. */
    record TransmittedStatus(int bits) implements PrinterAnswer {
        static final int FIXED_MASK = 0x90;

        public boolean paperEnd() {
            return (bits & 0x0C) != 0;
        }

        @Override
        public Octets encoded() {
            return Octets.of(bits);
        }
    }

    /** To GS ( H function 48: what stands before the request is printed. */
    record ProcessId(String id) implements PrinterAnswer {
        @Override
        public Octets encoded() {
            return block(0x37, '"' + id);
        }
    }

    /** To DLE DC4 function 8: the buffers are clear. */
    record Cleared() implements PrinterAnswer {
        @Override
        public Octets encoded() {
            return block(0x37, "%");
        }
    }

    /** The printer was switched on just now, told by itself where its memory switch 1-1 says so. */
    record PowerOn() implements PrinterAnswer {
        @Override
        public Octets encoded() {
            return block(0x3B, "1");
        }
    }

    /** To GS I 65 to 69. */
    record PrinterInformation(String text) implements PrinterAnswer {
        @Override
        public Octets encoded() {
            return block(0x5F, text);
        }
    }

    /** XON or XOFF, which may fall between any two bytes. */
    record FlowControl(boolean go) implements PrinterAnswer {
        public static final int XON = 0x11;
        public static final int XOFF = 0x13;

        @Override
        public Octets encoded() {
            return Octets.of(go ? XON : XOFF);
        }
    }

    record Unknown(Octets encoded) implements PrinterAnswer {}

    private static Octets block(int header, String content) {
        return Octets.of(header)
                .then(Octets.of(content.getBytes(StandardCharsets.US_ASCII)))
                .then(Octets.of(0));
    }
}
