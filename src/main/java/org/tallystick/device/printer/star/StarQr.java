package org.tallystick.device.printer.star;

import org.tallystick.device.printer.escpos.Octets;

/** ESC GS y: a QR code drawn by the printer itself. */
public sealed interface StarQr extends StarCommand {

    /** ESC GS y S 0 n: 2 is the usual model. */
    record Model(int n) implements StarQr {
        public static final Model MODEL_2 = new Model(2);

        @Override
        public Octets encoded() {
            return Octets.of(ESC, GS, 'y', 'S', '0', n);
        }
    }

    /** ESC GS y S 1 n: 0 to 3 for L, M, Q, H. */
    record ErrorCorrection(int level) implements StarQr {
        public static final ErrorCorrection M = new ErrorCorrection(1);

        @Override
        public Octets encoded() {
            return Octets.of(ESC, GS, 'y', 'S', '1', level);
        }
    }

    /** ESC GS y S 2 n: the side of a module, 1 to 8 dots. */
    record ModuleSize(int dots) implements StarQr {
        public static final int LARGEST = 8;

        @Override
        public Octets encoded() {
            return Octets.of(ESC, GS, 'y', 'S', '2', dots);
        }
    }

    /** ESC GS y D 1 0: the content, of whichever kind it is. */
    record Store(Octets content) implements StarQr {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, GS, 'y', 'D', '1', 0, content.length(), content.length() >> 8)
                    .then(content);
        }
    }

    /** ESC GS y P: prints what is stored. */
    record Print() implements StarQr {
        @Override
        public Octets encoded() {
            return Octets.of(ESC, GS, 'y', 'P');
        }

        @Override
        public int lines() {
            return 1;
        }
    }
}
