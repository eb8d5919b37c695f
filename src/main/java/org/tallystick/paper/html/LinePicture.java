package org.tallystick.paper.html;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.tallystick.report.form.LineOfDays;
import org.tallystick.report.form.LineOfDays.Point;

/** A small line of what was owed day by day, with a dot for the last. */
final class LinePicture {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 100;

    /** Left free around the line for its thickness and the dot. */
    private static final int EDGE = 12;

    private static final float THICK = 5;
    private static final double DOT = 18;
    private static final Color INK = new Color(0x1F4E79);

    private LinePicture() {}

    /**
     * A {@code data:} address of the picture, twelve times as wide as it is high.
     *
     * @param mirrored with the last day at the left, where the page is read from the right
     */
    static String address(LineOfDays line, boolean mirrored) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setStroke(new BasicStroke(THICK, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(INK);
        if (mirrored) {
            graphics.translate(WIDTH, 0);
            graphics.scale(-1, 1);
        }
        Path2D path = new Path2D.Double();
        List<Point> points = line.points();
        for (Point point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x(point), y(point));
            } else {
                path.lineTo(x(point), y(point));
            }
        }
        graphics.draw(path);
        Point last = points.getLast();
        graphics.fill(new Ellipse2D.Double(x(last) - DOT / 2, y(last) - DOT / 2, DOT, DOT));
        graphics.dispose();
        return Picture.address(picture);
    }

    private static double x(Point point) {
        return EDGE + point.across() * (WIDTH - 2 * EDGE);
    }

    private static double y(Point point) {
        return HEIGHT - EDGE - point.up() * (HEIGHT - 2 * EDGE);
    }
}
