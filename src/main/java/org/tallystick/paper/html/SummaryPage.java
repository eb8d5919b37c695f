package org.tallystick.paper.html;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.report.Ageing.Bucket;
import org.tallystick.report.DailySummary;
import org.tallystick.report.form.LineOfDays;
import org.tallystick.report.form.NeedLine;
import org.tallystick.report.form.SummaryTables;
import org.tallystick.report.form.SummaryTables.Figure;
import org.tallystick.report.form.Table;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** The day's summary as a page of A4, across where the sums need it. */
public final class SummaryPage {
    private static final int MOST_NOTES = 3;

    private final DailySummary summary;
    private final Wording words;
    private final List<Table> tables;
    private final Page page;

    private SummaryPage(DailySummary summary, int mostRows, Page.Medium medium) {
        this.summary = summary;
        this.words = Wording.in(summary.shop().languageFor(null));
        this.tables = Tables.fitting(
                medium,
                SummaryTables.belowTheNeeds(summary).stream()
                        .map(table -> table.atMost(mostRows))
                        .toList());
        this.page = new Page(
                words.language(), words.say(Phrase.SUMMARY_TITLE) + " " + summary.day(), Tables.kind(tables), medium);
    }

    /** What a colour of the bar means. */
    record Key(String style, String words) {}

    public static String html(DailySummary summary) {
        return new SummaryPage(summary, Integer.MAX_VALUE, Page.Medium.BROWSER).html();
    }

    /**
     * As it becomes a PDF: that is laid out whole, and so in memory, and shows fewer rows.
     *
     * @param mostCharacters of the page
     */
    public static String onPaper(DailySummary summary, int mostCharacters) {
        return Tables.onPaper(
                mostCharacters, rows -> new SummaryPage(summary, rows, Page.Medium.paperOf(summary.shop())).html());
    }

    private String html() {
        return new TablePage(
                        page,
                        words.say(Phrase.SUMMARY_TITLE),
                        List.of(summary.shop().name() + ", " + words.date(summary.day())),
                        Stream.of(
                                        summary.madeAt().line(words, summary.shop()),
                                        words.say(
                                                summary.closed() ? Phrase.SUMMARY_DAY_CLOSED : Phrase.SUMMARY_DAY_OPEN),
                                        summary.closed() ? words.say(Phrase.SUMMARY_AS_OF_THEN) : "")
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        this,
                        new Tables(page, words, tables),
                        List.of(
                                words.say(Phrase.SUMMARY_CHAIN_HEAD) + " " + summary.chainHead(),
                                words.say(Phrase.SUMMARY_CHAIN_HEAD_USE),
                                "Tallystick " + summary.version()))
                .html();
    }

    Page page() {
        return page;
    }

    List<Figure> figures() {
        return SummaryTables.atAGlance(summary);
    }

    /** What stands beside a figure: a line each, or all in one where there are many. */
    List<String> notes(Figure figure) {
        return figure.notes().size() > MOST_NOTES ? List.of(figure.note()) : figure.notes();
    }

    /** Such as: Needs you: 7. */
    String needsTitle() {
        return words.say(Phrase.SUMMARY_NEEDS) + ": " + summary.needs().count();
    }

    List<NeedLine.Section> needs() {
        return NeedLine.of(summary);
    }

    /** The command that deals with it; null on paper, which has no terminal. */
    @Nullable
    String how(NeedLine.Thing thing) {
        return page.isPaper() ? null : thing.how();
    }

    /** What was owed in the days before; null while there are too few. */
    @Nullable
    LineOfDays lineOfDays() {
        return LineOfDays.of(summary).orElse(null);
    }

    String words(LineOfDays line) {
        return line.inWords(words);
    }

    List<BarPart> bar() {
        return BarPart.of(summary.ageing());
    }

    List<Key> legend() {
        return Stream.of(Bucket.values())
                .filter(bucket ->
                        bucket != Bucket.CREDIT && !summary.ageing().in(bucket).isZero())
                .map(bucket -> new Key(BarPart.style(bucket), words(bucket)))
                .toList();
    }

    /** What the shop owes; null when nothing. */
    @Nullable
    String credit() {
        return summary.ageing().in(Bucket.CREDIT).isZero()
                ? null
                : words.say(Phrase.SUMMARY_CREDIT) + " " + figure(Bucket.CREDIT);
    }

    private String words(Bucket bucket) {
        return words.say(SummaryTables.phrase(bucket)) + " " + figure(bucket);
    }

    private String figure(Bucket bucket) {
        return words.figure(summary.ageing().in(bucket));
    }
}
