package org.tallystick.report.form;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DailySummary.Debt;
import org.tallystick.report.Drawer;
import org.tallystick.report.Need;
import org.tallystick.report.Needs;
import org.tallystick.report.form.SummaryTables.Figure;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * The summary on the receipt printer: what an owner reads in a minute, on less than 60 cm of paper, with the start of
 * the book's checksum, which fixes the book on paper. It may lie about at the counter: of how the shop stands with
 * anybody it says nothing.
 */
public final class SummarySlip {
    /** Of the things to do: three lines each where paper is narrow. */
    private static final int MOST_NEEDS = 10;

    /** Of those who are overdue, two lines each. */
    private static final int MOST_OVERDUE = 10;

    private static final int CHECKSUM_DIGITS = 16;

    private final DailySummary summary;
    private final Wording words;
    private final NeedWords needWords;
    private final List<SlipElement> elements = new ArrayList<>();

    private SummarySlip(DailySummary summary) {
        this.summary = summary;
        words = Wording.in(summary.shop().languageFor(null));
        needWords = new NeedWords(words);
    }

    public static Slip of(DailySummary summary) {
        SummarySlip slip = new SummarySlip(summary);
        slip.heading();
        slip.glance();
        slip.cash();
        slip.needs();
        slip.overdue();
        slip.largest();
        slip.ending();
        return new Slip(slip.words.language(), slip.elements);
    }

    private void heading() {
        elements.add(new SlipElement.Title(words.say(Phrase.SUMMARY_TITLE)));
        elements.add(new SlipElement.Centred(summary.shop().name()));
        row(words.say(Phrase.SUMMARY_DAY), words.date(summary.day()));
        say(words.say(summary.closed() ? Phrase.SUMMARY_DAY_CLOSED : Phrase.SUMMARY_DAY_OPEN));
        elements.add(new SlipElement.Rule());
    }

    private void glance() {
        List<Figure> figures = SummaryTables.owed(summary);
        strong(figures.getFirst().name(), figures.getFirst().value());
        for (String note : figures.getFirst().notes()) {
            row("  " + note, "");
        }
        LineOfDays.of(summary).ifPresent(line -> row("  " + line.inWords(words), ""));
        figures.stream().skip(1).forEach(figure -> {
            row(figure.name(), figure.value());
            figure.notes().forEach(note -> row("  " + note, ""));
        });
    }

    private void cash() {
        elements.add(new SlipElement.Rule());
        strong(words.say(Phrase.SUMMARY_CASH), words.figure(summary.cashInDrawer()));
        for (Drawer drawer : summary.drawers()) {
            Shift shift = drawer.shift();
            row(SummaryTables.shift(drawer, words), words.figure(shift.expected()));
            if (shift.counted() == null) {
                row("  " + words.say(Phrase.SUMMARY_NOT_COUNTED), "");
            } else {
                row("  " + words.say(Phrase.SUMMARY_CASH_COUNTED), words.figure(shift.counted()));
                shift.difference()
                        .filter(difference -> !difference.isZero())
                        .ifPresent(difference -> strong(
                                "  " + words.say(Phrase.SUMMARY_CASH_DIFFERENCE),
                                SummaryTables.signed(difference, words)));
            }
        }
    }

    private void needs() {
        int count = summary.needs().count();
        elements.add(new SlipElement.Rule());
        strong(words.say(Phrase.SUMMARY_NEEDS), Integer.toString(count));
        SummaryTables.needed(summary, words).forEach(each -> row("  " + each, ""));
        List<Need> shown = summary.needs().firstOfEach(MOST_NEEDS);
        for (List<Need> row : Needs.byCustomer(shown)) {
            Debtor who = row.getFirst().who();
            if (who != null) {
                row(who.called(), who.phone() == null ? "" : who.phone());
            }
            row.forEach(need -> say((who == null ? "" : "  ") + needWords.atTheCounter(need)));
        }
        more(count - shown.size());
    }

    private void overdue() {
        List<Debt> overdue = summary.outstanding().shown().stream()
                .filter(debt -> debt.ageing().overdue().isPositive())
                .toList();
        if (overdue.isEmpty()) {
            return;
        }
        elements.add(new SlipElement.Rule());
        strong(words.say(Phrase.SUMMARY_OVERDUE), words.figure(summary.ageing().overdue()));
        for (Debt debt : overdue.stream().limit(MOST_OVERDUE).toList()) {
            row(SummaryTables.named(debt.customer()), words.figure(debt.ageing().overdue()));
            if (debt.oldestDue() != null) {
                row(
                        "  "
                                + words.say(
                                        Phrase.SUMMARY_DAYS_OVERDUE,
                                        ChronoUnit.DAYS.between(debt.oldestDue(), summary.day())),
                        Objects.requireNonNullElse(debt.customer().phone(), ""));
            }
        }
        more(overdue.size() - MOST_OVERDUE);
    }

    private void largest() {
        elements.add(new SlipElement.Rule());
        strong(words.say(Phrase.SUMMARY_LARGEST), "");
        for (Debt debt : summary.largest()) {
            row(SummaryTables.named(debt.customer()), words.figure(debt.owed()));
        }
        more(summary.outstanding().count() - summary.largest().size());
        row(words.say(Phrase.SUMMARY_TOTAL) + " (" + summary.outstanding().count() + ")", words.figure(summary.owed()));
    }

    private void more(int count) {
        if (count > 0) {
            say(words.say(Phrase.SUMMARY_MORE, count));
        }
    }

    private void ending() {
        elements.add(new SlipElement.Rule());
        row(words.say(Phrase.SUMMARY_CHAIN_HEAD), checksum());
        say(words.say(Phrase.SUMMARY_CHAIN_HEAD_USE));
        say(summary.madeAt().line(words, summary.shop()));
        say("Tallystick " + summary.version());
        elements.add(new SlipElement.Cut());
    }

    private String checksum() {
        String head = summary.chainHead();
        return head.length() > CHECKSUM_DIGITS ? head.substring(0, CHECKSUM_DIGITS) : head;
    }

    private void row(String left, String right) {
        elements.add(new SlipElement.Row(left, right, false));
    }

    private void strong(String left, String right) {
        elements.add(new SlipElement.Row(left, right, true));
    }

    private void say(String words) {
        elements.add(new SlipElement.Paragraph(words));
    }
}
