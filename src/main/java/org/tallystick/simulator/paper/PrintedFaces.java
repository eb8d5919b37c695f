package org.tallystick.simulator.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.tallystick.fonts.BundledFont;
import org.tallystick.fonts.FontHome;

/**
 * The letters of a virtual printer. First the typeface that PDFBox brings along, since it has the frames and blocks of
 * the old code pages; then those of Tallystick, opened when one is needed.
 */
final class PrintedFaces {
    private static final String FIRST = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final FontHome home;
    private final float size;
    private final Font first;
    private final Map<BundledFont, Font> opened = new EnumMap<>(BundledFont.class);

    private PrintedFaces(FontHome home, float size) throws IOException {
        this.home = home;
        this.size = size;
        try (InputStream file = Objects.requireNonNull(PrintedFaces.class.getResourceAsStream(FIRST), FIRST)) {
            this.first = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(size);
        } catch (FontFormatException e) {
            throw new IOException(FIRST + " is no font: repair the installation", e);
        }
    }

    /** @param size dots to the em */
    static PrintedFaces of(float size) throws IOException {
        return new PrintedFaces(FontHome.make(), size);
    }

    /** The first with a picture of it; one that shows a box where none has any. */
    Font forCharacter(String character) {
        if (first.canDisplayUpTo(character) < 0) {
            return first;
        }
        for (BundledFont font : BundledFont.values()) {
            Font face = opened.get(font);
            if (face == null) {
                face = open(font);
                opened.put(font, face);
            }
            if (face.canDisplayUpTo(character) < 0) {
                return face;
            }
        }
        return first;
    }

    private Font open(BundledFont font) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, home.font(font).toFile()).deriveFont(size);
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException(font.file() + " cannot be opened: repair the installation", e);
        }
    }
}
