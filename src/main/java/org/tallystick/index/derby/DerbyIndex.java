package org.tallystick.index.derby;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Hash;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.index.sql.CustomerRows;
import org.tallystick.index.sql.DebtorRows;
import org.tallystick.index.sql.EntryRows;
import org.tallystick.index.sql.ItemRows;
import org.tallystick.index.sql.MetaRow;
import org.tallystick.index.sql.SlipRows;
import org.tallystick.index.sql.Sql;
import org.tallystick.index.sql.TableScan;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.ItemKey;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.OwnedItem;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.index.IndexRows;
import org.tallystick.ledger.index.RecentAccounts;
import org.tallystick.ledger.index.RowScan;
import org.tallystick.ledger.shop.DayBegun;
import org.tallystick.ledger.shop.Moment;
import org.tallystick.ledger.shop.Totals;

/** The index in a Derby database: which table answers what. */
final class DerbyIndex implements AccountIndex {
    /** Whoever is at the counter is looked up several times. Safe to keep, because nobody else writes. */
    private static final int RECENT = 200;

    private final Database database;
    private final RecentAccounts memory = new RecentAccounts(RECENT);
    private final CurrencyUnit currency;
    private final MetaRow meta;
    private final EntryRows entries;
    private final CustomerRows customers;
    private final DebtorRows debtors;
    private final ItemRows items;
    private final SlipRows slips;

    private DerbyIndex(Database database, CurrencyUnit currency, Supplier<Optional<Hash>> firstLine) {
        Sql sql = database.sql();
        this.database = database;
        this.currency = currency;
        this.meta = new MetaRow(sql, firstLine);
        this.entries = new EntryRows(sql);
        this.customers = new CustomerRows(sql);
        this.debtors = new DebtorRows(sql);
        this.items = new ItemRows(sql);
        this.slips = new SlipRows(sql);
    }

    static DerbyIndex opened(Engine engine, Path folder, CurrencyUnit currency, Supplier<Optional<Hash>> firstLine) {
        DerbyIndex index = new DerbyIndex(Database.booted(engine, folder, currency), currency, firstLine);
        index.database.store(() -> index.meta.check(currency));
        return index;
    }

    @Override
    public BookPosition position() {
        return database.answer(meta::position);
    }

    @Override
    public Totals totals() {
        return database.answer(meta::totals);
    }

    @Override
    public Optional<EntryReference> entry(UUID id) {
        return database.answer(() -> entries.entry(id));
    }

    @Override
    public Optional<BookPosition> beginningOf(LocalDate day) {
        return database.answer(() -> entries.beginningOf(day));
    }

    @Override
    public List<DayBegun> daysBefore(LocalDate day, int most) {
        return database.answer(() -> entries.daysBefore(day, most));
    }

    @Override
    public Optional<Moment> endOf(LocalDate day) {
        return database.answer(() -> entries.endOf(day));
    }

    @Override
    public List<EntryReference> entriesOf(CustomerNumber account) {
        return database.answer(() -> entries.of(account));
    }

    @Override
    public List<EntryReference> entriesOf(CustomerNumber account, long line, int most) {
        return database.answer(() -> entries.of(account, line, most));
    }

    @Override
    public Optional<Account> account(CustomerNumber number) {
        return database.answer(() -> stored(number));
    }

    private Optional<Account> stored(CustomerNumber number) throws SQLException {
        Optional<Account> remembered = memory.account(number);
        if (remembered.isPresent()) {
            return remembered;
        }
        Optional<CustomerRows.Owing> row = customers.account(number);
        Optional<Account> read = row.isEmpty() ? Optional.empty() : Optional.of(account(row.get()));
        read.ifPresent(memory::keep);
        return read;
    }

    @Override
    public List<Customer> customers(Collection<CustomerNumber> numbers) {
        return database.answer(() -> customers.numbered(numbers));
    }

    @Override
    public Map<CustomerNumber, Debtor> debtors(Collection<CustomerNumber> numbers) {
        return database.answer(() -> debtors.numbered(numbers));
    }

    @Override
    public boolean usable() {
        return database.usable();
    }

    @Override
    public void forget() {
        memory.forget();
        meta.forget();
    }

    @Override
    public Optional<CustomerNumber> cardOwner(CardToken card) {
        return database.answer(() -> customers.cardOwner(card));
    }

    @Override
    public List<Customer> customers(String text, int max) {
        return database.answer(() -> customers.holding(text, max));
    }

    @Override
    public List<Customer> named(String name) {
        return database.answer(() -> customers.named(name));
    }

    @Override
    public List<Customer> phoned(String phone) {
        return database.answer(() -> customers.phoned(phone));
    }

    @Override
    public List<Customer> customersAfter(String number, int most) {
        return database.answer(() -> customers.after(number, most));
    }

    @Override
    public List<Account> heldAfter(String number, int most) {
        return database.answer(() -> stored(customers.heldAfter(number, most)));
    }

    @Override
    public List<Account> openAfter(String number, int most) {
        return database.answer(() -> stored(debtors.after(number, most)));
    }

    private List<Account> stored(List<CustomerNumber> numbers) throws SQLException {
        List<Account> accounts = new ArrayList<>();
        for (CustomerNumber each : numbers) {
            stored(each).ifPresent(accounts::add);
        }
        return accounts;
    }

    @Override
    public Optional<SlipStatus> slip(SlipNumber number) {
        return database.answer(() -> slips.slip(number));
    }

    @Override
    public Map<SlipNumber, SlipStatus> slips(Collection<SlipNumber> numbers) {
        return database.answer(() -> slips.numbered(numbers));
    }

    @Override
    public List<GoodsBack> returnsOf(SlipNumber slip) {
        return database.answer(() -> slips.returnsOf(slip));
    }

    @Override
    public List<SlipStatus> slipsToPrint() {
        return database.answer(slips::toPrint);
    }

    @Override
    public List<SlipToDo> slipsToSettleAfter(String number, int most) {
        return database.answer(() -> slips.toSettleAfter(number, most));
    }

    @Override
    public Optional<String> papersToSettleAfter(String number, int most, Consumer<SlipToDo> reader) {
        return database.answer(() -> slips.papersToSettleAfter(number, most, reader));
    }

    @Override
    public List<SlipToDo> collectiveSlipsToSettle() {
        return database.answer(slips::signUpsToSettle);
    }

    @Override
    public List<OwnedItem> itemsAfter(ItemKey key, int most) {
        return database.answer(() -> items.after(key, most));
    }

    @Override
    public List<Movement> movementsAfter(Moment moment, int least) {
        return database.answer(() -> items.movementsAfter(moment, least));
    }

    @Override
    public List<SetAside> setAside(int most) {
        return database.answer(() -> entries.setAside(most));
    }

    @Override
    public boolean isSetAside(long line) {
        return database.answer(() -> entries.isSetAside(line));
    }

    @Override
    public long countSetAside() {
        return database.answer(entries::countSetAside);
    }

    @Override
    public Map<SlipNumber, SlipToDo> toDo(Collection<SlipNumber> numbers) {
        return database.answer(() -> slips.toDo(numbers));
    }

    @Override
    public List<DayBegun> days() {
        return database.answer(entries::days);
    }

    @Override
    public RowScan scan() {
        TableScan scan = new TableScan(
                database.sql(),
                List.of(
                        EntryRows.scanned(),
                        CustomerRows.scanned(),
                        DebtorRows.scanned(),
                        ItemRows.scanned(),
                        SlipRows.scanned()));
        return new RowScan() {
            @Override
            public boolean next(IndexRows reader, int most) {
                return database.answer(() -> scan.next(reader, most));
            }

            @Override
            public void close() {
                if (database.usable()) {
                    database.answer(() -> {
                        scan.close();
                        return scan;
                    });
                }
            }
        };
    }

    @Override
    public void store(Changes changes) {
        try {
            write(changes);
        } catch (RuntimeException e) {
            memory.forget();
            throw e;
        }
        changes.accounts().forEach(memory::keep);
    }

    private void write(Changes changes) {
        database.store(() -> {
            for (DayBegun begun : changes.days()) {
                entries.insert(begun);
            }
            for (EntryReference filed : changes.filed()) {
                entries.insert(filed);
            }
            for (GoodsBack back : changes.returns()) {
                slips.insert(back);
            }
            for (SetAside line : changes.setAside()) {
                entries.insert(line);
            }
            Map<CustomerNumber, Set<SlipNumber>> moved = changes.slipsMoved();
            for (Account account : changes.accounts()) {
                @Nullable Account before = stored(account.number()).orElse(null);
                customers.store(before, account);
                debtors.store(before, account);
                items.store(before, account, moved.getOrDefault(account.number(), Set.of()));
            }
            slips.store(changes.slips());
            items.insert(changes.movements());
            for (var card : changes.cards().entrySet()) {
                customers.store(card.getKey(), card.getValue());
            }
            meta.store(changes.position(), changes.totals());
        });
    }

    @Override
    public void close() {
        database.close();
    }

    private Account account(CustomerRows.Owing row) throws SQLException {
        Account account = new Account(
                row.customer(),
                currency,
                items.of(row.customer().number()),
                row.arrangements(),
                row.conduct(),
                row.setAside());
        if (!account.owed().equals(row.owed())) {
            throw new SQLException("the open items of %s are %s, and the account says %s"
                    .formatted(account.number(), account.owed(), row.owed()));
        }
        return account;
    }
}
