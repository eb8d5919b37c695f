package org.tallystick.device.printer.raster;

import java.util.Arrays;

/** A picture of dots, row by row, eight to a byte, the leftmost in the highest bit, 1 for black. */
public final class RasterImage {
    private final int bytesAcross;
    private final int rows;
    private final byte[] bytes;

    private RasterImage(int bytesAcross, int rows, byte[] bytes) {
        this.bytesAcross = bytesAcross;
        this.rows = rows;
        this.bytes = bytes;
    }

    /** Answers whether a dot is black. */
    @FunctionalInterface
    public interface Pattern {
        boolean black(int x, int y);
    }

    /** The pattern, without what is white at the right edge. */
    public static RasterImage of(int width, int rows, Pattern pattern) {
        int across = 1;
        for (int y = 0; y < rows; y++) {
            for (int x = width - 1; x >= 8 * across; x--) {
                if (pattern.black(x, y)) {
                    across = x / 8 + 1;
                }
            }
        }
        byte[] bytes = new byte[across * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < Math.min(width, 8 * across); x++) {
                if (pattern.black(x, y)) {
                    bytes[y * across + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return new RasterImage(across, rows, bytes);
    }

    /** Without the bytes at its left in which nothing is black. */
    public RasterImage withoutLeft() {
        int left = bytesAcross - 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                left = Math.min(left, i % bytesAcross);
            }
        }
        int from = 8 * left;
        return of(8 * bytesAcross - from, rows, (x, y) -> black(x + from, y));
    }

    /** Without the white rows at its top, and with two of those at its end. */
    public RasterImage withoutRows() {
        int top = bytes.length;
        int end = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                top = Math.min(top, i / bytesAcross);
                end = i / bytesAcross + 1;
            }
        }
        int from = Math.min(top, end);
        return of(8 * bytesAcross, Math.min(rows, end + 2) - from, (x, y) -> black(x, y + from));
    }

    /** At least 1. */
    public int bytesAcross() {
        return bytesAcross;
    }

    public int rows() {
        return rows;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public boolean black(int x, int y) {
        return x < 8 * bytesAcross && (bytes[y * bytesAcross + x / 8] & 0x80 >> x % 8) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RasterImage dots && bytesAcross == dots.bytesAcross && Arrays.equals(bytes, dots.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
