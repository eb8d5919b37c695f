package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import org.tallystick.report.DailySummary;
import org.tallystick.report.form.SummarySlip;
import org.tallystick.report.form.SummaryText;
import org.tallystick.slip.LineBreaks;
import org.tallystick.slip.PlainText;

/** The summaries of a month: each adds up, and stays as it was. {@code -Dseed=} plays a month again. */
@IntegrationTest
class MonthsSummariesTest {
    /** At 6 lines to the inch 60 cm are 141 lines. */
    private static final int MOST_LINES_OF_PAPER = 141;

    /** Of a day with 60 customers and some 40 things that need the owner. */
    private static final int MOST_SHEETS = 7;

    private static final Pattern MADE = Pattern.compile(" *Made on [^\n]*");

    @TempDir
    Path base;

    private static String told(DailySummary summary) {
        return MADE.matcher(SummaryText.of(summary)).replaceAll("");
    }

    @Test
    void eachDayAddsUpAndStaysAsItWas() throws IOException {
        long seed = Trials.seed("a month");
        Map<LocalDate, String> days = new LinkedHashMap<>();
        Map<LocalDate, Money> after = new LinkedHashMap<>();
        Map<LocalDate, String> heads = new LinkedHashMap<>();
        try (MonthsBook book = MonthsBook.in(base.resolve("shop"), seed)) {
            for (int i = 0; i < 8; i++) {
                book.play();
                LocalDate day = book.day();
                DailySummary evening = book.summary(day);
                assertThat(evening.balance().unexplained().isZero())
                        .as("%s", day)
                        .isTrue();
                after.put(day, evening.owed());
                assertThat(SummaryText.of(evening).lines()).allMatch(line -> LineBreaks.width(line) <= 80);
                book.nextDay();
                book.shop().get("/v1/summary");
                DailySummary closed = book.summary(day);
                assertThat(closed.closed()).isTrue();
                assertThat(closed.owed()).isEqualTo(evening.owed());
                days.put(day, told(closed));
                heads.put(day, closed.chainHead());
            }
            Money before = null;
            for (LocalDate day : days.keySet()) {
                DailySummary later = book.summary(day);
                assertThat(told(later)).as("%s", day).isEqualTo(days.get(day));
                assertThat(later.balance().unexplained().isZero()).isTrue();
                if (before != null) {
                    assertThat(later.balance().before()).isEqualTo(before);
                }
                before = after.get(day);
            }
            assertThat(heads.values()).doesNotHaveDuplicates();
            for (String head : heads.values()) {
                assertThat(book.shop()
                                .post("/v1/verify", SmallShop.plain().put("anchor", head))
                                .path("findings"))
                        .isEmpty();
            }
        }
    }

    @Test
    void theOwnersPagesCanBeRead() throws IOException {
        try (MonthsBook book = MonthsBook.in(base.resolve("shop"), 1)) {
            for (int i = 0; i < 10; i++) {
                book.play();
                book.nextDay();
            }
            book.play();
            DailySummary summary = book.summary(book.day());
            assertThat(PlainText.of(SummarySlip.of(summary), 32, "").lines().count())
                    .isLessThan(MOST_LINES_OF_PAPER);
            assertThat(summary.needs().count()).isPositive();
            byte[] pdf = book.summary(book.day(), "application/pdf");
            try (PDDocument pages = Loader.loadPDF(pdf)) {
                int last = pages.getNumberOfPages();
                assertThat(last).isBetween(3, MOST_SHEETS);
                for (int page = 1; page <= last; page++) {
                    PDFTextStripper reader = new PDFTextStripper();
                    reader.setStartPage(page);
                    reader.setEndPage(page);
                    String text = reader.getText(pages);
                    assertThat(text).contains("Credit summary", page + " / " + last);
                    assertThat(text.strip().lines().count()).as("page %d", page).isGreaterThan(7);
                }
            }
            assertThat(new String(book.summary(book.day(), "text/html"), StandardCharsets.UTF_8))
                    .contains("max-width: 600px")
                    .doesNotContain("running(");
        }
    }

    @Test
    void letterPaperIsASetting() throws IOException {
        try (MonthsBook book = MonthsBook.in(base.resolve("shop"), 1, "paper: letter");
                PDDocument pages = Loader.loadPDF(book.summary(book.day(), "application/pdf"))) {
            assertThat(pages.getPage(0).getMediaBox().getWidth()).isIn(612f, 792f);
        }
    }
}
