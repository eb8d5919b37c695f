package org.tallystick.till.event;

/** What can happen, by the names that a till knows it by. */
public enum EventType {
    SALE_BOOKED("sale.booked"),
    SALE_VOIDED("sale.voided"),
    SALE_RETURNED("sale.returned"),
    SALE_CORRECTED("sale.corrected"),
    SALE_WRITTEN_OFF("sale.written-off"),
    REPAYMENT_BOOKED("repayment.booked"),
    PAYOUT_BOOKED("payout.booked"),
    OPENING_BALANCE_BOOKED("opening-balance.booked"),
    DISPUTE_RAISED("dispute.raised"),
    DISPUTE_SETTLED("dispute.settled"),
    PROMISE_MADE("promise.made"),
    PLAN_AGREED("plan.agreed"),
    REMINDER_SENT("reminder.sent", true),
    CALL_MADE("call.made", true),
    CUSTOMER_OPENED("customer.opened"),
    CUSTOMER_CHANGED("customer.changed"),
    CUSTOMER_ERASED("customer.erased"),
    CUSTOMER_MERGED("customer.merged"),
    CARD_ISSUED("card.issued"),
    CARD_WITHDRAWN("card.withdrawn"),
    TERMS_CHANGED("terms.changed"),
    STANDING_CHANGED("standing.changed", true),
    NOTE_CHANGED("note.changed", true),
    TYPE_CHANGED("type.changed", true),
    GUARANTOR_CHANGED("guarantor.changed", true),
    /** A copy waits for the printer, or for the till that prints itself. */
    SLIP_QUEUED("slip.queued"),
    SLIP_PRINTING("slip.printing"),
    SLIP_PRINTED("slip.printed"),
    SLIP_UNCERTAIN("slip.uncertain"),
    SLIP_NOT_PRINTED("slip.not-printed"),
    /** Small sales were put together on one slip. */
    SLIP_COLLECTIVE("slip.collective"),
    SLIP_SIGNED("slip.signed"),
    SLIP_REFUSED("slip.refused"),
    DAY_CLOSED("day.closed"),
    SHIFT_CLOSED("shift.closed"),
    CLOCK_CONFIRMED("clock.confirmed"),
    PIN_WRONG("pin.wrong", true),
    PIN_CHANGED("pin.changed", true),
    CODES_ISSUED("codes.issued", true),
    SETTINGS_CHANGED("settings.changed", true),
    EPOCH_BEGUN("epoch.begun"),
    CARD_READ("card.read"),
    CARD_REFUSED("card.refused"),
    OWNER_CARD("owner.card"),
    PRINTER_ATTENTION("printer.attention"),
    PRINTER_READY("printer.ready"),
    BACKUP_DONE("backup.done", true),
    BACKUP_FAILED("backup.failed", true),
    BOOK_DAMAGED("book.damaged", true);

    private final String text;
    private final boolean ownersOnly;

    EventType(String text) {
        this(text, false);
    }

    EventType(String text, boolean ownersOnly) {
        this.text = text;
        this.ownersOnly = ownersOnly;
    }

    /** Such as {@code sale.booked}. */
    public String text() {
        return text;
    }

    /** Whether it is none of the counter's business. */
    public boolean ownersOnly() {
        return ownersOnly;
    }
}
