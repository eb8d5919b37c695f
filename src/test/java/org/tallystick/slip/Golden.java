package org.tallystick.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts kept as files. Run with {@code -Dgolden=write} to keep new ones, then read the difference. */
public final class Golden {
    private Golden() {}

    public static void same(String file, String text) throws IOException {
        Path kept = Path.of("src/test/resources", file);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, text);
        }
        assertThat(text).as(file).isEqualTo(Files.readString(kept));
    }
}
