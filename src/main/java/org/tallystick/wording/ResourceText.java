package org.tallystick.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Files in UTF-8 that come with the program, beside this class. */
final class ResourceText {
    private ResourceText() {}

    /** The text, or null when there is no such file. */
    static @Nullable String find(String path) {
        try (InputStream in = ResourceText.class.getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a file that has to be there.
     *
     * @throws IllegalStateException when it is not
     */
    static String of(String path) {
        String text = find(path);
        if (text == null) {
            throw new IllegalStateException(path + " is missing; install Tallystick again");
        }
        return text;
    }

    static Properties properties(String path) {
        return parsed(of(path));
    }

    static Properties parsed(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
