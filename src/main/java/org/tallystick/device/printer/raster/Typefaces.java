package org.tallystick.device.printer.raster;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tallystick.fonts.BundledFont;
import org.tallystick.fonts.FontHome;

/** The fonts that lines are drawn with, in the order in which they are asked for a character. */
final class Typefaces {
    private static final List<BundledFont> BUNDLED = List.of(BundledFont.values());

    /** Joiners and variation selectors change other characters and have no picture of their own. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFE00-\\uFE0F\\u00AD]");

    private final FontHome home;
    private final float size;
    private final List<Font> own = new ArrayList<>();
    private final List<Font> opened = new ArrayList<>();

    private Typefaces(FontHome home, float size) {
        this.home = home;
        this.size = size;
    }

    /**
     * The fonts of the shop, then those that come along.
     *
     * @param size dots to the em
     * @throws IOException when a file is no font or cannot be read
     */
    static Typefaces of(List<Path> files, float size) throws IOException {
        Typefaces faces = new Typefaces(FontHome.make(), size);
        for (Path file : files) {
            faces.own.add(faces.open(file));
        }
        faces.bundled(0);
        return faces;
    }

    /** The first font with all characters of a cluster; one that shows a box where none has them. */
    Font forCluster(String whole) {
        String cluster = INVISIBLE.matcher(whole).replaceAll("");
        for (Font font : own) {
            if (font.canDisplayUpTo(cluster) < 0) {
                return font;
            }
        }
        for (int i = 0; i < BUNDLED.size(); i++) {
            if (bundled(i).canDisplayUpTo(cluster) < 0) {
                return bundled(i);
            }
        }
        return bundled(0);
    }

    private Font bundled(int index) {
        try {
            while (opened.size() <= index) {
                opened.add(open(home.font(BUNDLED.get(opened.size()))));
            }
            return opened.get(index);
        } catch (IOException e) {
            throw new CannotDraw(e);
        }
    }

    private Font open(Path file) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(size);
        } catch (FontFormatException e) {
            throw new IOException(file + " is no TrueType or OpenType font", e);
        }
    }
}
