package org.tallystick.report;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.CashMoved;
import org.tallystick.entry.ClaimEntry.WrittenOff;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.report.Statement.Kind;
import org.tallystick.report.Statement.Line;

/**
 * One entry of a day that moved a debt or money, as a journal has it.
 *
 * @param nth of such entries of the day, from 1, in the order of the book
 * @param shift within the day, from 1
 * @param by the cashier
 * @param customer whose account it moved
 * @param line the slip, and by how much the balance changed
 * @param cash that went into the drawer, below zero what came out of it
 * @param method how a repayment was made; null for every other kind
 * @param reason as it was given; null for none
 */
public record JournalEntry(
        int nth,
        Instant at,
        int shift,
        String by,
        Debtor customer,
        Line line,
        Money cash,
        @Nullable String method,
        @Nullable String reason) {

    private static Optional<JournalEntry> of(Entry entry, int nth, int shift, Money zero) {
        Line line = Statement.line(entry, zero);
        if (line == null) {
            return Optional.empty();
        }
        return entry.account()
                .map(customer -> new JournalEntry(
                        nth,
                        entry.head().at(),
                        shift,
                        entry.head().by(),
                        Debtor.numbered(customer),
                        line,
                        CashMoved.of(entry, zero.getCurrencyUnit()).inDrawer(),
                        entry instanceof Repayment paid ? paid.method() : null,
                        reason(entry)));
    }

    private static @Nullable String reason(Entry entry) {
        return entry instanceof Voided gone
                ? gone.reason()
                : entry instanceof Returned back
                        ? back.reason()
                        : entry instanceof PriceCorrected less
                                ? less.reason()
                                : entry instanceof WrittenOff lost ? lost.reason() : null;
    }

    /** Makes them of a day, entry by entry. */
    public static final class Maker {
        private final Money zero;
        private int nth;
        private int shift = 1;

        public Maker(CurrencyUnit currency) {
            zero = Money.zero(currency);
        }

        /** Of the next entry of the day; empty when it moves neither debt nor money. */
        public Optional<JournalEntry> next(Entry entry) {
            shift += entry instanceof ShiftClosed ? 1 : 0;
            Optional<JournalEntry> made = JournalEntry.of(entry, nth + 1, shift, zero);
            nth += made.isPresent() ? 1 : 0;
            return made;
        }
    }

    /** Of somebody of whom more is known than the number. */
    public JournalEntry of(Debtor known) {
        return new JournalEntry(nth, at, shift, by, known, line, cash, method, reason);
    }

    /** Whether the owner wants to know of it by itself: it takes something back, gives it up, or hands money out. */
    boolean isToLookAt() {
        return switch (line.kind()) {
            case VOID, CORRECTION, WRITTEN_OFF, PAID_OUT -> true;
            case RETURN -> cash.isNegative();
            case SALE, REPAYMENT, OPENING, TAKEN_OVER -> false;
        };
    }

    public Kind kind() {
        return line.kind();
    }
}
