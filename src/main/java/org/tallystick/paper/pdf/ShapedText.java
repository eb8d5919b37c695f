package org.tallystick.paper.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.JustificationInfo;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/**
 * Sets the text of a page: words whose letters join, stack or carry marks as outlines, which no PDF viewer can get
 * wrong, over the same words unseen, so that they can be searched for and copied; all else as the renderer does. A line
 * of words of both directions stands in the order in which it is read.
 */
final class ShapedText extends PdfBoxTextRenderer {
    private static final FontContext ANY = new FontContext() {};

    private final Shaper shaper;
    private final boolean pageRightToLeft;
    private @Nullable GlyphForms forms;

    /**
     * For one page.
     *
     * @param pageRightToLeft whether its lines are read from the right
     */
    ShapedText(Shaper shaper, boolean pageRightToLeft) {
        this.shaper = shaper;
        this.pageRightToLeft = pageRightToLeft;
    }

    /** A part of a line, whose text is in the order in which it is read. */
    private record Run(String text, boolean shaped, boolean rightToLeft) {}

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        if (isPlain(text)) {
            return super.getWidth(context, font, text);
        }
        double width = 0;
        for (Run run : runs(text)) {
            width += width(run, (PdfBoxFSFont) font);
        }
        return (int) Math.ceil(width);
    }

    private double width(Run run, PdfBoxFSFont font) {
        return run.shaped() ? word(run).width() * font.getSize2D() / Shaper.EM : super.getWidth(ANY, font, run.text());
    }

    private Shaper.Word word(Run run) {
        return shaper.shaped(run.text(), run.rightToLeft());
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y, JustificationInfo justified) {
        if (isPlain(text)) {
            super.drawString(device, text, x, y, justified);
        } else {
            drawString(device, text, x, y);
        }
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y) {
        if (isPlain(text)) {
            super.drawString(device, text, x, y);
            return;
        }
        FontSpecification specified = ((AbstractOutputDevice) device).getFontSpecification();
        PdfBoxFSFont font =
                (PdfBoxFSFont) ((PdfBoxOutputDevice) device).getSharedContext().getFont(specified);
        float at = x;
        for (Run run : runs(text)) {
            if (run.shaped()) {
                drawUnseen(device, run, font, at, y);
                drawGlyphs((PdfBoxOutputDevice) device, word(run), specified, at, y);
            } else {
                super.drawString(device, run.text(), at, y);
            }
            at += (float) width(run, font);
        }
    }

    private void drawGlyphs(
            PdfBoxOutputDevice device, Shaper.Word word, FontSpecification specified, float x, float y) {
        GlyphForms known = forms;
        if (known == null) {
            known = new GlyphForms(device.getWriter(), shaper);
            forms = known;
        }
        Whereabouts here = new Whereabouts();
        device.fill(here);
        double scale = specified.size / Shaper.EM;
        for (Shaper.Place place : word.places()) {
            AffineTransform at = new AffineTransform(
                    1, 0, 0, -1, 0, device.getPage().getMediaBox().getHeight());
            at.concatenate(here.transform);
            at.translate(x + place.x() * scale, y + place.y() * scale);
            at.scale(scale, -scale);
            known.draw(place.glyph(), isBold(specified), at, device.getCurrentPage());
        }
    }

    /** A shape without ink, which learns where the page puts it; to fill it sets the colour of what comes next. */
    private static final class Whereabouts extends Rectangle2D.Double {
        private static final long serialVersionUID = 1;

        private AffineTransform transform = new AffineTransform();

        @Override
        public PathIterator getPathIterator(@Nullable AffineTransform at) {
            if (at != null) {
                transform = new AffineTransform(at);
            }
            return new Path2D.Double().getPathIterator(at);
        }
    }

    private static boolean isBold(FontSpecification specified) {
        return specified.fontWeight == IdentValue.BOLD || specified.fontWeight == IdentValue.FONT_WEIGHT_700;
    }

    /** As wide as the outline; letter by letter, so that each is found as what it is. */
    private void drawUnseen(OutputDevice device, Run run, PdfBoxFSFont font, float x, float y) {
        String letters = run.rightToLeft()
                ? com.ibm.icu.text.Bidi.writeReverse(run.text(), com.ibm.icu.text.Bidi.DO_MIRRORING)
                : run.text();
        int natural = super.getWidth(ANY, font, letters);
        if (natural == 0) {
            return;
        }
        AbstractOutputDevice page = (AbstractOutputDevice) device;
        PdfBoxOutputDevice pdf = (PdfBoxOutputDevice) device;
        FontSpecification specified = page.getFontSpecification();
        FontSpecification light = new FontSpecification();
        light.families = specified.families;
        light.fontStyle = specified.fontStyle;
        light.variant = specified.variant;
        light.fontWeight = IdentValue.NORMAL;
        light.size = (float) (specified.size * width(run, font) / natural);
        page.setFontSpecification(light);
        pdf.setFont(new PdfBoxFSFont(font.getFontDescriptions(), light.size));
        pdf.getCurrentPage().setRenderingMode(RenderingMode.NEITHER);
        super.drawString(device, letters, x, y, new JustificationInfo());
        pdf.getCurrentPage().setRenderingMode(RenderingMode.FILL);
        pdf.setFont(font);
        page.setFontSpecification(specified);
    }

    /** Whether no word of it has to be shaped. */
    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(ShapedText::isToShape);
    }

    private static boolean isToShape(int point) {
        return point >= 0x590
                && switch (UnicodeScript.of(point)) {
                    case ARABIC, HEBREW, DEVANAGARI, THAI -> true;
                    default -> false;
                };
    }

    /** From left to right. */
    private List<Run> runs(String text) {
        int base = pageRightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        boolean turned = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        Bidi bidi = new Bidi(text, turned ? base : Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        Object[] pieces = new Object[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String piece = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            pieces[i] = levels[i] % 2 == 1 ? fromTheRight(piece) : fromTheLeft(piece);
        }
        Bidi.reorderVisually(levels, 0, pieces, 0, levels.length);
        List<Run> all = new ArrayList<>();
        for (Object piece : pieces) {
            for (Object run : (List<?>) piece) {
                all.add((Run) run);
            }
        }
        return all;
    }

    /** Word by word, the last one first. */
    private static List<Run> fromTheRight(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || (text.charAt(i) == ' ') != (text.charAt(from) == ' ')) {
                runs.add(new Run(text.substring(from, i), text.charAt(from) != ' ', true));
                from = i;
            }
        }
        Collections.reverse(runs);
        return runs;
    }

    /** Words to shape, and what is between them. */
    private static List<Run> fromTheLeft(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        boolean shaped = isToShape(text.codePointAt(0));
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            boolean goesOn = shaped && isMark(point);
            if (!goesOn && isToShape(point) != shaped) {
                runs.add(new Run(text.substring(from, i), shaped, false));
                from = i;
                shaped = !shaped;
            }
        }
        runs.add(new Run(text.substring(from), shaped, false));
        return runs;
    }

    /** Belongs to the letter before it. */
    private static boolean isMark(int point) {
        return point == 0x200C || point == 0x200D || UnicodeScript.of(point) == UnicodeScript.INHERITED;
    }
}
