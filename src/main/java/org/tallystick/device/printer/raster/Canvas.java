package org.tallystick.device.printer.raster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Where the outlines of a line are put together and become dots. */
final class Canvas {
    /** A dot is black from this much ink on, of 255; below half, because paper shows thin strokes thinner. */
    private static final int BLACK = 100;

    private final Path2D ink = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final int width;
    private final boolean bold;

    Canvas(int width, boolean bold) {
        this.width = width;
        this.bold = bold;
    }

    int width() {
        return width;
    }

    /** Narrowed to a width if it is wider. */
    void add(Piece piece, double x, double room) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
        if (room < piece.width()) {
            place.scale(room / piece.width(), 1);
        }
        ink.append(place.createTransformedShape(piece.outline()), false);
    }

    /** A line to write on. */
    void rule(double x, double length) {
        ink.append(new Rectangle2D.Double(x, 2, length, 2), false);
    }

    /** As many rows as a line has, and more where the ink needs them. */
    RasterImage dots(int line, int baseline, int most, int scale) {
        Rectangle2D bounds = ink.getBounds2D();
        int above = Math.clamp((int) Math.ceil(-bounds.getMinY()), baseline, most * 2 / 3);
        int below = Math.clamp((int) Math.ceil(bounds.getMaxY()), line - baseline, most / 3);
        int rows = (above + below) * scale;
        BufferedImage image = new BufferedImage(width * scale, rows, BufferedImage.TYPE_BYTE_GRAY);
        Raster raster = inked(image, scale, above);
        return RasterImage.of(width * scale, rows, (x, y) -> raster.getSample(x, y, 0) >= BLACK);
    }

    /** The ink in columns, the baseline moved up or down as far as it must be for all of it to have room. */
    InkColumns columns(int baseline) {
        Rectangle2D bounds = ink.getBounds2D();
        int below = (int) Math.ceil(bounds.getMaxY());
        int base = Math.max((int) Math.ceil(-bounds.getMinY()), Math.min(baseline, InkColumns.ROWS - below));
        BufferedImage image = new BufferedImage(width, InkColumns.ROWS, BufferedImage.TYPE_BYTE_GRAY);
        Raster raster = inked(image, 1, base);
        return InkColumns.of(width, (x, y) -> raster.getSample(x, y, 0) >= BLACK);
    }

    private Raster inked(BufferedImage image, int scale, int baseline) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.scale(scale, scale);
        graphics.translate(0, baseline);
        draw(graphics, ink);
        graphics.dispose();
        return image.getRaster();
    }

    private void draw(Graphics2D graphics, Shape shape) {
        graphics.fill(shape);
        if (bold) {
            graphics.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(shape);
        }
    }
}
