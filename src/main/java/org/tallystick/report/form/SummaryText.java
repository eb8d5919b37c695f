package org.tallystick.report.form;

import org.tallystick.report.DailySummary;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** The summary as plain text of 80 columns. */
public final class SummaryText {
    private SummaryText() {}

    public static String of(DailySummary summary) {
        Wording words = Wording.in(summary.shop().languageFor(null));
        TextPage page = new TextPage(words);
        page.sides(words.say(Phrase.SUMMARY_TITLE), summary.shop().name());
        page.sides(words.date(summary.day()), summary.madeAt().line(words, summary.shop()));
        page.sides(
                words.say(summary.closed() ? Phrase.SUMMARY_DAY_CLOSED : Phrase.SUMMARY_DAY_OPEN),
                summary.shop().currency().getCode());
        SummaryTables.of(summary).forEach(page::titled);
        page.line("");
        page.line(words.say(Phrase.SUMMARY_CHAIN_HEAD));
        page.line(summary.chainHead());
        page.paragraph(words.say(Phrase.SUMMARY_CHAIN_HEAD_USE));
        page.line("Tallystick " + summary.version());
        return page.text();
    }
}
