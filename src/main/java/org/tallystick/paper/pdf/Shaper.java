package org.tallystick.paper.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.fonts.BundledFont;
import org.tallystick.fonts.FontHome;

/** Words as glyphs, as the JDK shapes them: letters joined, marks in their places, syllables stacked. */
final class Shaper {
    /** Units to the em of what is shaped. */
    static final int EM = 1000;

    /** Words whose glyphs are kept: lines are measured many times before they are set. */
    private static final int MOST_KEPT = 4_000;

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final FontHome home;
    private final Map<BundledFont, Font> fonts = new EnumMap<>(BundledFont.class);
    private final Map<String, Word> kept = new HashMap<>();

    /** A picture of a font, by its number there. */
    record Glyph(BundledFont font, int code) {}

    /**
     * Where a glyph stands in a word whose baseline begins at 0.
     *
     * @param y downwards
     */
    record Place(Glyph glyph, double x, double y) {}

    /**
     * A word from left to right.
     *
     * @param width that the pen moves
     */
    record Word(List<Place> places, double width) {}

    /** @throws IOException when the fonts cannot be put where the JDK reads them */
    Shaper() throws IOException {
        home = FontHome.make();
    }

    /**
     * A word.
     *
     * @param rightToLeft whether it is read from the right
     */
    Word shaped(String word, boolean rightToLeft) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent((rightToLeft ? "<" : ">") + word, key -> made(word, rightToLeft));
    }

    /** What a glyph looks like, its origin at 0, y downwards. */
    Shape outline(Glyph glyph) {
        return opened(glyph.font())
                .createGlyphVector(UNHINTED, new int[] {glyph.code()})
                .getOutline();
    }

    /** A part of a word whose glyphs are in one font. */
    private record Part(BundledFont font, String text) {}

    private Word made(String word, boolean rightToLeft) {
        List<Part> parts = parts(word);
        if (rightToLeft) {
            Collections.reverse(parts);
        }
        List<Place> places = new ArrayList<>();
        double x = 0;
        for (Part part : parts) {
            char[] text = part.text().toCharArray();
            int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
            GlyphVector glyphs = opened(part.font()).layoutGlyphVector(UNHINTED, text, 0, text.length, direction);
            for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
                Point2D at = glyphs.getGlyphPosition(i);
                places.add(new Place(new Glyph(part.font(), glyphs.getGlyphCode(i)), x + at.getX(), at.getY()));
            }
            x += glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
        }
        return new Word(places, x);
    }

    private List<Part> parts(String word) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        BundledFont font = font(BundledFont.LATIN, word.codePointAt(0));
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int point = word.codePointAt(i);
            BundledFont next = UnicodeScript.of(point) == UnicodeScript.INHERITED ? font : font(font, point);
            if (next != font) {
                parts.add(new Part(font, word.substring(from, i)));
                from = i;
                font = next;
            }
        }
        parts.add(new Part(font, word.substring(from)));
        return parts;
    }

    /** That of the character's script; signs that belong to none stay in the font before them where it has them. */
    private BundledFont font(BundledFont before, int point) {
        BundledFont own = BundledFont.of(point);
        if (own != BundledFont.LATIN) {
            return own;
        }
        if (opened(before).canDisplay(point)) {
            return before;
        }
        for (BundledFont font : List.of(BundledFont.LATIN, BundledFont.ARABIC, BundledFont.DEVANAGARI)) {
            if (opened(font).canDisplay(point)) {
                return font;
            }
        }
        return before;
    }

    private Font opened(BundledFont font) {
        return fonts.computeIfAbsent(font, this::open);
    }

    private Font open(BundledFont font) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, home.font(font).toFile()).deriveFont((float) EM);
        } catch (FontFormatException e) {
            throw new IllegalStateException("fonts/" + font.file() + " is damaged; install Tallystick again", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
