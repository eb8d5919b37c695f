package org.tallystick.device.printer.escpos;

import static org.tallystick.device.printer.escpos.PrintCommand.GS;

/** GS ( k with cn 49: a QR code drawn by the printer itself. */
public sealed interface QrCommand extends EscPosCommand {

    /** Function 165: n1 50 is model 2, the usual one. */
    record Model(int n1, int n2) implements QrCommand {
        public static final Model MODEL_2 = new Model(50, 0);

        @Override
        public Octets encoded() {
            return function(65, n1, n2);
        }
    }

    /** Function 167: the side of a module, 1 to 16 dots. */
    record ModuleSize(int dots) implements QrCommand {
        @Override
        public Octets encoded() {
            return function(67, dots);
        }
    }

    /** Function 169: 48 to 51 for L, M, Q, H. */
    record ErrorCorrection(int level) implements QrCommand {
        public static final ErrorCorrection M = new ErrorCorrection(49);

        @Override
        public Octets encoded() {
            return function(69, level);
        }
    }

    /** Function 180. */
    record Store(Octets content) implements QrCommand {
        @Override
        public Octets encoded() {
            return head(80, content.length() + 1).then(Octets.of('0')).then(content);
        }
    }

    /** Function 181: prints what is stored. */
    record Print() implements QrCommand {
        @Override
        public Octets encoded() {
            return function(81, '0');
        }
    }

    private static Octets function(int fn, int... parameters) {
        return head(fn, parameters.length).then(Octets.of(parameters));
    }

    private static Octets head(int fn, int parameters) {
        int length = parameters + 2;
        return Octets.of(GS, '(', 'k', length, length >> 8, '1', fn);
    }
}
