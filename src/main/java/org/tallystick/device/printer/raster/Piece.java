package org.tallystick.device.printer.raster;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.AttributedString;
import java.text.Bidi;
import org.tallystick.slip.Segments;

/**
 * Words shaped into one outline, the baseline at 0.
 *
 * @param width that the pen moves, in dots
 */
record Piece(Shape outline, double width) {
    /** Without hinting, so that outlines depend on the font alone. */
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    /** Words without a letter of a right-to-left script, such as a figure, are set from left to right. */
    static Piece of(String words, boolean rightToLeft, Typefaces faces) {
        if (words.isBlank()) {
            return new Piece(new Path2D.Double(), 0);
        }
        AttributedString text = new AttributedString(words);
        int at = 0;
        for (String cluster : Segments.clusters(words)) {
            Font font = faces.forCluster(cluster);
            text.addAttribute(TextAttribute.FONT, font, at, at + cluster.length());
            at += cluster.length();
        }
        boolean turned = rightToLeft && Bidi.requiresBidi(words.toCharArray(), 0, words.length());
        text.addAttribute(
                TextAttribute.RUN_DIRECTION,
                turned ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        TextLayout layout = new TextLayout(text.getIterator(), UNHINTED);
        return new Piece(layout.getOutline(null), layout.getAdvance());
    }

    /** Smaller or larger, about the start of the baseline. */
    Piece scaled(double across, double up) {
        return new Piece(AffineTransform.getScaleInstance(across, up).createTransformedShape(outline), width * across);
    }

    boolean isEmpty() {
        return width == 0;
    }
}
