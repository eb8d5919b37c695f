package org.tallystick.app;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The words of the command line as they were typed. In a locale without letters beyond ASCII, which is what services
 * and remote shells often have, Java makes question marks of all others; there the bytes are read, as UTF-8.
 */
public final class TypedWords {
    private static final Path BYTES = Path.of("/proc/self/cmdline");

    private TypedWords() {}

    /** What could not be read holds U+FFFD. */
    public static String[] of(String[] arguments) {
        return knowsLetters() || !Files.isReadable(BYTES) ? arguments : fromBytes(arguments);
    }

    private static boolean knowsLetters() {
        try {
            return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                    .newEncoder()
                    .canEncode('é');
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return true; // then Java knows better
        }
    }

    private static String[] fromBytes(String[] arguments) {
        try {
            String[] all = new String(Files.readAllBytes(BYTES), StandardCharsets.UTF_8).split("\0", -1);
            int end = all.length - 1; // behind the last NUL
            return Arrays.copyOfRange(all, end - arguments.length, end);
        } catch (IOException | RuntimeException e) {
            return arguments;
        }
    }
}
