package org.tallystick.report.form;

import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.SlipNumber;
import org.tallystick.report.DailySummary;
import org.tallystick.report.Need;
import org.tallystick.report.Needs;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** What needs the owner, in words. */
public record NeedWords(Wording words) {

    /** In the language of the shop. */
    public static NeedWords in(DailySummary summary) {
        return new NeedWords(Wording.in(summary.shop().languageFor(null)));
    }

    /** In one sentence, with why and behind it who did it; without whom it is about. */
    public String what(Need need) {
        String what = said(need).replaceFirst("[,，،] *$", "").strip();
        String by = need.by();
        String note = need.kind() == Need.Kind.NOTICE ? null : need.note();
        String why = note == null ? what : what + ": " + note;
        return by == null ? why : "%s (%s)".formatted(why, by);
    }

    /** The same where others may read it: without the way to ask, which says how the shop stands with somebody. */
    String atTheCounter(Need need) {
        return need.kind() == Need.Kind.ASK_TODAY ? said(need) : what(need);
    }

    private String said(Need need) {
        return switch (need.kind()) {
            case NOTICE -> Objects.requireNonNull(need.note(), "a notice is a text");
            case NOT_PRINTED -> words.say(Phrase.NEED_NOT_PRINTED, slip(need), figure(need.amount()));
            case UNCERTAIN -> words.say(Phrase.NEED_UNCERTAIN, slip(need), figure(need.amount()));
            case DRAWER -> words.say(Phrase.NEED_DRAWER, need.shift(), signed(need.amount()));
            case ASK_TODAY -> words.say(Phrase.NEED_ASK_TODAY, figure(need.amount()));
            case PROMISE_BROKEN -> words.say(Phrase.NEED_PROMISE_BROKEN, figure(need.amount()), day(need.date()));
            case PROMISE_DUE -> words.say(Phrase.NEED_PROMISE_DUE, figure(need.amount()));
            case DISPUTED -> words.say(Phrase.NEED_DISPUTED, slip(need), figure(need.amount()), day(need.date()));
            case UNSIGNED -> unsigned(need);
            case UNSIGNED_PLAN -> words.say(Phrase.KIND_PLAN) + ": " + unsigned(need);
            case UNSIGNED_COLLECTIVE -> words.say(Phrase.KIND_COLLECTIVE) + ": " + unsigned(need);
            case UNSIGNED_GUARANTEE -> words.say(Phrase.KIND_GUARANTEE) + ": " + unsigned(need);
            case VOID -> words.say(Phrase.NEED_VOID, slip(need), figure(need.amount()));
            case CORRECTION -> words.say(Phrase.NEED_CORRECTION, slip(need), figure(need.amount()));
            case RETURN -> words.say(Phrase.NEED_RETURN, slip(need), figure(need.amount()));
            case PAID_OUT -> words.say(Phrase.NEED_PAID_OUT, figure(need.amount()));
            case WRITTEN_OFF -> words.say(Phrase.NEED_WRITTEN_OFF, slip(need), figure(need.amount()));
            case OVERRIDE -> words.say(Phrase.NEED_OVERRIDE, slip(need), figure(need.amount()));
            case PAPER_SALE -> words.say(Phrase.NEED_PAPER_SALE, slip(need), figure(need.amount()), day(need.date()));
            case REVIEW -> words.say(Phrase.SUMMARY_REVIEW_DUE);
            case RELEASE -> words.say(Phrase.SUMMARY_ALL_PAID);
        };
    }

    private static SlipNumber slip(Need need) {
        return Objects.requireNonNull(need.slip(), "it is about a slip");
    }

    private String unsigned(Need need) {
        return words.say(Phrase.NEED_UNSIGNED, slip(need), figure(need.amount()), day(need.date()));
    }

    /** In place of those of a kind that are not shown. */
    String more(Needs.Group group) {
        return words.say(title(group.kind())) + ": " + words.say(Phrase.SUMMARY_MORE, group.leftOut());
    }

    /** What several of a kind are called. */
    static Phrase title(Need.Kind kind) {
        return switch (kind) {
            case UNCERTAIN -> Phrase.SUMMARY_UNCERTAIN;
            case NOT_PRINTED -> Phrase.SUMMARY_NOT_PRINTED;
            case UNSIGNED, UNSIGNED_PLAN, UNSIGNED_COLLECTIVE, UNSIGNED_GUARANTEE -> Phrase.SUMMARY_UNSIGNED;
            case DISPUTED -> Phrase.SUMMARY_DISPUTED;
            case ASK_TODAY -> Phrase.PAGE_ASK;
            case PROMISE_BROKEN, PROMISE_DUE -> Phrase.SUMMARY_PROMISES;
            case OVERRIDE -> Phrase.SUMMARY_OVERRIDES;
            case PAPER_SALE -> Phrase.SUMMARY_PAPER_SALES;
            case VOID -> Phrase.SUMMARY_VOIDED;
            case CORRECTION -> Phrase.SUMMARY_CORRECTED;
            case RETURN -> Phrase.SUMMARY_RETURNED;
            case PAID_OUT -> Phrase.SUMMARY_CREDIT_PAID_OUT;
            case WRITTEN_OFF -> Phrase.SUMMARY_WRITTEN_OFF;
            case NOTICE -> Phrase.SUMMARY_NOTICES;
            case DRAWER -> Phrase.SUMMARY_DRAWERS;
            case REVIEW, RELEASE -> Phrase.SUMMARY_TO_DECIDE;
        };
    }

    private String figure(@Nullable Money sum) {
        return sum == null || sum.isZero() ? "" : words.figure(sum);
    }

    private String signed(@Nullable Money sum) {
        return sum != null && sum.isPositive() ? "+" + words.figure(sum) : figure(sum);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? Table.NOTHING : words.date(day);
    }
}
