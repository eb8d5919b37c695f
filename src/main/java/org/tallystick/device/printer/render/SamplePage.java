package org.tallystick.device.printer.render;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.profile.Looks;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.BarcodeBy;
import org.tallystick.device.printer.profile.PrinterProfile.RasterBy;
import org.tallystick.device.printer.raster.RasterImage;
import org.tallystick.slip.PaperLine;
import org.tallystick.slip.PaperLine.Place;
import org.tallystick.slip.PaperLine.Weight;

/** Everything that a profile says its printer can print, and nothing else, for a person to compare with the paper. */
final class SamplePage {
    /** In scripts whose letters change with their neighbours, so that no printer has them of its own. */
    static final String DRAWN = "\u0939\u093F\u0928\u094D\u0926\u0940 \u0627\u0644\u0639\u0631\u0628\u064A\u0629 "
            + "\u0E44\u0E17\u0E22 \u4E2D\u6587";

    static final String BARCODE = "TALLYSTICK";

    private static final int UPPER_HALF = 0x80;
    private static final int RULER_ROWS = 16;

    private final PrinterProfile profile;
    private final LetterRuns letters;
    private final SlipCommands page;
    private final CommandWriter pen;

    SamplePage(PrinterProfile profile, LetterRuns letters, SlipCommands page, CommandWriter pen) {
        this.profile = profile;
        this.letters = letters;
        this.page = page;
        this.pen = pen;
    }

    void print() {
        page.plain("Code pages");
        letters.sets().forEach(this::letters);
        page.plain("Fonts");
        new TreeMap<>(profile.paper().fonts()).forEach(this::font);
        sizes();
        barcode();
        dots();
    }

    private void letters(LetterRuns.Set set) {
        Charset charset = set.encoder().charset();
        String name = set.twoBytes() ? "    %s ".formatted(charset) : "%3d %s ".formatted(set.page(), charset);
        String row =
                set.twoBytes() ? wideLetters() : spread(lettersOf(charset, set), profile.columns() - name.length());
        page.set(List.of(LetterRuns.run(name + row, set)));
    }

    private String wideLetters() {
        return switch (profile.letters().multibyte()) {
            case NONE -> "";
            case GB18030 -> "\u4E2D\u6587\u6253\u5370";
            case SHIFT_JIS -> "\u65E5\u672C\u30AB\u30CA";
            case KOREAN -> "\uD55C\uAE00";
        };
    }

    /** The euro sign first, which is all that some pages differ by. */
    private static String lettersOf(Charset charset, LetterRuns.Set set) {
        StringBuilder all = new StringBuilder();
        for (int octet = UPPER_HALF; octet <= 0xFF; octet++) {
            String letter =
                    charset.decode(ByteBuffer.wrap(new byte[] {(byte) octet})).toString();
            int point = letter.isEmpty() ? ' ' : letter.codePointAt(0);
            if (Character.isLetter(point) && set.bytes(point) != null) {
                all.appendCodePoint(point);
            }
        }
        return (set.bytes('\u20AC') == null ? "" : "\u20AC") + all;
    }

    /** As many as there is room for, from the whole of it. */
    private static String spread(String all, int room) {
        StringBuilder some = new StringBuilder();
        int count = Math.min(room, all.length());
        for (int i = 0; i < count; i++) {
            some.append(all.charAt(i * all.length() / count));
        }
        return some.toString();
    }

    private void font(char letter, int columnsOfFont) {
        int columns = letter == 'A' ? profile.columns() : columnsOfFont;
        String name = "%s %d ".formatted(letter, columns);
        pen.font(letter);
        page.plain(name + "1234567890".repeat(20).substring(name.length(), columns));
        pen.font('A');
    }

    private void sizes() {
        pen.bold(true);
        page.plain("Bold");
        pen.bold(false);
        sized("Twice as high", 1, 2);
        sized("Twice as wide", 2, 1);
    }

    private void sized(String words, int width, int height) {
        pen.size(width, height);
        page.plain(words.substring(0, Math.min(words.length(), profile.columns() / width)));
        pen.size(1, 1);
    }

    private void barcode() {
        if (profile.drawing().barcode() != BarcodeBy.NONE) {
            page.plain("Barcode");
            pen.barcode(Octets.of(BARCODE.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** A ruler from edge to edge, and a line of words. */
    private void dots() {
        if (profile.drawing().raster() == RasterBy.NONE) {
            return;
        }
        int wide = profile.dots();
        page.plain("%d dots, marks at 8 and 64".formatted(wide));
        RasterImage ruler = RasterImage.of(
                wide,
                RULER_ROWS,
                (x, y) -> y < 2 || x == wide - 1 || x % 64 == 0 || (x % 8 == 0 && y < RULER_ROWS / 2));
        pen.raster(ruler.bytesAcross(), Octets.of(ruler.bytes()));
        if (Looks.draws(profile)) {
            page.plain("Drawn letters");
            page.text(new PaperLine.Text(DRAWN, "", Place.START, profile.columns(), false, Weight.PLAIN));
        }
    }
}
