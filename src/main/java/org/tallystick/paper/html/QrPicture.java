package org.tallystick.paper.html;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;

/** A QR code as a PNG inside the page. */
final class QrPicture {
    /** Of each module; enough for 300 dots an inch at 3 cm. */
    private static final int PIXELS = 8;

    /** Modules left white around it, as ISO/IEC 18004 asks. */
    private static final int QUIET = 4;

    private QrPicture() {}

    /** A {@code data:} address of the picture. */
    static String address(String content) {
        return Picture.address(picture(modules(content)));
    }

    private static ByteMatrix modules(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "a QR code holds no %d characters; shorten them".formatted(content.length()), e);
        }
    }

    private static BufferedImage picture(ByteMatrix modules) {
        int side = (modules.getWidth() + 2 * QUIET) * PIXELS;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, isDark(modules, x / PIXELS - QUIET, y / PIXELS - QUIET) ? 0x000000 : 0xFFFFFF);
            }
        }
        return picture;
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
        return inside && modules.get(x, y) == 1;
    }
}
