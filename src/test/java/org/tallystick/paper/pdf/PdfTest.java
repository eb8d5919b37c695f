package org.tallystick.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.customer;
import static org.tallystick.shop.CornerShop.item;
import static org.tallystick.shop.CornerShop.weeklyShopping;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.tallystick.paper.html.SlipPage;
import org.tallystick.paper.html.SummaryPage;
import org.tallystick.report.BusyDay;
import org.tallystick.report.DailySummary;
import org.tallystick.report.Outstanding;
import org.tallystick.slip.SlipsInFiveLanguages;
import org.tallystick.slip.form.IouSlip;

class PdfTest {
    private static final String IOU = SlipPage.html(IouSlip.of(weeklyShopping(), ASHA, SHOP), "ORIGINAL");

    @Test
    void theSlipIsOnOnePageWithItsNumberLast() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(IOU))) {
            String text = new PDFTextStripper().getText(pdf).strip();

            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(text).startsWith("IOU").endsWith("T1.1-000042").contains("EUR 1,250.50", "Asha Okonkwo");
        }
    }

    @Test
    void theQrOnThePageCanBeRead() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(IOU))) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            BinaryBitmap bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));

            assertThat(new QRCodeReader().decode(bitmap).getText())
                    .isEqualTo("TS1|T1.1-000042|125050|EUR|T1-0007|2026-11-21|2026-12-21");
        }
    }

    @Test
    void aNameInAnyScriptIsPrintedAndAStrangeSignIsABox() throws IOException {
        String html = SlipPage.html(
                IouSlip.of(weeklyShopping(), customer(7, "王小明 आशा \uD83D\uDE00 מרים สมชาย Ωmega Яна"), SHOP),
                "ORIGINAL");

        try (PDDocument pdf = Loader.loadPDF(Pdf.of(html))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("王小明", "आशा \u25A1", "מרים", "สมชาย", "Ωmega Яна")
                    .containsOnlyOnce("\u25A1");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,泰国香米", "hi,बासमती", "ar,طماطم"})
    void eachLanguageHasItsLetters(String language, String words) throws IOException {
        String html = SlipPage.html(SlipsInFiveLanguages.iou(language), "1");

        try (PDDocument pdf = Loader.loadPDF(Pdf.of(html))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains(words).doesNotContain("\u25A1");
        }
    }

    @Test
    void anArabicPageBeginsAtTheRight() throws IOException {
        List<Float> starts = new ArrayList<>();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if ("6".equals(text.getUnicode())) {
                    starts.add(text.getXDirAdj());
                }
                super.processTextPosition(text);
            }
        };
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(SlipPage.html(SlipsInFiveLanguages.iou("ar"), "1")))) {
            assertThat(reader.getText(pdf)).contains("T1-0007", "-2.00", "1,250.50 EUR");
            // Total and dates, values: at the left.
            assertThat(starts)
                    .isNotEmpty()
                    .allMatch(x -> x < pdf.getPage(0).getMediaBox().getWidth() / 2);
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(SummaryPage.onPaper(BusyDay.summary(), Pdf.MOST_CHARACTERS)))) {
            int fonts = 0;
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts++;
                }
            }
            assertThat(fonts).isPositive();
            assertThat(new PDFTextStripper().getText(pdf)).contains("Tomasz Wiśniewski", "Ελένη Παπαδοπούλου");
        }
    }

    @Test
    void hugeSumsDoNotRunOffThePage() throws IOException {
        List<Outstanding> huge = new ArrayList<>();
        for (int late : new int[] {0, 10, 40, 70, 100}) {
            huge.add(new Outstanding(ASHA, item(late + 1L, TODAY.minusDays(late), "1999999999.99", "1999999999.99")));
        }
        DailySummary summary = BusyDay.summary(List.of(), huge, List.of());

        try (PDDocument pdf = Loader.loadPDF(Pdf.of(SummaryPage.onPaper(summary, Pdf.MOST_CHARACTERS)))) {
            float width = pdf.getPage(0).getMediaBox().getWidth();
            List<Float> ends = new ArrayList<>();
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    ends.add(text.getXDirAdj() + text.getWidthDirAdj());
                    super.processTextPosition(text);
                }
            };
            assertThat(reader.getText(pdf)).contains("9,999,999,999.95");
            assertThat(ends).isNotEmpty().allMatch(end -> end < width - 30);
        }
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        assertThat(Pdf.of(IOU)).isEqualTo(Pdf.of(IOU));
    }

    @Test
    void nothingOutsideThePageIsFetched() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            String hostile = IOU.replace(
                    "<h1>",
                    "<img src=\"%1$s/a.png\" alt=\"\" /><img src=\"file:///etc/hostname\" alt=\"\" /><h1>"
                            .formatted(address));
            hostile = hostile.replace(
                    "<style>",
                    "<link rel=\"stylesheet\" type=\"text/css\" href=\"%1$s/b.css\" /><style>@import url(%1$s/c.css);"
                            .formatted(address));

            assertThat(Pdf.of(hostile)).isNotEmpty();
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theRendererHasNothingToComplainAbout() {
        PrintStream before = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Logger log = (Logger) LoggerFactory.getLogger(Pdf.class);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        log.addAppender(logged);
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            Pdf.of(IOU);
            Pdf.of(SummaryPage.onPaper(BusyDay.summary(), Pdf.MOST_CHARACTERS));
        } finally {
            System.setErr(before);
            log.detachAppender(logged);
        }
        assertThat(heard.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    @Test
    void noFontCacheIsLeftInTheHomeFolder() {
        Path cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        boolean before = Files.exists(cache);

        Pdf.of(IOU);

        assertThat(Files.exists(cache)).isEqualTo(before);
    }

    @Test
    void aPageThatWouldTakeTooMuchMemoryIsRefused() {
        assertThatThrownBy(() -> Pdf.of("x".repeat(250_001)))
                .hasMessage("a page of 250001 characters; at most 250000 become a PDF, take CSV or text");
    }
}
