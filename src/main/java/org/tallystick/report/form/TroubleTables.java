package org.tallystick.report.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DailySummary.DisputedSlip;
import org.tallystick.report.DailySummary.OverLimit;
import org.tallystick.report.DailySummary.OverrideUsed;
import org.tallystick.report.DailySummary.PaperSale;
import org.tallystick.report.DailySummary.SlipToSettle;
import org.tallystick.report.DayList;
import org.tallystick.report.Listed;
import org.tallystick.report.form.Table.Column;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** The lists of a summary that ask somebody to look; each may be empty. */
record TroubleTables(DailySummary summary, Wording words) {
    List<Table> all() {
        return List.of(
                notices(),
                overLimit(),
                overrides(),
                paperSales(),
                disputed(),
                toDecide(),
                slips(Phrase.SUMMARY_UNCERTAIN, summary.uncertain(), DayList.UNCERTAIN),
                slips(Phrase.SUMMARY_UNSIGNED, summary.unsigned(), DayList.UNSIGNED));
    }

    /** With the total of a list of which only a part is shown; the sum stands in one column. */
    private <T> Table table(
            String title,
            List<Column> columns,
            Listed<T> listed,
            Function<T, List<String>> row,
            int sum,
            @Nullable DayList all) {
        List<String> total = new ArrayList<>();
        if (listed.leftOut() > 0) {
            total.addAll(Collections.nCopies(columns.size(), ""));
            total.set(0, words.say(Phrase.SUMMARY_TOTAL) + " (" + listed.count() + ")");
            total.set(sum, words.figure(listed.sum()));
        }
        return new Table(
                title,
                columns,
                listed.shown().stream().map(row).toList(),
                total,
                List.of(),
                Table.gap(listed, all == null ? null : all.command(summary.day())));
    }

    private Table notices() {
        return new Table(
                words.say(Phrase.SUMMARY_NOTICES),
                List.of(Column.words("")),
                summary.notices().stream().map(List::of).toList(),
                List.of());
    }

    private Table paperSales() {
        return table(
                words.say(Phrase.SUMMARY_PAPER_SALES),
                List.of(
                        words(Phrase.SLIP),
                        words(Phrase.CUSTOMER),
                        words(Phrase.CASHIER),
                        figure(Phrase.SUMMARY_WRITTEN),
                        figure(Phrase.SUMMARY_SUM)),
                summary.paperSales(),
                this::row,
                4,
                null);
    }

    private List<String> row(PaperSale sale) {
        return List.of(
                sale.slip().value(),
                SummaryTables.named(sale.customer()),
                sale.by(),
                words.dateTime(sale.writtenAt(), summary.shop().timeZone()),
                words.figure(sale.debt()));
    }

    private Table disputed() {
        return table(
                words.say(Phrase.SUMMARY_DISPUTED),
                List.of(
                        words(Phrase.SLIP),
                        words(Phrase.CUSTOMER),
                        figure(Phrase.SUMMARY_DUE),
                        figure(Phrase.SUMMARY_SUM)),
                summary.disputed(),
                this::row,
                3,
                DayList.DISPUTED);
    }

    private List<String> row(DisputedSlip disputed) {
        return List.of(
                disputed.item().slip().value(),
                SummaryTables.named(disputed.customer()),
                words.date(disputed.item().due()),
                words.figure(disputed.item().open()));
    }

    private Table toDecide() {
        return table(
                words.say(Phrase.SUMMARY_TO_DECIDE),
                List.of(words(Phrase.CUSTOMER), words(Phrase.SUMMARY_REASON), figure(Phrase.SUMMARY_OWED)),
                summary.toDecide(),
                this::row,
                2,
                DayList.TO_DECIDE);
    }

    private List<String> row(AccountOnWatch held) {
        return List.of(
                SummaryTables.named(held.account().customer()),
                words.say(whyNow(held)),
                words.figure(held.account().owed()));
    }

    static Phrase whyNow(AccountOnWatch held) {
        return held.settled() ? Phrase.SUMMARY_ALL_PAID : Phrase.SUMMARY_REVIEW_DUE;
    }

    private Table overLimit() {
        return table(
                words.say(Phrase.SUMMARY_OVER_LIMIT),
                List.of(
                        words(Phrase.CUSTOMER),
                        figure(Phrase.SUMMARY_OWED),
                        figure(Phrase.SUMMARY_LIMIT),
                        figure(Phrase.SUMMARY_OVER)),
                summary.overLimit(),
                this::row,
                3,
                DayList.OVER_LIMIT);
    }

    private List<String> row(OverLimit over) {
        return List.of(
                SummaryTables.named(over.customer()),
                words.figure(over.owed()),
                words.figure(over.limit()),
                words.figure(over.over()));
    }

    private Table overrides() {
        return table(
                words.say(Phrase.SUMMARY_OVERRIDES),
                List.of(
                        words(Phrase.SLIP),
                        words(Phrase.CUSTOMER),
                        words(Phrase.SUMMARY_ALLOWED_BY),
                        words(Phrase.SUMMARY_REASON),
                        figure(Phrase.SUMMARY_SUM),
                        figure(Phrase.SUMMARY_OVER)),
                summary.overrides(),
                this::row,
                4,
                null);
    }

    private List<String> row(OverrideUsed used) {
        return List.of(
                used.slip().value(),
                SummaryTables.named(used.customer()),
                "%s (%s)".formatted(used.by(), words.say(means(used.word().means()))),
                used.word().reason() == null ? Table.NOTHING : used.word().reason(),
                words.figure(used.amount()),
                words.figure(used.word().over()));
    }

    private static Phrase means(Means means) {
        return switch (means) {
            case PIN -> Phrase.SUMMARY_BY_PIN;
            case CARD -> Phrase.SUMMARY_BY_CARD;
            case CODE -> Phrase.SUMMARY_BY_CODE;
            case CASHIER -> Phrase.SUMMARY_BY_CASHIER;
        };
    }

    private Table slips(Phrase title, Listed<SlipToSettle> slips, DayList list) {
        return table(
                words.say(title),
                List.of(
                        words(Phrase.SLIP),
                        words(Phrase.CUSTOMER),
                        words(Phrase.SUMMARY_STATE),
                        figure(Phrase.DATE),
                        figure(Phrase.SUMMARY_SUM)),
                slips,
                this::row,
                4,
                list);
    }

    private List<String> row(SlipToSettle each) {
        SlipStatus slip = each.slip();
        return List.of(
                slip.number().value(),
                SummaryTables.named(each.customer()),
                kind(slip)
                        .map(kind -> words.say(kind) + ": " + words.say(state(slip)))
                        .orElse(words.say(state(slip))),
                words.date(slip.day()),
                slip.amount().isZero() ? Table.NOTHING : words.figure(slip.amount()));
    }

    /** What is signed on it, where that is no sale. */
    static Optional<Phrase> kind(SlipStatus slip) {
        return switch (slip.kind()) {
            case PLAN -> Optional.of(Phrase.KIND_PLAN);
            case COLLECTIVE -> Optional.of(Phrase.KIND_COLLECTIVE);
            case GUARANTEE -> Optional.of(Phrase.KIND_GUARANTEE);
            case IOU, CHIT, OPENING -> Optional.empty();
        };
    }

    static Phrase state(SlipStatus slip) {
        if (slip.signature() == SignatureOutcome.REFUSED_KEPT) {
            return Phrase.STATE_REFUSED_KEPT;
        }
        if (slip.signature() == SignatureOutcome.REFUSED_RETURNED) {
            return Phrase.STATE_REFUSED_RETURNED;
        }
        if (slip.awaitsCollectiveSlip()) {
            return Phrase.STATE_AWAITS_COLLECTIVE_SLIP;
        }
        return switch (slip.state()) {
            case QUEUED -> Phrase.STATE_QUEUED;
            case PRINTING -> Phrase.STATE_PRINTING;
            case PRINTED -> Phrase.STATE_PRINTED;
            case UNCERTAIN -> Phrase.STATE_UNCERTAIN;
            case NOT_PRINTED -> Phrase.STATE_NOT_PRINTED;
        };
    }

    private Column words(Phrase name) {
        return Column.words(words.say(name));
    }

    private Column figure(Phrase name) {
        return Column.figure(words.say(name));
    }
}
