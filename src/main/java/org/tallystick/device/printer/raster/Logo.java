package org.tallystick.device.printer.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A shop's logo, from a picture to dots. */
public final class Logo {
    /** Rows of dots, so that it costs no more than some lines of paper and time on the cable. */
    private static final int HIGHEST = 200;

    private Logo() {}

    /**
     * The picture of a PNG file, made to fit the paper and at most 200 rows, in the middle; grey becomes a pattern.
     *
     * @param paper dots across
     * @throws CannotDraw when the file is no picture, or this machine cannot draw
     */
    public static RasterImage of(Path file, int paper) {
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            if (picture == null) {
                throw new IOException(file + " is no picture");
            }
            double scale =
                    Math.min(1, Math.min((double) paper / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
            int width = Math.max(1, (int) (picture.getWidth() * scale));
            int height = Math.max(1, (int) (picture.getHeight() * scale));
            int left = (paper - width) / 2;
            boolean[][] black = dithered(onWhite(picture, width, height));
            return RasterImage.of(paper, height, (x, y) -> x >= left && x < left + width && black[y][x - left]);
        } catch (IOException | LinkageError | RuntimeException e) {
            throw new CannotDraw(e);
        }
    }

    private static Raster onWhite(BufferedImage picture, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return image.getRaster();
    }

    /** Floyd and Steinberg: what a dot is too dark or too light is passed on to its neighbours. */
    private static boolean[][] dithered(Raster grey) {
        int width = grey.getWidth();
        int height = grey.getHeight();
        boolean[][] black = new boolean[height][width];
        double[] now = new double[width + 2];
        for (int y = 0; y < height; y++) {
            double[] next = new double[width + 2];
            for (int x = 0; x < width; x++) {
                double value = grey.getSample(x, y, 0) + now[x + 1];
                black[y][x] = value < 128;
                double error = value - (black[y][x] ? 0 : 255);
                now[x + 2] += error * 7 / 16;
                next[x] += error * 3 / 16;
                next[x + 1] += error * 5 / 16;
                next[x + 2] += error / 16;
            }
            now = next;
        }
        return black;
    }
}
