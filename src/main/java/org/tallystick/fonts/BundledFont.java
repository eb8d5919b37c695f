package org.tallystick.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * A TrueType font that comes along. Their order is that in which they are asked for a character; the big one last,
 * since most slips never open it.
 */
public enum BundledFont {
    LATIN("NotoSans.ttf"),
    ARABIC("NotoSansArabic.ttf"),
    HEBREW("NotoSansHebrew.ttf"),
    DEVANAGARI("NotoSansDevanagari.ttf"),
    THAI("NotoSansThai.ttf"),
    CHINESE("NotoSansSC.ttf");

    /** Punctuation of East Asia, which belongs to no script, and letters as wide as its characters. */
    private static final int EAST_ASIAN = 0x3000;

    private final String file;

    BundledFont(String file) {
        this.file = file;
    }

    /** Those that a text may need, {@link #LATIN} always. */
    public static Set<BundledFont> of(CharSequence text) {
        EnumSet<BundledFont> needed = EnumSet.of(LATIN);
        text.codePoints().filter(point -> point > 0x24F).forEach(point -> needed.add(of(point)));
        return needed;
    }

    /** The one with a character's script; {@link #LATIN} for what belongs to no script. */
    public static BundledFont of(int point) {
        return switch (UnicodeScript.of(point)) {
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case DEVANAGARI -> DEVANAGARI;
            case THAI -> THAI;
            case HAN, HIRAGANA, KATAKANA -> CHINESE;
            default -> point >= EAST_ASIAN && point <= 0xFFEF ? CHINESE : LATIN;
        };
    }

    /** The name of its file. */
    public String file() {
        return file;
    }

    /**
     * Its bytes.
     *
     * @throws IOException when the file is missing
     */
    public InputStream open() throws IOException {
        InputStream in = BundledFont.class.getResourceAsStream("/fonts/" + file);
        if (in == null) {
            throw new IOException("fonts/" + file + " is missing; install Tallystick again");
        }
        return in;
    }
}
