package org.tallystick;

import org.tallystick.device.printer.PrinterProfile;
import org.tallystick.device.serial.LineSettings;

/** A printer profile's serial settings, as a line wants them. */
final class LineForms {
    private LineForms() {}

    static LineSettings of(PrinterProfile.Serial serial) {
        return new LineSettings(
                serial.baud(),
                serial.dataBits(),
                LineSettings.Parity.valueOf(serial.parity().name()),
                serial.stopBits(),
                LineSettings.Flow.valueOf(serial.flow().name()));
    }
}
