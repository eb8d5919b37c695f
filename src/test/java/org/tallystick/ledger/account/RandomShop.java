package org.tallystick.ledger.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Hash;
import org.tallystick.book.Place;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.ShopEntry;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.replay.ShopSoFar;
import org.tallystick.ledger.shop.Totals;

/** Plays a shop at random: every kind of line, each fitting what came before, in about the shares of a real day. */
public final class RandomShop {
    public static final CurrencyUnit EUR = CurrencyUnit.EUR;
    public static final BookPosition BEGINNING = new BookPosition("T1.1", 0, hash(0), new Place(1, 0, 0));

    final Random random;
    private final ShopSoFar soFar = new ShopSoFar(EUR);
    private final RandomPeople people = new RandomPeople(this);
    private final RandomMoney money = new RandomMoney(this);
    private LocalDate day = LocalDate.of(2026, 3, 1);
    private NumbersUsed used = NumbersUsed.NONE;

    public RandomShop(long seed) {
        random = new Random(seed);
    }

    public LocalDate day() {
        return day;
    }

    public List<CustomerNumber> customers() {
        return soFar.customers();
    }

    public List<SlipNumber> slips() {
        return soFar.slips();
    }

    /** What the next lines of the book change. */
    public Changes next(int lines) {
        for (int i = 0; i < lines; i++) {
            next();
        }
        return soFar.changes(position(soFar.line()));
    }

    /** The next line's entry. */
    public Entry next() {
        Entry entry = made(random.nextInt(100));
        soFar.add(position(soFar.line()), place(soFar.line() + 1), entry);
        return entry;
    }

    private Entry made(int what) {
        if (customers().isEmpty() || what < 5) {
            return people.opened();
        }
        Account account = account(any(customers()));
        if (account.customer().mergedInto() != null) {
            return new DayEntry.Confirmed(head(), null, List.of());
        }
        if (what < 14) {
            return people.about(account);
        }
        if (what < 38 || slips().isEmpty()) {
            return money.sold(account);
        }
        if (what < 70) {
            return money.after(account).orElseGet(() -> money.repaid(account));
        }
        return what < 75 ? aboutTheShop() : paper();
    }

    private Entry aboutTheShop() {
        return switch (random.nextInt(3)) {
            case 0 -> new ShopEntry.WrongPin(head());
            case 1 -> new ShopEntry.SettingsSet(head(), Map.of("limit.usual", "" + random.nextInt(9), "a \"b\"", "Ω"));
            default -> {
                var closing = new EntryHead(
                        new UUID(random.nextLong(), random.nextLong()), at(), day, EntryHead.MACHINE, used, null);
                Totals now = soFar.totals();
                var closed =
                        new DayEntry.Closed(closing, day, now.today(), now.outstanding(), now.ever(), "0".repeat(64));
                day = day.plusDays(1 + random.nextInt(2));
                yield closed;
            }
        };
    }

    /** Mostly about a slip of late. */
    private Entry paper() {
        List<SlipNumber> slips = slips();
        int back = random.nextInt(10) == 0 ? slips.size() : Math.min(10, slips.size());
        SlipStatus slip = slip(slips.get(slips.size() - 1 - random.nextInt(back)));
        int copies = slip.copies().size();
        int copy = random.nextInt(Math.max(1, copies));
        int what = copies == 0 ? 7 : random.nextInt(10);
        if (what == 0 && copies < 6) {
            return new SlipEntry.CopyOrdered(head(), slip.number(), copies, "torn");
        }
        if (what < 4) {
            return new SlipEntry.PrintStarted(head(), slip.number(), copy);
        }
        if (what < 7) {
            var outcome = any(List.of(SlipEntry.PrintOutcome.values()));
            var proof = any(List.of(Proof.values()));
            return new SlipEntry.PrintEnded(
                    head(), slip.number(), copy, outcome, proof, any(List.of("", "paper out", "5 off; 9 on \n")));
        }
        var signature = any(List.of(SlipEntry.SignatureOutcome.values()));
        List<SlipNumber> covers = slips.stream()
                .skip(slips.size() - random.nextInt(Math.min(3, slips.size()) + 1))
                .filter(each -> !each.equals(slip.number()))
                .toList();
        return new SlipEntry.Signed(head(), slip.number(), signature, any(List.of(SlipEntry.Mark.values())), covers);
    }

    public Account account(CustomerNumber number) {
        return soFar.account(number).orElseThrow();
    }

    public SlipStatus slip(SlipNumber number) {
        return soFar.slip(number).orElseThrow();
    }

    SlipNumber nextSlip() {
        used = used.nextSlip();
        return SlipNumber.of("T1.1", used.slips());
    }

    CustomerNumber nextCustomer() {
        used = used.nextCustomer();
        return CustomerNumber.of("T1", used.customers());
    }

    /** Of an entry whose numbers have been taken. */
    EntryHead head() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new EntryHead(id, at(), day, "Mia", used, random.nextBoolean() ? null : "%064x".formatted(7));
    }

    private Instant at() {
        return Instant.ofEpochMilli(1_770_000_000_000L + soFar.line() * 31_007);
    }

    Money amount() {
        return euro(1 + random.nextInt(random.nextInt(20) == 0 ? 1_000_000 : 5_000));
    }

    /** From one cent up to the sum itself. */
    Money upTo(Money sum) {
        return random.nextInt(3) == 0 ? sum : euro(random.nextLong(sum.getAmountMinorLong()) + 1);
    }

    <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    <T> Optional<T> some(List<T> choice) {
        return choice.isEmpty() ? Optional.empty() : Optional.of(any(choice));
    }

    /** Slips of one customer of a kind. */
    List<SlipStatus> slipsOf(CustomerNumber customer) {
        List<SlipStatus> found = new ArrayList<>();
        for (SlipNumber number : slips()) {
            SlipStatus slip = slip(number);
            if (slip.customer().equals(customer)) {
                found.add(slip);
            }
        }
        return found;
    }

    public static Money euro(long cents) {
        return Money.ofMinor(EUR, cents);
    }

    private static BookPosition position(long line) {
        return line == 0 ? BEGINNING : new BookPosition("T1.1", line, hash(line), place(line + 1));
    }

    private static Place place(long line) {
        return new Place(1 + (int) (line / 100), line * 500, line % 3 == 0 ? -1 : line * 300);
    }

    private static Hash hash(long line) {
        return Hash.parse("%064x".formatted(line));
    }
}
