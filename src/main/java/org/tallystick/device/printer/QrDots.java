package org.tallystick.device.printer;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand.RasterImage;

/** A QR code as a square of modules, for printers that cannot draw one themselves. */
public record QrDots(ByteMatrix modules) {
    /**
     * Rows of dots a command: the largest command stays below 1 KB, so that the padding that ends an interrupted one
     * can be short.
     */
    private static final int BAND = 8;

    /**
     * With error correction M, without a margin.
     *
     * @throws IllegalArgumentException when the content is longer than any QR code
     */
    public static QrDots of(String content) {
        try {
            return new QrDots(Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("A QR code cannot hold these " + content.length() + " characters", e);
        }
    }

    public int size() {
        return modules.getWidth();
    }

    public boolean dark(int x, int y) {
        return x < size() && modules.get(x, y) == 1;
    }

    /** At least 2 dots a module, so that the bytes never hold a lone dot, and with it DLE. */
    List<RasterImage> bands(int dotsAModule) {
        int side = size() * dotsAModule;
        int across = (side + 7) / 8;
        List<RasterImage> bands = new ArrayList<>();
        for (int top = 0; top < side; top += BAND) {
            int rows = Math.min(BAND, side - top);
            byte[] dots = new byte[across * rows];
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < side; x++) {
                    if (dark(x / dotsAModule, (top + y) / dotsAModule)) {
                        dots[y * across + x / 8] |= (byte) (0x80 >> x % 8);
                    }
                }
            }
            bands.add(new RasterImage(0, across, rows, Octets.of(dots)));
        }
        return bands;
    }
}
