package org.tallystick.report.form;

import java.util.List;
import org.tallystick.report.DailySummary;
import org.tallystick.report.form.SummaryTables.Figure;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** The summary as plain text of 80 columns. */
public final class SummaryText {
    private final DailySummary summary;
    private final Wording words;
    private final TextPage page;

    private SummaryText(DailySummary summary) {
        this.summary = summary;
        words = Wording.in(summary.shop().languageFor(null));
        page = new TextPage(words);
    }

    public static String of(DailySummary summary) {
        SummaryText text = new SummaryText(summary);
        text.heading();
        text.glance();
        text.needs();
        SummaryTables.belowTheNeeds(summary).forEach(text.page::titled);
        text.ending();
        return text.page.text();
    }

    private void heading() {
        page.sides(words.say(Phrase.SUMMARY_TITLE), summary.shop().name());
        page.sides(words.date(summary.day()), summary.madeAt().line(words, summary.shop()));
        page.sides(
                words.say(summary.closed() ? Phrase.SUMMARY_DAY_CLOSED : Phrase.SUMMARY_DAY_OPEN),
                summary.shop().currency().getCode());
        if (summary.closed()) {
            page.line(words.say(Phrase.SUMMARY_AS_OF_THEN));
        }
    }

    private void glance() {
        page.title(words.say(Phrase.SUMMARY_AT_A_GLANCE));
        List<Figure> figures = SummaryTables.atAGlance(summary);
        figure(figures.getFirst());
        LineOfDays.of(summary).ifPresent(line -> {
            page.indented(line.inBlocks());
            page.indented(line.inWords(words));
        });
        figures.stream().skip(1).forEach(this::figure);
    }

    private void figure(Figure figure) {
        page.sides(figure.name(), figure.value());
        if (!figure.note().isEmpty()) {
            page.indented(figure.note());
        }
    }

    private void needs() {
        if (summary.needs().count() == 0) {
            return;
        }
        page.title(words.say(Phrase.SUMMARY_NEEDS) + ": " + summary.needs().count());
        for (NeedLine.Section section : NeedLine.of(summary)) {
            page.line("-- " + section.title());
            section.lines().forEach(this::need);
        }
    }

    private void need(NeedLine need) {
        if (need.who() != null) {
            page.sides(need.who(), need.phone() == null ? "" : need.phone());
        }
        for (NeedLine.Thing thing : need.things()) {
            if (need.who() == null) {
                page.paragraph(thing.what());
            } else {
                page.indented(thing.what());
            }
            if (thing.how() != null) {
                page.indented(thing.how());
            }
        }
    }

    private void ending() {
        page.line("");
        for (String line : List.of(words.say(Phrase.SUMMARY_CHAIN_HEAD), summary.chainHead())) {
            page.line(line);
        }
        page.paragraph(words.say(Phrase.SUMMARY_CHAIN_HEAD_USE));
        page.line("Tallystick " + summary.version());
    }
}
