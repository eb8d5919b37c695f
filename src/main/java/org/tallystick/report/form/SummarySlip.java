package org.tallystick.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DailySummary.Cash;
import org.tallystick.report.DailySummary.Debt;
import org.tallystick.report.DailySummary.SlipToSettle;
import org.tallystick.report.DayFigure;
import org.tallystick.report.Listed;
import org.tallystick.report.Sum;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** The summary on the receipt printer: short, with the start of the book's head, which fixes the book on paper. */
public final class SummarySlip {
    /** Of a list; the rest is counted, so that a roll of paper is not used up. */
    private static final int MOST = 60;

    private static final int HEAD_DIGITS = 16;

    private final DailySummary summary;
    private final Wording words;
    private final List<SlipElement> elements = new ArrayList<>();

    private SummarySlip(DailySummary summary) {
        this.summary = summary;
        words = Wording.in(summary.shop().languageFor(null));
    }

    public static Slip of(DailySummary summary) {
        SummarySlip slip = new SummarySlip(summary);
        slip.heading();
        slip.day();
        slip.outstanding();
        slip.exceptions();
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

    private void day() {
        for (DayFigure figure : summary.shown()) {
            Sum sum = summary.sum(figure);
            row(words.say(figure.phrase()) + " (" + sum.count() + ")", words.figure(sum.amount()));
        }
        summary.repaidByMethod()
                .forEach((method, sum) ->
                        row(words.say(Phrase.SUMMARY_REPAID_BY, words.method(method)), words.figure(sum.amount())));
        strong(words.say(Phrase.SUMMARY_CASH), words.amount(summary.cashInDrawer()));
        for (Cash cash : summary.cash()) {
            row(cash.by(), words.figure(cash.inDrawer()));
        }
        if (summary.shifts().stream().anyMatch(shift -> shift.closed() != null)) {
            strong(words.say(Phrase.SUMMARY_SHIFTS), "");
            summary.shifts().forEach(this::shift);
        }
        elements.add(new SlipElement.Rule());
    }

    private void shift(Shift shift) {
        String by = shift.by() == null ? Table.NOTHING : shift.by();
        row(shift.number() + " " + by + " (" + shift.entries() + ")", words.figure(shift.expected()));
        if (shift.counted() != null) {
            row("  " + words.say(Phrase.SUMMARY_CASH_COUNTED), words.figure(shift.counted()));
        }
        shift.difference()
                .filter(difference -> !difference.isZero())
                .ifPresent(
                        difference -> row("  " + words.say(Phrase.SUMMARY_CASH_DIFFERENCE), words.figure(difference)));
    }

    private void outstanding() {
        strong(words.say(Phrase.SUMMARY_OUTSTANDING), "");
        list(summary.outstanding(), this::debt);
        strong(words.say(Phrase.SUMMARY_TOTAL), words.amount(summary.owed()));
        row(words.say(Phrase.SUMMARY_OVERDUE), words.figure(summary.ageing().overdue()));
        if (summary.oldestDue() != null) {
            row(words.say(Phrase.SUMMARY_OLDEST_DUE), words.date(summary.oldestDue()));
        }
    }

    private SlipElement.Row debt(Debt debt) {
        return new SlipElement.Row(SummaryTables.named(debt.customer()), words.figure(debt.owed()), false);
    }

    private void exceptions() {
        if (!summary.notices().isEmpty()) {
            elements.add(new SlipElement.Rule());
            strong(words.say(Phrase.SUMMARY_NOTICES), "");
            summary.notices().forEach(this::say);
        }
        part(
                Phrase.SUMMARY_OVER_LIMIT,
                summary.overLimit(),
                over -> new SlipElement.Row(SummaryTables.named(over.customer()), words.figure(over.over()), false));
        part(
                Phrase.SUMMARY_OVERRIDES,
                summary.overrides(),
                used -> new SlipElement.Row(
                        used.slip() + " " + used.customer().name(),
                        words.figure(used.word().over()),
                        false));
        part(
                Phrase.SUMMARY_PAPER_SALES,
                summary.paperSales(),
                sale -> new SlipElement.Row(
                        sale.slip() + " " + sale.customer().name(), words.figure(sale.debt()), false));
        part(
                Phrase.SUMMARY_DISPUTED,
                summary.disputed(),
                each -> new SlipElement.Row(
                        each.item().slip() + " " + each.customer().name(),
                        words.figure(each.item().open()),
                        false));
        part(
                Phrase.SUMMARY_TO_DECIDE,
                summary.toDecide(),
                held -> new SlipElement.Row(
                        SummaryTables.named(held.account().customer()), words.say(TroubleTables.whyNow(held)), false));
        part(Phrase.SUMMARY_UNCERTAIN, summary.uncertain(), this::slip);
        part(Phrase.SUMMARY_UNSIGNED, summary.unsigned(), this::slip);
    }

    private SlipElement.Row slip(SlipToSettle each) {
        SlipStatus slip = each.slip();
        String what = TroubleTables.kind(slip)
                .map(kind -> " (" + words.say(kind) + ")")
                .orElse("");
        return new SlipElement.Row(
                slip.number() + " " + each.customer().name() + what,
                slip.amount().isZero() ? Table.NOTHING : words.figure(slip.amount()),
                false);
    }

    private <T> void part(Phrase title, Listed<T> items, Function<T, SlipElement> element) {
        if (items.count() > 0) {
            elements.add(new SlipElement.Rule());
            strong(words.say(title), "");
            list(items, element);
            if (items.leftOut() > 0) {
                row(words.say(Phrase.SUMMARY_TOTAL) + " (" + items.count() + ")", words.figure(items.sum()));
            }
        }
    }

    private <T> void list(Listed<T> items, Function<T, SlipElement> element) {
        List<SlipElement> shown =
                items.shown().stream().limit(MOST).map(element).toList();
        elements.addAll(shown);
        if (items.count() > shown.size()) {
            say(words.say(Phrase.SUMMARY_MORE, items.count() - shown.size()));
        }
    }

    private void ending() {
        elements.add(new SlipElement.Rule());
        row(words.say(Phrase.SUMMARY_CHAIN_HEAD), head());
        say(words.say(Phrase.SUMMARY_CHAIN_HEAD_USE));
        say(summary.madeAt().line(words, summary.shop()));
        say("Tallystick " + summary.version());
        elements.add(new SlipElement.Cut());
    }

    private String head() {
        String head = summary.chainHead();
        return head.length() > HEAD_DIGITS ? head.substring(0, HEAD_DIGITS) : head;
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
