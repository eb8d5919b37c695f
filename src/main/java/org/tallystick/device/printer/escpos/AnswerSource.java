package org.tallystick.device.printer.escpos;

import java.util.List;

/** Makes answers of what a printer sends, however the bytes are cut into chunks. */
public interface AnswerSource {

    /** The answers complete by now, of {@code bytes[0]} to {@code bytes[count - 1]} and what came before. */
    List<PrinterAnswer> take(byte[] bytes, int count);
}
