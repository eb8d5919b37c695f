package org.tallystick.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A text from a file: UTF-8, UTF-16 where the file says so, or what was stated. Nothing else is guessed. */
final class TextFile {
    private static final long MOST = 8L * 1024 * 1024;

    private TextFile() {}

    /** @param encoding a name such as windows-1252; null where the file tells */
    static String read(Path file, @Nullable String encoding) {
        byte[] bytes = bytes(file);
        Charset charset = encoding == null ? told(bytes) : named(encoding);
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Failed(
                    ExitCode.BAD_INPUT,
                    encoding == null
                            ? file + " is not UTF-8; save it again as CSV in UTF-8, or say what it is, such as"
                                    + " --encoding windows-1252 (Western Europe, America), windows-1256 (Arabic)"
                                    + " or GB18030 (China)"
                            : file + " is not " + encoding + "; look at how it was saved");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MOST) {
                throw new Failed(ExitCode.BAD_INPUT, file + " is larger than 8 MB; split it");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failed(ExitCode.BAD_INPUT, file + " cannot be read; check its name and rights");
        }
    }

    /** By the byte order mark, or by the zeros that stand beside each Latin letter. */
    private static Charset told(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        if (bytes[0] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static Charset named(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Failed(
                    ExitCode.BAD_INPUT,
                    "there is no encoding '" + encoding + "'; write UTF-8, windows-1252, windows-1256 or GB18030");
        }
    }
}
