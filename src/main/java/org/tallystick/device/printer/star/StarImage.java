package org.tallystick.device.printer.star;

import org.tallystick.device.printer.escpos.Octets;

/** Commands that carry dots. */
public sealed interface StarImage extends StarCommand {

    /** ESC k n1 0: 24 rows of n1 bytes each, the leftmost dot in the highest bit; stays in the line until it is fed. */
    record FineImage(int bytesAcross, Octets dots) implements StarImage {
        public static final int ROWS = 24;

        public FineImage {
            if (bytesAcross < 1 || bytesAcross > 0xFF || dots.length() != ROWS * bytesAcross) {
                throw new IllegalArgumentException(
                        "%d bytes of dots are not %d rows of %d bytes".formatted(dots.length(), ROWS, bytesAcross));
            }
        }

        @Override
        public Octets encoded() {
            return Octets.of(ESC, 'k', bytesAcross, 0).then(dots);
        }

        @Override
        public int lines() {
            return 1;
        }
    }

    /** ESC X n1 n2: columns of 24 dots, three bytes each, the topmost in the highest bit; at the place in the line. */
    record FineColumns(Octets dots) implements StarImage {
        public static final int BYTES = 3;

        public FineColumns {
            if (dots.length() % BYTES != 0 || dots.length() / BYTES > 0xFFFF) {
                throw new IllegalArgumentException(dots.length() + " bytes of dots are no columns of 3 bytes");
            }
        }

        @Override
        public Octets encoded() {
            int columns = dots.length() / BYTES;
            return Octets.of(ESC, 'X', columns, columns >> 8).then(dots);
        }
    }

    /** ESC * r A: what follows are rows of dots, until ESC * r B. */
    record EnterRaster() implements StarImage {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, '*', 'r', 'A');
        }
    }

    /** ESC * r B: back to letters. */
    record QuitRaster() implements StarImage {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, '*', 'r', 'B');
        }
    }

    /** b n1 n2, in raster mode alone: one row of dots, and the paper goes on by one dot. */
    record RasterRow(Octets dots) implements StarImage {
        public RasterRow {
            if (dots.length() > 0xFFFF) {
                throw new IllegalArgumentException("A row of dots has at most 65,535 bytes, not " + dots.length());
            }
        }

        @Override
        public Octets encoded() {
            return Octets.of('b', dots.length(), dots.length() >> 8).then(dots);
        }
    }
}
