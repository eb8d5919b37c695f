package org.tallystick.device.printer.escpos;

import static org.tallystick.device.printer.escpos.PrintCommand.ESC;
import static org.tallystick.device.printer.escpos.PrintCommand.GS;

/** Commands that carry dots. */
public sealed interface ImageCommand extends EscPosCommand {

    /** GS v 0: rows of dots, eight to a byte, the leftmost in the highest bit; at most 65,535 bytes. */
    record RasterImage(int mode, int bytesAcross, int rows, Octets dots) implements ImageCommand {
        public RasterImage {
            mustFit(dots, bytesAcross * rows);
        }

        @Override
        public Octets encoded() {
            return Octets.of(GS, 'v', '0', mode, bytesAcross, bytesAcross >> 8, rows, rows >> 8)
                    .then(dots);
        }

        @Override
        public int lines() {
            return 1;
        }
    }

    /**
     * ESC *: columns of dots from left to right, the topmost in the highest bit. Mode 0 and 1 have 8 dots a column, 32
     * and 33 have 24.
     */
    record BitImage(int mode, Octets dots) implements ImageCommand {
        public BitImage {
            if (!valid(mode)
                    || dots.length() % bytesAColumn(mode) != 0
                    || dots.length() / bytesAColumn(mode) > 0xFFFF) {
                throw new IllegalArgumentException(
                        "%d bytes of dots are no columns of mode %d".formatted(dots.length(), mode));
            }
        }

        static boolean valid(int mode) {
            return mode == 0 || mode == 1 || mode == 32 || mode == 33;
        }

        static int bytesAColumn(int mode) {
            return mode < 32 ? 1 : 3;
        }

        public int columns() {
            return dots.length() / bytesAColumn(mode);
        }

        @Override
        public Octets encoded() {
            return Octets.of(ESC, '*', mode, columns(), columns() >> 8).then(dots);
        }
    }

    /** GS ( L function 112: rows of dots as GS v 0 has them, kept until they are printed; colour 1. */
    record StoreGraphics(int width, int height, Octets dots) implements ImageCommand {
        static final int HEAD = 10;

        public StoreGraphics {
            mustFit(dots, (width + 7) / 8 * height);
        }

        @Override
        public Octets encoded() {
            int length = HEAD + dots.length();
            return Octets.of(GS, '(', 'L', length, length >> 8, '0', 'p', '0', 1, 1, '1', width, width >> 8, height)
                    .then(Octets.of(height >> 8))
                    .then(dots);
        }
    }

    /** GS ( L function 50: prints what is stored. */
    record PrintGraphics() implements ImageCommand {
        @Override
        public Octets encoded() {
            return Octets.of(GS, '(', 'L', 2, 0, '0', '2');
        }

        @Override
        public int lines() {
            return 1;
        }
    }

    private static void mustFit(Octets dots, int size) {
        if (dots.length() != size) {
            throw new IllegalArgumentException(
                    "%d bytes of dots are not the %d of the picture".formatted(dots.length(), size));
        }
    }
}
