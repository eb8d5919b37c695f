package org.tallystick.till;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.book.BookDamaged;
import org.tallystick.book.BookFailed;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.entry.ShopEntry.SettingsSet;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.shop.ClockDoubt;
import org.tallystick.slip.Slip;
import org.tallystick.till.device.Devices;
import org.tallystick.till.device.PrinterState;
import org.tallystick.till.event.EventLog;
import org.tallystick.till.event.EventType;
import org.tallystick.till.event.Facts;
import org.tallystick.till.housekeeping.Backups;
import org.tallystick.till.housekeeping.BookWatch;
import org.tallystick.till.housekeeping.DaySummaries;
import org.tallystick.till.housekeeping.Exchange;
import org.tallystick.till.housekeeping.Housekeeping;
import org.tallystick.till.housekeeping.Notice;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * What one till can do, each desk for one kind of question. Used by the session's thread alone.
 */
public final class Till {
    private static final int MOST_SET_ASIDE = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Till.class);

    private final Ledger ledger;
    private final TillClock clock;
    private final ShopRules rules;
    private final Housekeeping house;
    private final Devices devices;
    private final PrintQueue prints;
    private final BookingDesk booking;
    private final Checkout checkout;
    private final UseCases useCases;
    private final CustomerDesk customers;
    private final CardDesk cards;
    private final SlipDesk slips;
    private final BookDesk book;
    private final Reports reports;
    private final EventLog events;
    private int reasonsTold;
    private boolean printerNeededHands;

    public Till(
            TillSession session,
            Ledger ledger,
            TillClock clock,
            ShopRules rules,
            UseCases useCases,
            Devices devices,
            EventLog events,
            Housekeeping house) {
        this.ledger = ledger;
        this.clock = clock;
        this.rules = rules;
        this.house = house;
        this.devices = devices;
        this.events = events;
        this.slips = new SlipDesk(ledger);
        this.book = new BookDesk(ledger, clock);
        this.prints = new PrintQueue(session, ledger, clock, devices, slips);
        this.cards = new CardDesk(ledger, clock, events);
        this.customers = new CustomerDesk(ledger, cards, clock.shop());
        this.booking = new BookingDesk(ledger, clock, useCases, house, prints);
        this.checkout = new Checkout(booking, customers, cards);
        this.useCases = useCases;
        this.reports = new Reports(ledger, clock, rules.ownSlipFrom());
    }

    public BookingDesk booking() {
        return booking;
    }

    public Checkout checkout() {
        return checkout;
    }

    public CustomerDesk customers() {
        return customers;
    }

    public CardDesk cards() {
        return cards;
    }

    public SlipDesk slips() {
        return slips;
    }

    public Reports reports() {
        return reports;
    }

    public BookDesk book() {
        return book;
    }

    Ledger ledger() {
        return ledger;
    }

    public Devices devices() {
        return devices;
    }

    public Backups backups() {
        return house.backups();
    }

    public BookWatch watch() {
        return house.watch();
    }

    public DaySummaries summaries() {
        return house.summaries();
    }

    public Exchange exchange() {
        return house.exchange();
    }

    /** How much waits for the printer or is in it. */
    public int printJobs() {
        return prints.jobs();
    }

    /** Sends a page that is no slip to the printer, behind what waits already. */
    public void printPage(Slip page) {
        prints.addPage(page);
    }

    /** The cashier is told when a printer needs hands; one that is ready again gets what waits. */
    public void printerChanged(PrinterState state) {
        if (state.needsHands() || state.condition() == PrinterState.Condition.PAPER_LOW) {
            events.add(
                    EventType.PRINTER_ATTENTION,
                    Facts.of("state", state.condition()).and("say", state.say()));
        } else if (printerNeededHands) {
            events.add(EventType.PRINTER_READY, Facts.of("state", state.condition()));
        }
        printerNeededHands = state.needsHands();
    }

    /** Why nothing can be sold on credit just now; empty while it can. */
    public List<Notice> whyNothingIsSold() {
        List<Notice> why = new ArrayList<>();
        ledger.failure().map(Till::failed).ifPresent(why::add);
        house.watch().notice().ifPresent(why::add);
        house.room().refusal().map(Notice::of).ifPresent(why::add);
        clockNotice().map(Notice::of).ifPresent(why::add);
        return why;
    }

    private static Notice failed(RuntimeException failure) {
        Sentence whole = Sentence.asItIs(String.valueOf(failure.getMessage()));
        return switch (failure) {
            case BookFailed failed -> new Notice(failed.say(), whole);
            case BookDamaged damaged -> new Notice(damaged.say(), whole);
            case IndexUnusable unusable -> new Notice(unusable.say(), whole);
            default -> throw failure;
        };
    }

    private Optional<Sentence> clockNotice() {
        return ledger.doubt(clock.time()).map(ClockDoubt::say);
    }

    /** An earlier release could close days before they were over; a clock that was confirmed can have been wrong. */
    private Optional<Sentence> aheadNotice() {
        LocalDate clockDay = clock.today();
        LocalDate day = ledger.totals().day();
        return day == null
                        || !day.isAfter(clockDay)
                        || ledger.doubt(clock.time()).isPresent()
                ? Optional.empty()
                : Optional.of(Sentence.of(Phrase.NOTICE_AHEAD, day, clockDay));
    }

    /** What the owner should know: the disk, the backup, the clock, the calendar. Empty when all is well. */
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        house.watch().notice().ifPresent(notices::add);
        house.room().notice().map(Notice::of).ifPresent(notices::add);
        house.backups().notice().ifPresent(notices::add);
        notices.addAll(house.summaries().notices());
        notices.addAll(house.atStart());
        clockNotice().map(Notice::of).ifPresent(notices::add);
        notices.addAll(setAside());
        aheadNotice().map(Notice::of).ifPresent(notices::add);
        for (String name : rules.shop().calendar().over(clock.today())) {
            notices.add(Notice.of(Sentence.of(Phrase.NOTICE_NO_DAY, name)));
        }
        return notices;
    }

    /** Lines of the book that could not be added up; an index that cannot be had is what there is to say instead. */
    private List<Notice> setAside() {
        try {
            return setAside(ledger.books());
        } catch (IndexUnusable | BookFailed | BookDamaged e) {
            return List.of(failed(e));
        }
    }

    private static List<Notice> setAside(AccountIndex books) {
        List<Notice> said = new ArrayList<>();
        for (SetAside line : books.setAside(MOST_SET_ASIDE)) {
            said.add(new Notice(
                    Sentence.of(Phrase.NOTICE_SET_ASIDE, line.line()),
                    Sentence.of(Phrase.NOTICE_SET_ASIDE_WHY, line.text())));
        }
        long more = books.countSetAside() - said.size();
        if (more > 0) {
            said.add(Notice.of(Sentence.of(Phrase.NOTICE_SET_ASIDE_MORE, more)));
        }
        return said;
    }

    /**
     * Closes the drawer; the business day goes on. Like a day close it is a time for a backup.
     *
     * @param counted what was counted; null when nobody counted
     */
    public Recorded<NotNow> closeShift(Request request, @Nullable Money counted) {
        Recorded<NotNow> result =
                booking.book(request, context -> useCases.closeShift().decide(context, counted));
        if (result instanceof Recorded.Booked<NotNow> booked && booked.entry() instanceof ShiftClosed shift) {
            LOG.info("Shift {} of {} is closed", shift.number(), shift.head().day());
            house.backups().closed(ledger.head());
            house.summaries().shiftClosed(shift.head().day(), shift.number());
        }
        return result;
    }

    /** From time to time, also when nobody asks for anything. */
    void tick() {
        noteSettings();
        logWhetherCreditIsSold();
        ledger.closeIfOver(clock.machine()).forEach(close -> {
            LOG.info("Day {} is closed", close.head().day());
            house.backups().closed(ledger.head());
            house.watch().dayClosed();
            house.summaries().dayOver();
        });
        tellHowFarTheBookIs();
    }

    /** When it changes; a figure in a reason that changes each second is no news. */
    private void logWhetherCreditIsSold() {
        List<Notice> why = whyNothingIsSold();
        if (why.size() > reasonsTold) {
            LOG.warn(
                    "Nothing is sold on credit: {}",
                    why.stream().map(each -> each.whole().toString()).collect(Collectors.joining("; ")));
        } else if (why.isEmpty() && reasonsTold > 0) {
            LOG.info("Credit is sold again");
        }
        reasonsTold = why.size();
    }

    void resume() {
        noteSettings();
        long aside = ledger.books().countSetAside();
        if (aside > 0) {
            LOG.warn("{} lines of the book cannot be added up and are set aside; see: tallystick verify", aside);
        }
        prints.resume();
        ledger.settle();
        tellHowFarTheBookIs();
    }

    /** An empty book waits for a clock that is set. */
    private void noteSettings() {
        if (!ledger.waitsForClock(clock.time()) && !ledger.totals().settings().equals(rules.settings())) {
            ledger.record(
                    clock.machine(), context -> new Verdict.Write<>(new SettingsSet(context.head(), rules.settings())));
        }
    }

    void afterAnAnswer() {
        ledger.settle();
        tellHowFarTheBookIs();
        prints.goOn();
    }

    /** What waits for events reads the lines up to there. */
    private void tellHowFarTheBookIs() {
        events.reached(ledger.head().book(), ledger.head().line());
    }

    void closeDevices() {
        devices.close();
    }

    void closeLedger() {
        house.summaries().close();
        house.watch().close();
        try {
            ledger.close();
        } finally {
            house.backups().close();
        }
    }
}
