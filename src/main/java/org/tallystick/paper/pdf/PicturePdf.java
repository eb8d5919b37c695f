package org.tallystick.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures as PDF, each on a page of its own size. */
public final class PicturePdf {
    private static final float POINTS_AN_INCH = 72;

    private PicturePdf() {}

    /**
     * The PDF of some pictures.
     *
     * @param pictures each as PNG
     * @param dpi dots to the inch, which tells how large they are
     */
    public static byte[] of(List<byte[]> pictures, int dpi) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (byte[] png : pictures) {
                PDImageXObject picture = PDImageXObject.createFromByteArray(document, png, "paper");
                float width = picture.getWidth() * POINTS_AN_INCH / dpi;
                float height = picture.getHeight() * POINTS_AN_INCH / dpi;
                PDPage page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(picture, 0, 0, width, height);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
