package org.tallystick.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.fonts.BundledFont;

/** Letters that join, stack or carry marks, and lines of both directions, held against what the JDK draws on paper. */
class ShapedTextTest {
    private static final int DPI = 144;
    private static final float POINTS = 40;
    private static final int BLACK = 128;

    private static String page(String direction, String words) {
        return """
            <html xmlns="http://www.w3.org/1999/xhtml" dir="%1$s"><head><title>words</title><style>
            @page { size: A4; margin: 20mm; }
            body { font-family: "Liberation Sans"; font-size: %2$.0fpt; margin: 0; }
            p { text-align: %3$s; margin: 0; }
            </style></head><body><p>%4$s</p></body></html>\
            """.formatted(direction, POINTS, direction.equals("rtl") ? "right" : "left", words);
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).strip();
        }
    }

    private static BufferedImage ink(BufferedImage picture) {
        Rectangle ink = new Rectangle();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (isBlack(picture, x, y)) {
                    Rectangle dot = new Rectangle(x, y, 1, 1);
                    ink = ink.isEmpty() ? dot : ink.union(dot);
                }
            }
        }
        assertThat(ink.isEmpty()).as("no ink").isFalse();
        return picture.getSubimage(ink.x, ink.y, ink.width, ink.height);
    }

    private static boolean isBlack(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xFF) < BLACK;
    }

    private static BufferedImage inPdf(String direction, String words) throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(page(direction, words)))) {
            return ink(new PDFRenderer(document).renderImageWithDPI(0, DPI));
        }
    }

    private static BufferedImage onPaper(String words, BundledFont face, boolean rightToLeft)
            throws IOException, FontFormatException {
        AttributedString text = new AttributedString(words);
        try (InputStream file = face.open()) {
            text.addAttribute(
                    TextAttribute.FONT,
                    Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(POINTS * DPI / 72));
        }
        text.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        TextLayout layout = new TextLayout(text.getIterator(), new FontRenderContext(null, true, true));
        BufferedImage picture = new BufferedImage(1_400, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        graphics.translate(100, 250);
        graphics.fill(layout.getOutline(null));
        graphics.dispose();
        return ink(picture);
    }

    @ParameterizedTest
    @CsvSource({
        "rtl, ARABIC, مُحَمَّد",
        "rtl, ARABIC, الطَّبِيبُ",
        "rtl, ARABIC, شكرًا",
        "rtl, HEBREW, שָׁלוֹם",
        "ltr, DEVANAGARI, विद्या",
        "ltr, DEVANAGARI, द्वि",
        "ltr, DEVANAGARI, क्षत्रिय",
        "ltr, DEVANAGARI, श्रीमती",
        "ltr, DEVANAGARI, प्रार्थना",
        "ltr, THAI, น้ำที่",
    })
    void aWordLooksAsOnThePaperRollAndCanBeFound(String direction, BundledFont face, String word)
            throws IOException, FontFormatException {
        BufferedImage pdf = inPdf(direction, word);
        BufferedImage paper = onPaper(word, face, direction.equals("rtl"));
        assertThat(pdf.getWidth()).isBetween(paper.getWidth() - 3, paper.getWidth() + 3);
        assertThat(pdf.getHeight()).isBetween(paper.getHeight() - 3, paper.getHeight() + 3);
        int both = 0;
        int one = 0;
        for (int y = 0; y < Math.min(pdf.getHeight(), paper.getHeight()); y++) {
            for (int x = 0; x < Math.min(pdf.getWidth(), paper.getWidth()); x++) {
                boolean here = isBlack(pdf, x, y);
                boolean there = isBlack(paper, x, y);
                both += here && there ? 1 : 0;
                one += here || there ? 1 : 0;
            }
        }
        assertThat((double) both / one).as("the same dots").isGreaterThan(0.8);
        assertThat(read(Pdf.of(page(direction, word)))).isEqualTo(word);
    }

    @Test
    void aLineOfBothDirectionsStandsInTheOrderInWhichItIsRead() throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                letters.add(text);
                super.processTextPosition(text);
            }
        };
        byte[] pdf = Pdf.of(page("rtl", "سند Rosa 12.50 في 7").replace("40pt", "20pt"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            reader.getText(document);
        }
        float previous = Float.MAX_VALUE;
        for (String part : List.of("س", "R", "ف", "7")) {
            float at = letters.stream()
                    .filter(each -> each.getUnicode().equals(part))
                    .map(TextPosition::getXDirAdj)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(part));
            assertThat(at).as(part).isLessThan(previous);
            previous = at;
        }
        float name = x(letters, "R");
        assertThat(x(letters, "o")).isGreaterThan(name);
        assertThat(x(letters, "1")).isGreaterThan(name);
    }

    private static float x(List<TextPosition> letters, String letter) {
        return letters.stream()
                .filter(each -> each.getUnicode().equals(letter))
                .map(TextPosition::getXDirAdj)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLatinLineHoldsAnArabicName() throws IOException {
        assertThat(read(Pdf.of(page("ltr", "T1-0007 محمد 12").replace("40pt", "20pt"))))
                .contains("T1-0007", "محمد", "12");
    }

    @Test
    void aNameThatIsMostlySignsOfNoScriptIsSet() throws IOException {
        assertThat(Pdf.of(page("rtl", "،؛؟ ـــ ( [ ا ] ) \u200F\u202E12"))).isNotEmpty();
        assertThat(Pdf.of(page("ltr", "\u093F\u094D \u0301 क\u200D \uD83D\uDE00क")))
                .isNotEmpty();
    }
}
