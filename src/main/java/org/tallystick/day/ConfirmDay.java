package org.tallystick.day;

import java.time.LocalDate;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.EntryHead;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.wording.Phrase;

/** The owner says that the day, which is far from the last one in the book, is the right one. */
public record ConfirmDay() {

    public Verdict<NotNow> decide(WriteContext context, LocalDate day) {
        if (!day.equals(context.clockDay())) {
            return NotNow.refuse(Phrase.NOT_NOW_CLOCK_DAY, context.clockDay(), day);
        }
        if (context.doubt() == null) {
            return NotNow.refuse(Phrase.NOT_NOW_DAY_ALREADY, context.request().today());
        }
        if (!context.doubt().canBeConfirmed()) {
            return NotNow.refuse(context.doubt().say());
        }
        Request by = context.request();
        EntryHead head = new EntryHead(by.id(), by.at(), by.today(), by.by(), context.used(), by.fingerprint());
        LocalDate believed = day.isBefore(by.today()) ? by.today() : day;
        return new Verdict.Write<>(new Confirmed(head, day, context.books().counting(believed)));
    }
}
