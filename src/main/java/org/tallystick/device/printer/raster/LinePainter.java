package org.tallystick.device.printer.raster;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tallystick.slip.PaperLine;
import org.tallystick.slip.PaperLine.Weight;

/**
 * Draws lines of words as dots, for one printer. Both ends of a line stand where letters of one width would end, so
 * that drawn figures stand under printed ones. A text that is too wide is narrowed; a character
 * that no font has is a box.
 */
public final class LinePainter {
    /** Rows of a line; more where a script reaches higher or lower. */
    static final int LINE = 30;

    private static final int BASELINE = 22;
    private static final int MOST_ROWS = 2 * LINE;
    private static final int SMALLEST_EM = 18;
    /** Of words beside the printer's own letters: larger ones seldom fit into the rows of a column. */
    private static final int EM_IN_LINE = 20;

    private static final int BASELINE_IN_LINE = 18;

    private final Typefaces faces;
    private final int em;
    private final int width;

    private LinePainter(Typefaces faces, int em, int width) {
        this.faces = faces;
        this.em = em;
        this.width = width;
    }

    /**
     * Opens the fonts, which takes a moment.
     *
     * @param fonts of the shop, asked before those that come along
     * @param columns of the printer's own letters
     * @param cell dots that one of them is wide
     * @throws CannotDraw when this machine cannot draw
     */
    public static LinePainter of(List<Path> fonts, int columns, int cell) {
        try {
            int em = Math.max(SMALLEST_EM, cell * 22 / 12);
            return new LinePainter(Typefaces.of(fonts, em), em, columns * cell);
        } catch (IOException | LinkageError | RuntimeException e) {
            throw new CannotDraw(e);
        }
    }

    /**
     * The line as dots, as wide as its ink.
     *
     * @throws CannotDraw when this machine cannot draw
     */
    public synchronized RasterImage paint(PaperLine.Text line) {
        try {
            return drawn(line);
        } catch (LinkageError | RuntimeException e) {
            throw new CannotDraw(e);
        }
    }

    /**
     * Words that stand in a line of the printer's own letters, as wide as they are.
     *
     * @throws CannotDraw when this machine cannot draw
     */
    public synchronized InkColumns words(String words, boolean rightToLeft, boolean bold) {
        try {
            double scale = Math.min(1, (double) EM_IN_LINE / em);
            Piece piece = Piece.of(words, rightToLeft, faces).scaled(scale, scale);
            Rectangle2D ink = piece.outline().getBounds2D();
            double high = ink.getHeight() + (bold ? 1 : 0);
            double fitting = Math.min(1, (InkColumns.ROWS - 1) / Math.max(1, high));
            double left = Math.max(0, -ink.getMinX());
            Canvas canvas = new Canvas((int) Math.ceil(left + Math.max(piece.width(), ink.getMaxX())), bold);
            canvas.add(piece.scaled(1, fitting), left, piece.width());
            return canvas.columns(BASELINE_IN_LINE);
        } catch (LinkageError | RuntimeException e) {
            throw new CannotDraw(e);
        }
    }

    private RasterImage drawn(PaperLine.Text line) {
        int scale = line.weight() == Weight.LARGE ? 2 : 1;
        Canvas canvas = new Canvas(width / scale, line.weight() == Weight.BOLD);
        double cell = (double) canvas.width() / line.columns();
        String words = line.start().stripLeading();
        double indent = (line.start().length() - words.length()) * cell;
        Piece start = Piece.of(words, line.rightToLeft(), faces);
        Piece end = Piece.of(line.end(), line.rightToLeft(), faces);
        double room = canvas.width() - indent - (end.isEmpty() ? 0 : end.width() + cell);
        double startWidth = Math.min(start.width(), Math.max(room, canvas.width() / 4.0));
        double endWidth =
                Math.min(end.width(), canvas.width() - (start.isEmpty() ? 0 : indent + startWidth + cell / 2));
        switch (line.place()) {
            case CENTRE -> canvas.add(start, (canvas.width() - startWidth) / 2, startWidth);
            case START -> add(canvas, line, start, indent, startWidth);
            case SPREAD -> {
                add(canvas, line, start, indent, startWidth);
                add(canvas, line, end, canvas.width() - endWidth, endWidth);
            }
            case WRITE -> {
                add(canvas, line, start, indent, startWidth);
                double from = start.isEmpty() ? 0 : startWidth + cell;
                canvas.rule(line.rightToLeft() ? 0 : from, canvas.width() - from);
            }
        }
        return canvas.dots(LINE, BASELINE, MOST_ROWS, scale);
    }

    /** From the edge where the line begins. */
    private static void add(Canvas canvas, PaperLine.Text line, Piece piece, double from, double width) {
        canvas.add(piece, line.rightToLeft() ? canvas.width() - from - width : from, width);
    }
}
