package org.tallystick.device.printer.raster;

import java.util.Arrays;

/** Words as columns of {@value #ROWS} dots from left to right, three bytes each, the topmost dot in the highest bit. */
public final class InkColumns {
    public static final int ROWS = 24;
    /** Bytes of a column. */
    public static final int DEEP = ROWS / 8;

    private final byte[] bytes;

    private InkColumns(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The pattern's columns; what is below the last row is left out. */
    public static InkColumns of(int width, RasterImage.Pattern pattern) {
        byte[] bytes = new byte[width * DEEP];
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < ROWS; y++) {
                if (pattern.black(x, y)) {
                    bytes[x * DEEP + y / 8] |= (byte) (0x80 >> y % 8);
                }
            }
        }
        return new InkColumns(bytes);
    }

    /** As many white columns. */
    public static InkColumns white(int width) {
        return new InkColumns(new byte[width * DEEP]);
    }

    /** These, and others at their right. */
    public InkColumns then(InkColumns right) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + right.bytes.length);
        System.arraycopy(right.bytes, 0, both, bytes.length, right.bytes.length);
        return new InkColumns(both);
    }

    /** Dots across. */
    public int width() {
        return bytes.length / DEEP;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
