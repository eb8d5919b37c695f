package org.tallystick.device.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** What a host says to a printer, in whatever dialect; bytes and meaning stand side by side. */
public interface Command {
    Octets encoded();

    /** Whether a printer obeys it the moment it arrives, even offline or with a full buffer. */
    default boolean isUrgent() {
        return false;
    }

    /** Whether it is no command known here; a printer ignores it or prints garbage. */
    default boolean isRubbish() {
        return false;
    }

    /** How many lines of paper it makes, about. */
    default int lines() {
        return 0;
    }

    /** A command of which only the length is known here: nothing that a slip needs. */
    record Other(Octets encoded) implements Command {}

    /** Bytes that are no command known here; a printer ignores them or prints garbage. */
    record Rubbish(Octets encoded) implements Command {
        @Override
        public boolean isRubbish() {
            return true;
        }
    }

    static byte[] encode(List<? extends Command> commands) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        commands.forEach(command -> bytes.writeBytes(command.encoded().bytes()));
        return bytes.toByteArray();
    }
}
