package org.tallystick.day;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** The drawer changes hands, or the shop shuts: what lies in it is counted. The business day goes on. */
public record CloseShift() {

    /**
     * Says what the drawer should hold.
     *
     * @param counted what was counted of what customers with credit brought; null when nobody counted
     */
    public Verdict<NotNow> decide(WriteContext context, @Nullable Money counted) {
        if (counted != null && counted.isNegative()) {
            throw new InvalidInput("counted", Phrase.INPUT_COUNTED, counted);
        }
        if (context.totals().day() == null) {
            return NotNow.refuse(Phrase.NOT_NOW_EMPTY_BOOK);
        }
        if (context.doubt() != null) {
            return NotNow.refuse(Phrase.NOT_NOW_SHIFT_CLOCK, context.doubt().say());
        }
        Shift open = context.books().openShift();
        return new Verdict.Write<>(
                new ShiftClosed(context.head(), open.number(), open.entries(), open.expected(), counted));
    }
}
