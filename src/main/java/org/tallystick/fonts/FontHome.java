package org.tallystick.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A folder for the fonts that come along, since the JDK reads fonts from files, and what the JDK has to be told before
 * its first font on a system without fontconfig: it would refuse to make any. The folder goes when the program ends.
 */
public final class FontHome {
    /** The JDK's own key for where its logical fonts are described. */
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private static final List<String> LOGICAL = List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

    private final Path folder;

    private FontHome(Path folder) {
        this.folder = folder;
    }

    /** A new folder, for as long as the program runs. */
    public static FontHome make() throws IOException {
        FontHome home = new FontHome(Files.createTempDirectory("tallystick-fonts"));
        home.folder.toFile().deleteOnExit();
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (linux && System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, home.configuration().toString());
        }
        return home;
    }

    /** The file of a font that comes along. */
    public Path font(BundledFont font) throws IOException {
        Path file = folder.resolve(font.file());
        if (Files.exists(file)) {
            return file;
        }
        try (InputStream in = font.open()) {
            Files.copy(in, file);
        }
        file.toFile().deleteOnExit();
        return file;
    }

    /** Names one font for all, by an absolute path: none of the logical fonts is ever drawn with. */
    private Path configuration() throws IOException {
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String font : LOGICAL) {
            STYLES.forEach(style -> text.append("%s.%s.latin-1=Noto_Sans\n".formatted(font, style)));
        }
        String path = font(BundledFont.LATIN).toAbsolutePath().toString().replace("\\", "\\\\");
        text.append("filename.Noto_Sans=").append(path).append('\n');
        Path file = Files.writeString(folder.resolve("fontconfig.properties"), text);
        file.toFile().deleteOnExit();
        return file;
    }
}
