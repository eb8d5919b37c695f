package org.tallystick.simulator.paper;

import com.google.zxing.oned.Code39Writer;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.render.QrDots;
import org.tallystick.simulator.paper.PaperRoll.Mark;
import org.tallystick.simulator.paper.PaperRoll.Part;
import org.tallystick.slip.LineBreaks;

/**
 * A piece of paper as a picture, one pixel a dot. Each letter is fitted into its own cell, as in a printer's font,
 * so that what is out of line on paper is out of line here.
 */
final class PaperPicture {
    private static final int LINE = PaperRoll.LINE;
    private static final int BARS = 60;
    private static final int MARGIN = 32;
    private static final float POINTS = 23;
    private static final double NARROW = 0.78;
    private static final int BASELINE = 22;
    /** Where the rows of a letter begin. */
    private static final int TOP = 2;

    private static final Color INK = new Color(0x22, 0x22, 0x28);

    private final Graphics2D graphics;
    private final PrintedFaces faces;
    private final int dots;
    private final int columns;
    private int y = MARGIN;

    private PaperPicture(Graphics2D graphics, PrinterProfile profile) throws IOException {
        this.graphics = graphics;
        this.faces = PrintedFaces.of(POINTS);
        this.dots = profile.dots();
        this.columns = profile.columns();
    }

    static void write(List<Mark> marks, PrinterProfile profile, Path file) throws IOException {
        int height = 2 * MARGIN + marks.stream().mapToInt(PaperPicture::height).sum();
        BufferedImage image = new BufferedImage(profile.dots() + 2 * MARGIN, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(INK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        PaperPicture picture = new PaperPicture(graphics, profile);
        marks.forEach(picture::draw);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    /** The knife leaves room for the line that it draws. */
    private static int height(Mark mark) {
        return mark instanceof Mark.Knife ? LINE : mark.rows();
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Mark.Characters characters -> characters(characters);
            case Mark.Mixed mixed -> mixed(mixed);
            case Mark.Barcode barcode -> barcode(barcode);
            case Mark.QrCode qr -> qr(qr);
            case Mark.Image image -> image(image);
            case Mark.Blank ignored -> {}
            case Mark.Knife ignored -> knife();
        }
        y += height(mark);
    }

    private void characters(Mark.Characters line) {
        int cell = dots / line.columns() * line.width();
        characters(line, left(LineBreaks.width(line.text()) * cell, line.centred()));
    }

    private void mixed(Mark.Mixed line) {
        int cell = dots / columns;
        int x = left(line.width(cell), line.centred());
        for (Part part : line.parts()) {
            switch (part) {
                case Part.Letters letters -> characters(letters.characters(), x);
                case Part.Dots some -> dots(some.rows(), x, y + TOP);
            }
            x += part.width(cell);
        }
    }

    private void characters(Mark.Characters line, int from) {
        int cell = dots / line.columns() * line.width();
        int x = from;
        for (int character : line.text().codePoints().toArray()) {
            int room = cell * LineBreaks.width(character);
            letter(Character.toString(character), x, room, line);
            x += room;
        }
    }

    private void letter(String character, int x, int room, Mark.Characters line) {
        GlyphVector glyph = faces.forCharacter(character).createGlyphVector(graphics.getFontRenderContext(), character);
        Shape outline = glyph.getOutline();
        Rectangle2D bounds = outline.getBounds2D();
        boolean wide = LineBreaks.width(character) > 1;
        double cell = (double) room / line.width();
        double narrow = Math.min(wide ? 1 : NARROW, (cell - 1) / Math.max(1, bounds.getWidth()));
        AffineTransform place = AffineTransform.getTranslateInstance(x + room / 2.0, y + BASELINE * line.height());
        place.scale(line.width() * narrow, line.height());
        place.translate(-bounds.getCenterX(), 0);
        Shape placed = place.createTransformedShape(outline);
        graphics.fill(placed);
        if (line.bold()) {
            graphics.setStroke(new BasicStroke(1.3f));
            graphics.draw(placed);
        }
    }

    private void barcode(Mark.Barcode barcode) {
        boolean[] bars = new Code39Writer().encode(barcode.content());
        int x = left(2 * bars.length, barcode.centred());
        for (int i = 0; i < bars.length; i++) {
            if (bars[i]) {
                graphics.fillRect(x + 2 * i, y + LINE / 2, 2, BARS);
            }
        }
        graphics.setFont(faces.forCharacter("A"));
        graphics.drawString(barcode.content(), x, y + LINE / 2 + BARS + BASELINE);
    }

    private void qr(Mark.QrCode qr) {
        QrDots code = QrDots.of(qr.content());
        int side = qr.dotsAModule();
        int x = left(code.size() * side, qr.centred());
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (code.dark(column, row)) {
                    graphics.fillRect(x + column * side, y + row * side, side, side);
                }
            }
        }
    }

    private void image(Mark.Image image) {
        dots(image.dots(), left(image.width(), image.centred()), y);
    }

    private void dots(List<boolean[]> rows, int x, int top) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length; column++) {
                if (rows.get(row)[column]) {
                    graphics.fillRect(x + column, top + row, 1, 1);
                }
            }
        }
    }

    private void knife() {
        graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {10, 8}, 0));
        graphics.drawLine(0, y + LINE, dots + 2 * MARGIN, y + LINE);
    }

    private int left(int width, boolean centred) {
        return MARGIN + (centred ? (dots - width) / 2 : 0);
    }
}
