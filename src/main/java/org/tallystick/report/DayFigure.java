package org.tallystick.report;

import org.joda.money.Money;
import org.tallystick.entry.Turnover;
import org.tallystick.wording.Phrase;

/** What moves the debts of a shop, in the order in which reports show it. The day close has the same sums. */
public enum DayFigure {
    /** What sales added to debts; cash paid at the sale is not in it. */
    SOLD("sold", Phrase.SUMMARY_SOLD, true),
    /** Debts from before the book; below zero for what the shop owed. */
    OPENED("opened", Phrase.SUMMARY_OPENED, false),
    /** What voids took off debts. */
    VOIDED("voided", Phrase.SUMMARY_VOIDED, true),
    /** What returns took off debts. */
    RETURNED("returned", Phrase.SUMMARY_RETURNED, false),
    /** What price corrections took off debts. */
    CORRECTED("corrected", Phrase.SUMMARY_CORRECTED, false),
    /** Money that came in, however it was paid, recovered losses included. */
    REPAID("repaid", Phrase.SUMMARY_REPAID, true),
    /** What was given up and paid after all. */
    RECOVERED("recovered", Phrase.SUMMARY_RECOVERED, false),
    WRITTEN_OFF("writtenOff", Phrase.SUMMARY_WRITTEN_OFF, false),
    /** Customers' credit that was handed out. */
    PAID_OUT("paidOut", Phrase.SUMMARY_CREDIT_PAID_OUT, false);

    private final String member;
    private final Phrase phrase;
    private final boolean always;

    DayFigure(String member, Phrase phrase, boolean always) {
        this.member = member;
        this.phrase = phrase;
        this.always = always;
    }

    /** Its name for programs. */
    public String member() {
        return member;
    }

    public Phrase phrase() {
        return phrase;
    }

    /** Whether a report has it also on a day on which there was none. */
    boolean always() {
        return always;
    }

    /** By how much such a sum moves what all customers owe. */
    Money change(Money sum) {
        return switch (this) {
            case SOLD, OPENED, RECOVERED, PAID_OUT -> sum;
            case VOIDED, RETURNED, CORRECTED, REPAID, WRITTEN_OFF -> sum.negated();
        };
    }

    /** As {@link #change}, of some day. */
    public Money changeOn(DailySummary summary) {
        return change(summary.sum(this).amount());
    }

    public Money in(Turnover turnover) {
        return switch (this) {
            case SOLD -> turnover.sold();
            case OPENED -> turnover.opened();
            case VOIDED -> turnover.voided();
            case RETURNED -> turnover.returned();
            case CORRECTED -> turnover.corrected();
            case REPAID -> turnover.repaid();
            case RECOVERED -> turnover.recovered();
            case WRITTEN_OFF -> turnover.writtenOff();
            case PAID_OUT -> turnover.paidOut();
        };
    }
}
