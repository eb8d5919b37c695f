package org.tallystick.device.printer;

import java.nio.charset.Charset;
import org.tallystick.device.serial.LineSettings;

/**
 * What a printer model can do, as its file in {@code device-profiles} says.
 *
 * @param name such as {@code epson/tm-t88v}
 * @param line as delivered; 7 or 8 data bits
 * @param bufferBytes receive buffer, 1,024 to 65,536
 * @param columns of normal characters, 24 to 80
 * @param dots across the printable width, a whole number of bytes
 * @param cutter false: the customer tears the paper off
 * @param realTimeStatus whether it answers DLE EOT
 * @param chineseMode whether it takes two bytes for a character until told otherwise after each initialization
 */
public record PrinterProfile(
        String name,
        String model,
        LineSettings line,
        int bufferBytes,
        int columns,
        int dots,
        CodePage codePage,
        boolean cutter,
        QrBy qr,
        ProofBy proof,
        boolean realTimeStatus,
        ClearBy clear,
        boolean chineseMode) {

    /** The number for ESC t and what its characters are; one byte a character, ASCII in the lower half. */
    public record CodePage(int number, Charset charset) {}

    public enum QrBy {
        /** GS ( k. */
        NATIVE,
        /** GS v 0. */
        RASTER,
        /** Its content is printed as text. */
        NONE
    }

    public enum ProofBy {
        /** GS ( H function 48. */
        PROCESS_ID,
        /** GS r 1, and real-time status after it. */
        STATUS,
        /** A slip that was sent is uncertain until a person says that it came out. */
        NONE
    }

    /** How the rest of an abandoned slip is removed from the printer. */
    public enum ClearBy {
        DLE_DC4_8,
        DLE_ENQ_2,
        NONE
    }

    /** Whether GS r is answered, which tells that all before it was worked off. */
    boolean answersInTurn() {
        return proof != ProofBy.NONE;
    }

    /** How much may be under way to the printer; the reserve takes status requests and the adapter's own buffer. */
    int mostInFlight() {
        return bufferBytes - 256;
    }
}
