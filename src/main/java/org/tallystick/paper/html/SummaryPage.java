package org.tallystick.paper.html;

import java.util.List;
import org.joda.money.Money;
import org.tallystick.report.Ageing.Bucket;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DayFigure;
import org.tallystick.report.form.SummaryTables;
import org.tallystick.report.form.Table;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** The day's summary as a page of A4, across where the sums need it. */
public final class SummaryPage {
    private final DailySummary summary;
    private final Wording words;
    private final Markup page;
    private final Tables tables;

    private SummaryPage(DailySummary summary) {
        this.summary = summary;
        words = Wording.in(summary.shop().language());
        page = new Markup(words.language());
        tables = new Tables(page, words);
    }

    public static String html(DailySummary summary) {
        return html(summary, Integer.MAX_VALUE);
    }

    /**
     * As it becomes a PDF: that is laid out whole, and so in memory, and shows fewer rows.
     *
     * @param mostCharacters of the page
     */
    public static String onPaper(DailySummary summary, int mostCharacters) {
        return Tables.onPaper(mostCharacters, rows -> html(summary, rows));
    }

    private static String html(DailySummary summary, int mostRows) {
        SummaryPage page = new SummaryPage(summary);
        page.heading();
        page.figures();
        page.legend();
        List<Table> tables = SummaryTables.of(summary).stream()
                .map(table -> table.atMost(mostRows))
                .toList();
        tables.forEach(page.tables::add);
        page.ending();
        boolean wide = Tables.needBreadth(tables);
        String title = page.words.say(Phrase.SUMMARY_TITLE) + " " + summary.day();
        return Page.of(page.words.language(), title, wide ? Page.Kind.WIDE_SUMMARY : Page.Kind.SUMMARY, page.page);
    }

    private void heading() {
        page.element("h1", words.say(Phrase.SUMMARY_TITLE))
                .element("p", summary.shop().name() + ", " + words.date(summary.day()), "class", "day")
                .element("p", words.say(summary.closed() ? Phrase.SUMMARY_DAY_CLOSED : Phrase.SUMMARY_DAY_OPEN));
    }

    private void figures() {
        List<Runnable> cells = List.of(
                () -> figure(Phrase.SUMMARY_OWED, summary.owed()),
                () -> figure(Phrase.SUMMARY_OVERDUE, summary.ageing().overdue()),
                () -> figure(Phrase.SUMMARY_SOLD, summary.sum(DayFigure.SOLD).amount()),
                () -> figure(Phrase.SUMMARY_CASH, summary.cashInDrawer()));
        page.openTable("figures")
                .open("tr")
                .inOrder(cells.size(), i -> cells.get(i).run())
                .close()
                .close()
                .newLine();
    }

    private void figure(Phrase name, Money value) {
        page.open("td")
                .element("p", words.say(name), "class", "name")
                .element("p", words.amount(value), "class", "value")
                .close();
    }

    private void legend() {
        tables.bar(summary.ageing());
        page.open("p", "class", "legend");
        for (Bucket bucket : Bucket.values()) {
            if (bucket != Bucket.CREDIT) {
                page.element("span", "", "class", "key " + Tables.style(bucket))
                        .say(words.say(SummaryTables.phrase(bucket)) + " "
                                + words.figure(summary.ageing().in(bucket)))
                        .say("   ");
            }
        }
        Money credit = summary.ageing().in(Bucket.CREDIT);
        if (!credit.isZero()) {
            page.element("span", words.say(Phrase.SUMMARY_CREDIT) + " " + words.figure(credit), "class", "unkeyed");
        }
        page.close().newLine();
    }

    private void ending() {
        page.element("p", summary.madeAt().line(words, summary.shop()), "class", "ending")
                .element("p", words.say(Phrase.SUMMARY_CHAIN_HEAD) + " " + summary.chainHead(), "class", "ending")
                .element("p", words.say(Phrase.SUMMARY_CHAIN_HEAD_USE), "class", "ending")
                .element("p", "Tallystick " + summary.version(), "class", "ending");
    }
}
