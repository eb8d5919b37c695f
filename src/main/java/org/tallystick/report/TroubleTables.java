package org.tallystick.report;

import java.util.List;
import java.util.Optional;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.ledger.Held;
import org.tallystick.ledger.SlipStatus;
import org.tallystick.report.DailySummary.DisputedSlip;
import org.tallystick.report.DailySummary.OverLimit;
import org.tallystick.report.DailySummary.OverrideUsed;
import org.tallystick.report.DailySummary.PaperSale;
import org.tallystick.report.DailySummary.SlipToSettle;
import org.tallystick.report.Table.Column;
import org.tallystick.slip.Phrase;
import org.tallystick.slip.Wording;

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
                slips(Phrase.SUMMARY_UNCERTAIN, summary.uncertain()),
                slips(Phrase.SUMMARY_UNSIGNED, summary.unsigned()));
    }

    private Table notices() {
        return new Table(
                words.say(Phrase.SUMMARY_NOTICES),
                List.of(Column.words("")),
                summary.notices().stream().map(List::of).toList(),
                List.of());
    }

    private Table paperSales() {
        return new Table(
                words.say(Phrase.SUMMARY_PAPER_SALES),
                List.of(
                        words(Phrase.SLIP),
                        words(Phrase.CUSTOMER),
                        words(Phrase.CASHIER),
                        figure(Phrase.SUMMARY_WRITTEN),
                        figure(Phrase.SUMMARY_SUM)),
                summary.paperSales().stream().map(this::row).toList(),
                List.of());
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
        return new Table(
                words.say(Phrase.SUMMARY_DISPUTED),
                List.of(
                        words(Phrase.SLIP),
                        words(Phrase.CUSTOMER),
                        figure(Phrase.SUMMARY_DUE),
                        figure(Phrase.SUMMARY_SUM)),
                summary.disputed().stream().map(this::row).toList(),
                List.of());
    }

    private List<String> row(DisputedSlip disputed) {
        return List.of(
                disputed.item().slip().value(),
                SummaryTables.named(disputed.customer()),
                words.date(disputed.item().due()),
                words.figure(disputed.item().open()));
    }

    private Table toDecide() {
        return new Table(
                words.say(Phrase.SUMMARY_TO_DECIDE),
                List.of(words(Phrase.CUSTOMER), words(Phrase.SUMMARY_REASON), figure(Phrase.SUMMARY_OWED)),
                summary.toDecide().stream().map(this::row).toList(),
                List.of());
    }

    private List<String> row(Held held) {
        return List.of(
                SummaryTables.named(held.account().customer()),
                words.say(whyNow(held)),
                words.figure(held.account().owed()));
    }

    static Phrase whyNow(Held held) {
        return held.settled() ? Phrase.SUMMARY_ALL_PAID : Phrase.SUMMARY_REVIEW_DUE;
    }

    private Table overLimit() {
        return new Table(
                words.say(Phrase.SUMMARY_OVER_LIMIT),
                List.of(
                        words(Phrase.CUSTOMER),
                        figure(Phrase.SUMMARY_OWED),
                        figure(Phrase.SUMMARY_LIMIT),
                        figure(Phrase.SUMMARY_OVER)),
                summary.overLimit().stream().map(this::row).toList(),
                List.of());
    }

    private List<String> row(OverLimit over) {
        return List.of(
                SummaryTables.named(over.customer()),
                words.figure(over.owed()),
                words.figure(over.limit()),
                words.figure(over.over()));
    }

    private Table overrides() {
        return new Table(
                words.say(Phrase.SUMMARY_OVERRIDES),
                List.of(
                        words(Phrase.SLIP),
                        words(Phrase.CUSTOMER),
                        words(Phrase.SUMMARY_ALLOWED_BY),
                        words(Phrase.SUMMARY_REASON),
                        figure(Phrase.SUMMARY_SUM),
                        figure(Phrase.SUMMARY_OVER)),
                summary.overrides().stream().map(this::row).toList(),
                List.of());
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

    private Table slips(Phrase title, List<SlipToSettle> slips) {
        return new Table(
                words.say(title),
                List.of(
                        words(Phrase.SLIP),
                        words(Phrase.CUSTOMER),
                        words(Phrase.SUMMARY_STATE),
                        figure(Phrase.DATE),
                        figure(Phrase.SUMMARY_SUM)),
                slips.stream().map(this::row).toList(),
                List.of());
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
            case SIGN_UP -> Optional.of(Phrase.KIND_SIGN_UP);
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
        if (slip.gathers()) {
            return Phrase.STATE_GATHERS;
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
