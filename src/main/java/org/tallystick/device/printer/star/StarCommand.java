package org.tallystick.device.printer.star;

import org.tallystick.device.printer.escpos.Command;

/** The commands of Star line mode. Each kind bears the manual's name in its comment. */
public sealed interface StarCommand extends Command permits StarPrint, StarImage, StarQr, StarQuestion {
    int ESC = 0x1B;
    int GS = 0x1D;
    int RS = 0x1E;

    /** How many NUL fill up a command that was cut off. */
    int MOST_PADDING = 2_048;
}
