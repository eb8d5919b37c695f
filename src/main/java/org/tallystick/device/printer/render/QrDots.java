package org.tallystick.device.printer.render;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.tallystick.device.printer.escpos.Octets;

/** A QR code as a square of modules, for printers that cannot draw one themselves. */
public record QrDots(ByteMatrix modules) {
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

    /**
     * Rows of dots, each of whole bytes, the leftmost in the highest bit.
     *
     * @param below white rows at the end
     */
    Octets rows(int dotsAModule, int below) {
        int side = size() * dotsAModule;
        int across = (side + 7) / 8;
        byte[] dots = new byte[across * (side + below)];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (dark(x / dotsAModule, y / dotsAModule)) {
                    dots[y * across + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return Octets.of(dots);
    }
}
