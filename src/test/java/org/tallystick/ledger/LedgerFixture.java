package org.tallystick.ledger;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.account.ManageCustomer;
import org.tallystick.account.RecordOpeningBalance;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.Disk;
import org.tallystick.book.OsDisk;
import org.tallystick.calendar.ShopCalendar;
import org.tallystick.credit.CreditDecision;
import org.tallystick.credit.CreditPolicy;
import org.tallystick.credit.HouseRules;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.day.CloseShift;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec.Written;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexStore;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.ledger.shop.ClockTime;
import org.tallystick.repayment.TakeRepayment;
import org.tallystick.sale.Goods;
import org.tallystick.sale.SellOnCredit;
import org.tallystick.shop.Shop;

/** A ledger over a real book, with a clock that tests set, and the use cases at hand. */
public final class LedgerFixture implements AutoCloseable {
    public static final CurrencyUnit EURO = CurrencyUnit.EUR;
    static final Shop SHOP = new Shop(
            "Corner Shop",
            "",
            EURO,
            ZoneId.of("Europe/Berlin"),
            LocalTime.of(4, 0),
            "en",
            "T1",
            ShopCalendar.ALWAYS_OPEN,
            null,
            null);
    static final CreditTerms UNLIMITED = new CreditTerms(CreditMode.UNLIMITED, null, 30);

    /** Which refuses nothing for what is overdue or promised. */
    static final HouseRules HOUSE = new HouseRules(
            100,
            new HouseRules.Overdue(Money.parse("EUR 999999999.00"), 366, 366),
            new HouseRules.BrokenWords(1_000_000, 1_000_001),
            null,
            null,
            null,
            null,
            null,
            null);

    final SellOnCredit selling = new SellOnCredit(SHOP, CreditPolicy.of(HOUSE), 2, false, null);
    final TakeRepayment repaying = new TakeRepayment(SHOP, 1);
    final ManageCustomer keeping = new ManageCustomer(SHOP);
    final RecordOpeningBalance bringing = new RecordOpeningBalance(SHOP);
    final Random random;
    public Instant now = Instant.parse("2026-11-21T13:05:00Z");
    public Ledger ledger;
    private final Path folder;
    private final Supplier<IndexStore> stores;
    private final Disk disk;
    private String epoch = "T1.1";

    public LedgerFixture(Path folder, Supplier<IndexStore> stores, long seed) {
        this(folder, stores, seed, new OsDisk());
    }

    LedgerFixture(Path folder, Supplier<IndexStore> stores, long seed, Disk disk) {
        this.folder = folder;
        this.stores = stores;
        this.random = new Random(seed);
        this.disk = disk;
        this.ledger = open();
    }

    /** As after the end of a process: with whatever index its store still has. */
    public void reopen() {
        ledger.close();
        ledger = open();
    }

    void reopenInEpoch(String next) {
        ledger.close();
        CreditBook.beginEpoch(folder, next, disk);
        epoch = next;
        ledger = open();
    }

    /**
     * As a book that another release has gone on with.
     *
     * @return the number of the first line that was added
     */
    public long reopenWith(List<Written> lines) {
        ledger.close();
        long first;
        try (CreditBook book = CreditBook.open(folder, epoch, BookPosition.START, this::salt, disk)) {
            first = book.head().line() + 1;
            lines.forEach(line -> book.append(line.open(), line.personal()));
        }
        ledger = open();
        return first;
    }

    private Ledger open() {
        IndexStore store = stores.get();
        AccountIndex index = null;
        BookPosition known = BookPosition.START;
        try {
            index = store.open();
            known = index.position();
        } catch (IndexUnusable e) {
            index = null; // made anew from the book
        }
        CreditBook book = CreditBook.open(folder, epoch, known, this::salt, disk);
        EntryJson codec = new EntryJson();
        IndexKeeper keeper = new IndexKeeper(book, store, index, codec, EURO, RebuildProgress.UNSEEN);
        return new Ledger(book, keeper, codec, request(id(), "start"), this::id);
    }

    private byte[] salt() {
        return ByteBuffer.allocate(16)
                .putLong(random.nextLong())
                .putLong(random.nextLong())
                .array();
    }

    public UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Request request(UUID id, String content) {
        return new Request(id, content, now, SHOP.businessDay(now), "Ana");
    }

    ClockTime moment() {
        return new ClockTime(now, SHOP.businessDay(now));
    }

    public Recorded<NotNow> tried(Function<WriteContext, Verdict<NotNow>> useCase) {
        return ledger.record(request(id(), "x"), useCase);
    }

    /** The entry that a request was booked as. */
    public Entry booked(Function<WriteContext, Verdict<NotNow>> useCase) {
        return entry(tried(useCase));
    }

    public static Entry entry(Recorded<?> recorded) {
        return switch (recorded) {
            case Recorded.Booked<?> booked -> booked.entry();
            case Recorded.Repeated<?> repeated -> repeated.entry();
            default -> throw new AssertionError("not booked: " + recorded);
        };
    }

    public CustomerNumber customer(String name) {
        Entry entry = booked(context -> keeping.open(context, PersonalDetails.named(name), UNLIMITED, null));
        return ((CustomerEntry.Opened) entry).customer();
    }

    public Recorded<CreditDecision> sell(
            UUID id, CustomerNumber customer, Money total, Money paidNow, boolean useCredit) {
        SellOnCredit.Sale sale =
                new SellOnCredit.Sale(customer, new Goods(List.of(), "R", null, total), paidNow, useCredit, null, null);
        return ledger.record(request(id, "x"), context -> selling.decide(context, sale));
    }

    /** As an owner of an earlier release closed the day by hand: what came afterwards was of the next. */
    void closedAsOnce() {
        var totals = ledger.totals();
        String head = ledger.head().hash().hex();
        EntryHead of = new EntryHead(
                id(), now, Objects.requireNonNull(totals.day()), EntryHead.MACHINE, totals.numbers(), null);
        booked(context -> new Verdict.Write<>(
                new DayEntry.Closed(of, of.day(), totals.today(), totals.outstanding(), totals.ever(), head)));
    }

    DayEntry.ShiftClosed shift(@Nullable Money counted) {
        return (DayEntry.ShiftClosed) booked(context -> new CloseShift().decide(context, counted));
    }

    public static Money cents(long cents) {
        return Money.ofMinor(EURO, cents);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
