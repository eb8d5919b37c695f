package org.tallystick.paper.pdf;

import com.openhtmltopdf.pdfboxout.PdfContentStreamAdapter;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.tallystick.paper.pdf.Shaper.Glyph;

/** The outlines of glyphs in a document, each once, as forms an em in size that are painted where they stand. */
final class GlyphForms {
    private final PDDocument document;
    private final Shaper shaper;
    private final Map<Glyph, PDFormXObject> filled = new HashMap<>();
    private final Map<Glyph, PDFormXObject> bold = new HashMap<>();
    private final double[] last = new double[2];

    GlyphForms(PDDocument document, Shaper shaper) {
        this.document = document;
        this.shaper = shaper;
    }

    /**
     * Draws a glyph in the colour that is set.
     *
     * @param thick whether its edge is drawn too
     * @param place of its em on the page, upwards
     */
    void draw(Glyph glyph, boolean thick, AffineTransform place, PdfContentStreamAdapter page) {
        Map<Glyph, PDFormXObject> forms = thick ? bold : filled;
        page.saveGraphics();
        page.applyPdfMatrix(place);
        page.drawXForm(forms.computeIfAbsent(glyph, each -> form(shaper.outline(each), thick)));
        page.restoreGraphics();
    }

    private PDFormXObject form(Shape outline, boolean thick) {
        try {
            return made(outline, thick);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDFormXObject made(Shape outline, boolean thick) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setResources(new PDResources());
        form.setBBox(new PDRectangle(-Shaper.EM, -Shaper.EM, 4 * Shaper.EM, 4 * Shaper.EM));
        StringBuilder content = new StringBuilder(thick ? "40 w\n" : "");
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            add(content, path);
        }
        try (OutputStream out = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.append(thick ? "B\n" : "f\n").toString().getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private void add(StringBuilder content, PathIterator path) {
        double[] at = new double[6];
        switch (path.currentSegment(at)) {
            case PathIterator.SEG_MOVETO -> step(content, "m", at[0], at[1]);
            case PathIterator.SEG_LINETO -> step(content, "l", at[0], at[1]);
            case PathIterator.SEG_QUADTO ->
                step(
                        content,
                        "c",
                        last[0] + (at[0] - last[0]) * 2 / 3,
                        last[1] + (at[1] - last[1]) * 2 / 3,
                        at[2] + (at[0] - at[2]) * 2 / 3,
                        at[3] + (at[1] - at[3]) * 2 / 3,
                        at[2],
                        at[3]);
            case PathIterator.SEG_CUBICTO -> step(content, "c", at);
            default -> content.append("h\n");
        }
    }

    /** Upwards, as PDF has it. */
    private void step(StringBuilder content, String operator, double... points) {
        for (int i = 0; i < points.length; i += 2) {
            content.append(Math.round(points[i]))
                    .append(' ')
                    .append(-Math.round(points[i + 1]))
                    .append(' ');
        }
        content.append(operator).append('\n');
        last[0] = points[points.length - 2];
        last[1] = points[points.length - 1];
    }
}
