package org.tallystick.device.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What a host says to a printer. Each kind bears the manual's name in its comment; bytes and meaning stand side by
 * side.
 *
 * @see <a href="https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/">Epson, ESC/POS command reference</a>
 */
public sealed interface Command permits PrintCommand, QrCommand, StatusCommand, RealTimeCommand, Command.Rubbish {
    Octets encoded();

    static byte[] encode(List<? extends Command> commands) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        commands.forEach(command -> bytes.writeBytes(command.encoded().bytes()));
        return bytes.toByteArray();
    }

    /** Bytes that are no command known here; a printer ignores them or prints garbage. */
    record Rubbish(Octets encoded) implements Command {}
}
