package org.tallystick.till.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CopyToPrint;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.ShopEntry;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.WithChit;

/**
 * What a line of the book tells a till. It follows from the line alone, so that it is the same whenever it is asked
 * for, and none is lost however often the module stops.
 */
public final class BookEvents {
    private final List<Event> events = new ArrayList<>();
    private final String book;
    private final long line;
    private final Entry entry;

    private BookEvents(String book, long line, Entry entry) {
        this.book = book;
        this.line = line;
        this.entry = entry;
    }

    /**
     * All events of one line, in order.
     *
     * @param book epoch of the line, such as T1.1
     * @param line its number
     */
    public static List<Event> of(String book, long line, Entry entry) {
        BookEvents told = new BookEvents(book, line, entry);
        switch (entry) {
            case SaleEntry sale -> told.sale(sale);
            case RepaymentEntry paid -> told.repayment(paid);
            case ClaimEntry claim -> told.claim(claim);
            case CollectionEntry asked -> told.collection(asked);
            case CustomerEntry about -> told.customer(about);
            case SlipEntry slip -> told.slip(slip);
            case DayEntry day -> told.day(day);
            case ShopEntry shop -> told.shop(shop);
        }
        for (CopyToPrint copy : CopyToPrint.orderedBy(entry)) {
            told.add(EventType.SLIP_QUEUED, Facts.of("slip", copy.slip()).and("copy", copy.copy()));
        }
        return told.events;
    }

    /** Whether what an entry says is none of the counter's business. */
    public static boolean ownersOnly(Entry entry) {
        return of("", 0, entry).stream().anyMatch(event -> event.type().ownersOnly());
    }

    private void add(EventType type, Facts facts) {
        EventCursor cursor = new EventCursor(book, line, events.size() + 1L);
        events.add(new Event(cursor, entry.head().at(), type, facts.values()));
    }

    private Facts named(String name) {
        Facts facts = Facts.of(name, entry.head().id());
        return entry.account().map(customer -> facts.and("customer", customer)).orElse(facts);
    }

    private void sale(SaleEntry sale) {
        switch (sale) {
            case SaleEntry.CreditSale booked ->
                add(EventType.SALE_BOOKED, named("sale").and("slip", booked.slip()));
            case SaleEntry.Voided voided ->
                add(
                        EventType.SALE_VOIDED,
                        named("void").and("slip", voided.slip()).and("chit", chit(voided)));
            case SaleEntry.Returned returned ->
                add(
                        EventType.SALE_RETURNED,
                        named("return").and("slip", returned.slip()).and("chit", chit(returned)));
            case SaleEntry.PriceCorrected corrected ->
                add(
                        EventType.SALE_CORRECTED,
                        named("correction").and("slip", corrected.slip()).and("chit", chit(corrected)));
        }
    }

    private void repayment(RepaymentEntry paid) {
        switch (paid) {
            case RepaymentEntry.Repayment in ->
                add(
                        EventType.REPAYMENT_BOOKED,
                        named("repayment").and("slip", in.chit().number()));
            case RepaymentEntry.PaidOut out ->
                add(EventType.PAYOUT_BOOKED, named("payout").and("chit", chit(out)));
        }
    }

    /** Null for older lines, which gave none. */
    private static @Nullable SlipNumber chit(WithChit given) {
        return given.chit() == null ? null : given.chit().number();
    }

    private void claim(ClaimEntry claim) {
        switch (claim) {
            case ClaimEntry.BalanceOpened ignored -> add(EventType.OPENING_BALANCE_BOOKED, named("openingBalance"));
            case ClaimEntry.WrittenOff given ->
                add(EventType.SALE_WRITTEN_OFF, named("writeOff").and("slip", given.slip()));
            case ClaimEntry.SlipsListed listed ->
                add(
                        EventType.SLIP_COLLECTIVE,
                        named("collectiveSlip").and("slip", listed.slip().number()));
            case ClaimEntry.DisputeRaised raised ->
                add(EventType.DISPUTE_RAISED, named("dispute").and("slip", raised.slip()));
            case ClaimEntry.DisputeSettled settled ->
                add(EventType.DISPUTE_SETTLED, named("dispute").and("slip", settled.slip()));
        }
    }

    private void collection(CollectionEntry asked) {
        switch (asked) {
            case CollectionEntry.PromiseMade promise ->
                add(EventType.PROMISE_MADE, named("promise").and("date", promise.date()));
            case CollectionEntry.PlanAgreed ignored -> add(EventType.PLAN_AGREED, named("plan"));
            case CollectionEntry.ReminderSent ignored -> add(EventType.REMINDER_SENT, named("reminder"));
            case CollectionEntry.CallMade ignored -> add(EventType.CALL_MADE, named("call"));
        }
    }

    private void customer(CustomerEntry about) {
        Facts customer = Facts.of("customer", about.customer());
        switch (about) {
            case CustomerEntry.Opened opened -> {
                add(EventType.CUSTOMER_OPENED, customer);
                if (opened.opening() != null) {
                    add(EventType.OPENING_BALANCE_BOOKED, named("openingBalance"));
                }
            }
            case CustomerEntry.DetailsChanged ignored -> add(EventType.CUSTOMER_CHANGED, customer);
            case CustomerEntry.Erased ignored -> add(EventType.CUSTOMER_ERASED, customer);
            case CustomerEntry.Merged merged -> add(EventType.CUSTOMER_MERGED, customer.and("from", merged.from()));
            case CustomerEntry.CardIssued ignored -> add(EventType.CARD_ISSUED, customer);
            case CustomerEntry.CardWithdrawn ignored -> add(EventType.CARD_WITHDRAWN, customer);
            case CustomerEntry.TermsSet ignored -> add(EventType.TERMS_CHANGED, customer);
            case CustomerEntry.StandingChanged changed ->
                add(EventType.STANDING_CHANGED, customer.and("standing", changed.standing()));
            case CustomerEntry.NoteSet ignored -> add(EventType.NOTE_CHANGED, customer);
            case CustomerEntry.TypeSet set -> add(EventType.TYPE_CHANGED, customer.and("customerType", set.type()));
            case CustomerEntry.GuarantorRecorded ignored -> add(EventType.GUARANTOR_CHANGED, customer);
            case CustomerEntry.GuarantorReleased ignored -> add(EventType.GUARANTOR_CHANGED, customer);
        }
    }

    private void slip(SlipEntry slip) {
        Facts facts = Facts.of("slip", slip.slip());
        switch (slip) {
            case SlipEntry.CopyOrdered ignored -> {
                // that it waits for the printer is all there is to tell
            }
            case SlipEntry.PrintStarted started -> add(EventType.SLIP_PRINTING, facts.and("copy", started.copy()));
            case SlipEntry.PrintEnded ended ->
                add(
                        switch (ended.outcome()) {
                            case PRINTED -> EventType.SLIP_PRINTED;
                            case UNCERTAIN -> EventType.SLIP_UNCERTAIN;
                            case NOT_PRINTED -> EventType.SLIP_NOT_PRINTED;
                        },
                        facts.and("copy", ended.copy()).and("proof", ended.proof()));
            case SlipEntry.Signed signed ->
                add(
                        switch (signed.outcome()) {
                            case SIGNED -> EventType.SLIP_SIGNED;
                            case REFUSED_KEPT, REFUSED_RETURNED -> EventType.SLIP_REFUSED;
                        },
                        facts.and("outcome", signed.outcome()));
        }
    }

    private void day(DayEntry day) {
        switch (day) {
            case DayEntry.Closed closed -> add(EventType.DAY_CLOSED, Facts.of("day", closed.day()));
            case DayEntry.ShiftClosed shift ->
                add(EventType.SHIFT_CLOSED, Facts.of("day", shift.head().day()).and("shift", shift.number()));
            case DayEntry.Confirmed confirmed -> add(EventType.CLOCK_CONFIRMED, Facts.of("day", confirmed.believed()));
        }
    }

    private void shop(ShopEntry shop) {
        switch (shop) {
            case ShopEntry.WrongPin wrong ->
                add(EventType.PIN_WRONG, Facts.of("by", wrong.head().by()));
            case ShopEntry.PinSet ignored -> add(EventType.PIN_CHANGED, Facts.NONE);
            case ShopEntry.CodesIssued issued -> add(EventType.CODES_ISSUED, Facts.of("codes", issued.count()));
            case ShopEntry.SettingsSet ignored -> add(EventType.SETTINGS_CHANGED, Facts.NONE);
            case ShopEntry.EpochBegun begun ->
                add(EventType.EPOCH_BEGUN, Facts.of("epoch", book).and("previous", begun.previous()));
        }
    }
}
