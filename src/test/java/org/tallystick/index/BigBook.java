package org.tallystick.index;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.Disk;
import org.tallystick.book.OsDisk;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.Turnover;

/** Writes a book as a busy shop does over the years, without waiting for the disk. */
public final class BigBook implements AutoCloseable {
    public static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final String BOOK = "T1.1";
    private static final String SLIP = "slip text as printed, with all its lines. ".repeat(24);
    private static final int SALES_A_DAY = 150;

    /** Business days. */
    private static final int TEN_YEARS = 10 * 300;

    private static final int DEBTS_LAST = 90;

    private final Random random = new Random(5);
    private final CreditBook book;
    private final EntryCodec codec;
    private final int lines;
    private final List<Buyer> buyers = new ArrayList<>();
    private NumbersUsed used = NumbersUsed.NONE;
    private LocalDate day = LocalDate.of(2020, 1, 2);
    private Turnover today = Turnover.none(EUR);
    private Turnover ever = today;
    private int oneSignedOf = 1;
    private int sold;
    private int closed;
    private long linesOfDay;

    private static final class Buyer {
        private final CustomerNumber number;
        private final Deque<Allocation> open = new ArrayDeque<>();
        private Money owed = euro(0);

        Buyer(CustomerNumber number) {
            this.number = number;
        }
    }

    public BigBook(Path folder, EntryCodec codec, int lines) {
        this.codec = codec;
        this.lines = lines;
        book = CreditBook.open(folder, BOOK, BookPosition.START, this::salt, unforced());
    }

    public void write(int customers) {
        for (int customer = 0; customer < customers; customer++) {
            open();
        }
        for (int sale = 1; book.head().line() < lines; sale++) {
            Buyer buyer = buyers.get(random.nextInt(customers));
            sell(buyer);
            if (sale % 2 == 0) {
                repay(buyer);
            }
            if (sale % SALES_A_DAY == 0) {
                closeDay();
            }
        }
    }

    /**
     * Writes as {@link #write} does, over ten years in which all pay what they bought, but a few who bought in the last
     * months and have not paid that yet; of four slips one is signed.
     *
     * @param owing how many customers still owe in the end
     * @param end the first day that is not written on; a book that goes on behind the clock sells nothing
     */
    public void writeTenYears(int customers, int owing, LocalDate end) {
        day = end.minusDays(TEN_YEARS + DEBTS_LAST + 1);
        oneSignedOf = 4;
        for (int customer = 0; customer < customers; customer++) {
            open();
        }
        long begun = book.head().line();
        while (book.head().line() < lines) {
            sellForAWhile(buyers.get(random.nextInt(customers)));
            if ((book.head().line() - begun) * TEN_YEARS / (lines - begun) > closed) {
                closeDay();
            }
        }
        for (int customer = 0; customer < owing; customer++) {
            if (customer * DEBTS_LAST / owing > (customer - 1) * DEBTS_LAST / owing) {
                closeDay();
            }
            sell(buyers.get(customer * (customers / owing)));
            sellForAWhile(buyers.get(random.nextInt(customers)));
        }
    }

    private void sellForAWhile(Buyer buyer) {
        sell(buyer);
        repay(buyer);
    }

    /** Lets customers buy, each in turn, and neither sign nor pay. */
    public void writeUnsigned(int customers, int slips) {
        oneSignedOf = Integer.MAX_VALUE;
        for (int customer = 0; customer < customers; customer++) {
            open();
        }
        for (int slip = 0; slip < slips; slip++) {
            sell(buyers.get(slip % customers));
            if (slip % SALES_A_DAY == SALES_A_DAY - 1) {
                closeDay();
            }
        }
    }

    /**
     * Lets one customer buy and pay.
     *
     * @param open how many slips stay open, the newest ones
     * @return the customer's number
     */
    public CustomerNumber history(int customer, int settled, int open) {
        Buyer buyer = buyers.get(customer);
        while (!buyer.open.isEmpty()) {
            repay(buyer);
        }
        for (int slip = 0; slip < settled; slip++) {
            sell(buyer);
            repay(buyer);
        }
        for (int slip = 0; slip < open; slip++) {
            sell(buyer);
        }
        return buyer.number;
    }

    public CustomerNumber number(int customer) {
        return buyers.get(customer).number;
    }

    /** The business day that is not closed yet. */
    public LocalDate day() {
        return day;
    }

    private void open() {
        used = used.nextCustomer();
        Buyer buyer = new Buyer(CustomerNumber.of("T1", used.customers()));
        buyers.add(buyer);
        var details =
                new PersonalDetails("Customer " + used.customers(), null, "+49171555" + used.customers(), "en", null);
        add(new CustomerEntry.Opened(head(), buyer.number, details, CreditTerms.upTo(euro(99_999_00)), null));
    }

    private void sell(Buyer buyer) {
        List<SaleLine> goods = new ArrayList<>();
        Money total = euro(0);
        for (String name : List.of("Rice, long grain 1 kg", "Sunflower oil 1 l", "Soap")) {
            Money amount = euro(100 + random.nextInt(900));
            goods.add(new SaleLine(name, java.math.BigDecimal.ONE, "pc", amount.toBigMoney(), amount));
            total = total.plus(amount);
        }
        SlipNumber slip = nextSlip();
        Balances balances = Balances.moving(buyer.owed, total);
        add(new CreditSale(
                head(),
                buyer.number,
                slip,
                goods,
                null,
                null,
                total,
                euro(0),
                List.of(),
                day.plusDays(30),
                balances,
                List.of(),
                null,
                null,
                2,
                SLIP));
        buyer.open.add(new Allocation(slip, total));
        buyer.owed = balances.after();
        print(slip);
        if (++sold % oneSignedOf == 0) {
            add(new SlipEntry.Signed(head(), slip, SlipEntry.SignatureOutcome.SIGNED, SlipEntry.Mark.PEN, List.of()));
        }
    }

    private void repay(Buyer buyer) {
        List<Allocation> paid = new ArrayList<>();
        paid.add(buyer.open.removeFirst());
        while (buyer.open.size() > 4) {
            paid.add(buyer.open.removeFirst());
        }
        Money amount = Allocation.sum(paid, EUR);
        SlipNumber chit = nextSlip();
        Balances balances = Balances.moving(buyer.owed, amount.negated());
        add(new Repayment(
                head(),
                buyer.number,
                new BegunSlip(chit, 2, SLIP),
                amount,
                "cash",
                null,
                paid,
                List.of(),
                euro(0),
                balances));
        buyer.owed = balances.after();
        print(chit);
    }

    private void print(SlipNumber slip) {
        for (int copy = 0; copy < 2; copy++) {
            add(new SlipEntry.PrintStarted(unasked(), slip, copy));
            add(new SlipEntry.PrintEnded(unasked(), slip, copy, PrintOutcome.PRINTED, Proof.PROCESS_ID, ""));
        }
    }

    private void closeDay() {
        add(new DayEntry.Closed(
                unasked(), day, today, ever.change(), ever, book.head().hash().hex()));
        today = Turnover.none(EUR);
        day = day.plusDays(1);
        linesOfDay = 0;
        closed++;
    }

    private void add(Entry entry) {
        EntryCodec.Written written = codec.write(entry);
        book.append(written.open(), written.personal());
        Turnover moved = Turnover.of(entry, EUR);
        today = today.plus(moved);
        ever = ever.plus(moved);
    }

    private SlipNumber nextSlip() {
        used = used.nextSlip();
        return SlipNumber.of(BOOK, used.slips());
    }

    private EntryHead head() {
        return head("Mia", "%064x".formatted(book.head().line()));
    }

    private EntryHead unasked() {
        return head(EntryHead.MACHINE, null);
    }

    private EntryHead head(String by, @Nullable String fingerprint) {
        Instant at = day.atTime(8, 0).toInstant(ZoneOffset.UTC).plusMillis(100L * linesOfDay++);
        return new EntryHead(new UUID(random.nextLong(), random.nextLong()), at, day, by, used, fingerprint);
    }

    private byte[] salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }

    private static Money euro(long cents) {
        return Money.ofMinor(EUR, cents);
    }

    /** The operating system's disk, which answers a force at once. */
    private static Disk unforced() {
        return answering(Disk.class, new OsDisk());
    }

    private static <T> T answering(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    if (method.getName().startsWith("force")) {
                        return null;
                    }
                    try {
                        Object answer = method.invoke(real, values);
                        return answer instanceof Disk.OpenFile ? answering(Disk.OpenFile.class, answer) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    @Override
    public void close() {
        book.close();
    }
}
