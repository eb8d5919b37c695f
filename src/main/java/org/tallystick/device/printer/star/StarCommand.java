package org.tallystick.device.printer.star;

import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;

/** The commands of Star line mode. Each kind bears the manual's name in its comment. */
public sealed interface StarCommand extends Command
        permits StarPrint, StarImage, StarQr, StarQuestion, StarCommand.Other, StarCommand.Rubbish {
    int ESC = 0x1B;
    int GS = 0x1D;
    int RS = 0x1E;

    /** A command of which only the length is known here: nothing that a slip needs. */
    record Other(Octets encoded) implements StarCommand {}

    /** Bytes that are no command known here; a printer ignores them or prints garbage. */
    record Rubbish(Octets encoded) implements StarCommand {
        @Override
        public boolean isRubbish() {
            return true;
        }
    }
}
