package org.tallystick.sale;

import java.time.LocalDate;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.EntryHead;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.Turn;
import org.tallystick.ledger.Verdict;

/** The owner says that the day, which is far from the last one in the book, is the right one. */
public record ConfirmDay() {

    public Verdict<NotNow> decide(Turn turn, LocalDate day) {
        if (!day.equals(turn.clockDay())) {
            return NotNow.refuse(
                    "by the till's clock the business day is %s, not %s; set the clock right first",
                    turn.clockDay(), day);
        }
        if (turn.doubt() == null) {
            return NotNow.refuse(
                    "the business day is %s already; nothing waits for this",
                    turn.request().today());
        }
        if (!turn.doubt().canBeConfirmed()) {
            return NotNow.refuse(turn.doubt().say());
        }
        Request by = turn.request();
        EntryHead head = new EntryHead(by.id(), by.at(), by.today(), by.by(), turn.used(), by.fingerprint());
        LocalDate believed = day.isBefore(by.today()) ? by.today() : day;
        return new Verdict.Write<>(new Confirmed(head, day, turn.books().counting(believed)));
    }
}
