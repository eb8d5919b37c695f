package org.tallystick.index.derby;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookFailed;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.index.RememberedEntries;
import org.tallystick.index.UncertainBook;
import org.tallystick.index.UncertainDisk;
import org.tallystick.index.UncertainStorage;
import org.tallystick.ledger.IndexKeeper;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.Verified;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.index.RebuildProgress;

/** A shop whose book and index are on an uncertain disk; it opens as the module does. */
final class UncertainShop {
    private static final String BOOK = "T1.1";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Money NONE = RandomShop.euro(0);

    private final UncertainDisk disk;
    private final CreditBook book;
    private final IndexKeeper keeper;
    private final RememberedEntries codec;
    private final Random random;
    private final List<UUID> acknowledged = new ArrayList<>();
    private @Nullable Ledger ledger;

    UncertainShop(Path folder, UncertainDisk disk, RememberedEntries codec, Random random) {
        this.disk = disk;
        this.codec = codec;
        this.random = random;
        BookPosition start = BookPosition.START;
        DerbyStore store = new DerbyStore(
                folder.resolve("index"),
                RandomShop.EUR,
                start,
                Optional::empty,
                new Engine(UncertainStorage.NAME + ":"));
        AccountIndex index = opened(store);
        BookPosition known = index == null ? start : index.position();
        book = CreditBook.open(folder, BOOK, known, () -> new byte[16], new UncertainBook(disk));
        keeper = new IndexKeeper(book, store, index, codec, RandomShop.EUR, RebuildProgress.UNSEEN);
    }

    private static @Nullable AccountIndex opened(DerbyStore store) {
        try {
            return store.open();
        } catch (IndexUnusable e) {
            return null;
        }
    }

    void open() {
        ledger = new Ledger(book, keeper, codec, start(), this::id);
    }

    List<UUID> acknowledged() {
        return acknowledged;
    }

    /**
     * A request that fails is asked again, as a till does; when the book has failed, that is the end of this life, and
     * without power nothing more happens in it.
     */
    void trade(int requests) {
        for (int i = 0; i < requests && disk.hasPower(); i++) {
            UUID id = id();
            for (int tries = 0; tries < 3 && disk.hasPower(); tries++) {
                if (asked(id)) {
                    acknowledged.add(id);
                    break;
                }
            }
        }
    }

    private boolean asked(UUID id) {
        try {
            LocalDate today = DAY.plusDays(acknowledged.size() / 6);
            Instant noon = today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            Request request = new Request(id, "%064x".formatted(1), noon, today, "Mia");
            Recorded<String> answer = open(ledger).record(request, context -> new Verdict.Write<>(entry(context)));
            return answer instanceof Recorded.Booked || answer instanceof Recorded.Repeated;
        } catch (IndexUnusable | BookFailed expected) {
            return false;
        }
    }

    private static Ledger open(@Nullable Ledger ledger) {
        if (ledger == null) {
            throw new IllegalStateException("not open");
        }
        return ledger;
    }

    private Entry entry(WriteContext context) {
        long customers = context.used().customers();
        if (customers < 3) {
            EntryHead head = context.head(context.used().nextCustomer());
            return new Opened(head, context.nextCustomer(), null, CreditTerms.none(), null);
        }
        Account account =
                context.account(CustomerNumber.of("T1", 1 + random.nextInt(3))).orElseThrow();
        EntryHead head = context.head(context.used().nextSlip());
        if (account.open().isEmpty() || random.nextInt(3) > 0) {
            Money amount = RandomShop.euro(1 + random.nextInt(9999));
            Opening opening = new Opening(context.nextSlip(), amount, DAY, DAY, null);
            return new BalanceOpened(head, account.number(), opening, Balances.moving(account.owed(), amount));
        }
        OpenItem item = account.open().getFirst();
        List<Allocation> parts = List.of(new Allocation(item.slip(), item.open()));
        Balances balances = Balances.moving(account.owed(), item.open().negated());
        return new Repayment(
                head,
                account.number(),
                new BegunSlip(context.nextSlip(), 2, null),
                item.open(),
                "cash",
                null,
                parts,
                List.of(),
                NONE,
                balances);
    }

    void rebuildIfIdle(boolean wanted) {
        if (wanted && disk.hasPower()) {
            try {
                open(ledger).rebuild();
            } catch (IndexUnusable | BookFailed expected) {
                // the disk may have failed before or in the middle of it
            }
        }
    }

    /** The ids that stand in the book. */
    List<UUID> recorded() {
        List<UUID> ids = new ArrayList<>();
        book.forEach(
                BookPosition.START,
                line -> ids.add(codec.read(new org.tallystick.entry.EntryCodec.Written(line.entry(), null))
                        .head()
                        .id()));
        return ids;
    }

    List<String> verify() {
        return Verified.findings(open(ledger));
    }

    void close() {
        try {
            open(ledger).close();
        } catch (IndexUnusable | BookFailed expected) {
            // a dead disk closes nothing in order
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Request start() {
        return new Request(id(), null, Instant.EPOCH, LocalDate.EPOCH, EntryHead.MACHINE);
    }
}
