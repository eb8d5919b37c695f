package org.tallystick.cli.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.validation.EncodedFile;
import org.tallystick.validation.InvalidInput;

/** A text from a file, of the size that the API takes. */
final class TextFile {
    private static final long MOST = 4L * 1024 * 1024;

    private TextFile() {}

    /** @param encoding a name such as windows-1252; null where the file tells */
    static String read(Path file, @Nullable String encoding) {
        try {
            return new EncodedFile(file.toString(), "--encoding ").text(bytes(file), encoding);
        } catch (InvalidInput e) {
            throw new Failed(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MOST) {
                throw new Failed(ExitCode.BAD_INPUT, file + " is larger than 4 MB; split it");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failed(ExitCode.BAD_INPUT, file + " cannot be read; check its name and rights");
        }
    }
}
