package org.tallystick.paper.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.fonts.BundledFont;

/**
 * A page as PDF. The same page gives the same bytes. Letters that the font does not have (it has Latin, Greek and
 * Cyrillic) become boxes: no name stops a slip. Nothing is fetched from outside the page.
 */
public final class Pdf {
    /** More than any page of this program has; the memory it takes is some 200 times as much (measured). */
    public static final int MOST_CHARACTERS = 250_000;

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("<html[^>]* dir=\"rtl\"");
    private static final String BOX = "\u25A1";

    /** One at a time: two would need the memory twice, and a till has little. */
    private static final ReentrantLock TURN = new ReentrantLock();

    private static final Logger LOG = LoggerFactory.getLogger(Pdf.class);

    /** Opened when the first page needs it; used in turn. */
    private static @Nullable Shaper shaper;

    private static boolean canShape = true;

    static {
        QuietLog.install();
    }

    private Pdf() {}

    /**
     * The PDF of a page.
     *
     * @param html well-formed XHTML as the pages of {@code paper.html} are
     * @throws IllegalArgumentException when it is longer than 250,000 characters
     */
    public static byte[] of(String html) {
        if (html.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("a page of %d characters; at most %d become a PDF, take CSV or text"
                    .formatted(html.length(), MOST_CHARACTERS));
        }
        TURN.lock();
        try {
            return rendered(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TURN.unlock();
        }
    }

    private static byte[] rendered(String html) throws IOException {
        try (TrueTypeFont letters = letters();
                PDDocument document = new PDDocument()) {
            PDFontSupplier usual = new PDFontSupplier(PDType0Font.load(document, letters, true));
            return rendered(html, document, usual);
        }
    }

    private static byte[] rendered(String html, PDDocument document, PDFontSupplier usual) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .usePDDocument(document)
                .useFont(usual, "Liberation Sans", 400, FontStyle.NORMAL, true)
                .useReplacementText(BOX)
                .useExternalResourceAccessControl(
                        Pdf::isInThePage, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        Pdf::isInThePage, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                // Keeps the renderer to fonts that are embedded: others make PDFBox search the whole disk for fonts.
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B)
                .withProducer("Tallystick");
        for (BundledFont font : BundledFont.of(html)) {
            builder.useFont(
                    () -> opened(font),
                    font.name(),
                    400,
                    FontStyle.NORMAL,
                    true,
                    EnumSet.of(FSFontUseCase.FALLBACK_PRE));
        }
        Shaper known = ShapedText.isPlain(html) ? null : shaper();
        if (known == null && Bidi.requiresBidi(html.toCharArray(), 0, html.length())) {
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer());
        }
        try (PdfBoxRenderer renderer = shaping(
                builder.buildPdfRenderer(), known, RIGHT_TO_LEFT.matcher(html).find())) {
            renderer.createPDFKeepOpen();
            PDDocumentInformation about = document.getDocumentInformation();
            about.setCreationDate(null);
            // Holds the time of day, and claims a conformance that nobody has checked.
            document.getDocumentCatalog().setMetadata(null);
            document.setDocumentId((long) html.hashCode());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Null on a machine whose Java cannot draw letters, where joined ones stand less well. */
    private static @Nullable Shaper shaper() {
        if (shaper == null && canShape) {
            try {
                Shaper opened = new Shaper();
                opened.shaped("\u0627", true);
                shaper = opened;
            } catch (IOException | LinkageError | RuntimeException e) {
                LOG.warn("this Java cannot shape letters: {}", e.toString());
                canShape = false;
            }
        }
        return shaper;
    }

    private static PdfBoxRenderer shaping(PdfBoxRenderer renderer, @Nullable Shaper shaper, boolean rightToLeft) {
        if (shaper != null) {
            renderer.getSharedContext().setTextRenderer(new ShapedText(shaper, rightToLeft));
        }
        return renderer;
    }

    /** Without its ligatures, which PDFBox looks for with patterns made anew for each text: most of a PDF's time. */
    private static TrueTypeFont letters() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream(FONT), "PDFBox without its font; install Tallystick again")) {
            TrueTypeFont font = new TTFParser().parseEmbedded(file);
            font.setEnableGsub(false);
            return font;
        }
    }

    private static InputStream opened(BundledFont font) {
        try {
            return font.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInThePage(@Nullable String address, @Nullable ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER && address != null && address.startsWith("data:image/png;");
    }
}
