package org.tallystick.index;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.AccountIndex;
import org.tallystick.ledger.Changes;
import org.tallystick.ledger.Filed;
import org.tallystick.ledger.IndexUnusable;
import org.tallystick.ledger.Outstanding;
import org.tallystick.ledger.SlipStatus;
import org.tallystick.ledger.Totals;

/** The index in a Derby database that this process has booted. The first failure takes the database down. */
final class DerbyIndex implements AccountIndex {
    private static final Comparator<Outstanding> BY_CUSTOMER_OLDEST_FIRST = Comparator.comparing(
                    (Outstanding each) -> each.customer().number())
            .thenComparing(each -> each.item().day())
            .thenComparing(each -> each.item().slip());

    private final Path database;
    private final CurrencyUnit currency;
    private final Connection connection;
    private final MetaRow meta;
    private final EntryRows entries;
    private final CustomerRows customers;
    private final ItemRows items;
    private final SlipRows slips;
    private @Nullable String closedBecause;

    private DerbyIndex(Path database, CurrencyUnit currency, Connection connection) {
        Sql sql = new Sql(connection, currency);
        this.database = database;
        this.currency = currency;
        this.connection = connection;
        this.meta = new MetaRow(sql);
        this.entries = new EntryRows(sql);
        this.customers = new CustomerRows(sql);
        this.items = new ItemRows(sql);
        this.slips = new SlipRows(sql);
    }

    static DerbyIndex opened(Path database, CurrencyUnit currency) {
        return booted(database, currency, () -> Engine.boot(database), index -> index.meta.check(currency));
    }

    /** A new and empty one. */
    static DerbyIndex created(Path database, CurrencyUnit currency, BookPosition beginning) {
        return booted(database, currency, () -> Engine.create(database), index -> {
            Schema.create(index.connection);
            index.meta.insert(currency);
            index.meta.store(beginning, Totals.none(currency));
            index.connection.commit();
        });
    }

    @Override
    public BookPosition position() {
        return answered(meta::position);
    }

    @Override
    public Totals totals() {
        return answered(meta::totals);
    }

    @Override
    public Optional<Filed> entry(UUID id) {
        return answered(() -> entries.entry(id));
    }

    @Override
    public List<Filed> entriesOn(LocalDate day) {
        return answered(() -> entries.on(day));
    }

    @Override
    public Optional<Account> account(CustomerNumber number) {
        return answered(() -> {
            Optional<CustomerRows.Owing> row = customers.customer(number);
            return row.isEmpty() ? Optional.empty() : Optional.of(account(row.get()));
        });
    }

    @Override
    public Optional<CustomerNumber> cardOwner(CardToken card) {
        return answered(() -> customers.cardOwner(card));
    }

    @Override
    public List<Customer> customers(String text, int max) {
        return answered(() -> customers.holding(text, max));
    }

    @Override
    public Optional<SlipStatus> slip(SlipNumber number) {
        return answered(() -> slips.slip(number));
    }

    @Override
    public List<SlipStatus> slipsToPrint() {
        return answered(slips::toPrint);
    }

    @Override
    public List<SlipStatus> slipsToSettle() {
        return answered(slips::toSettle);
    }

    @Override
    public List<Outstanding> outstanding(LocalDate day) {
        return answered(() -> {
            Map<CustomerNumber, Customer> known = new HashMap<>();
            List<Outstanding> outstanding = new ArrayList<>();
            for (ItemRows.Owned owned : items.openAtEndOf(day)) {
                Customer customer = known.get(owned.customer());
                if (customer == null) {
                    customer = customers
                            .customer(owned.customer())
                            .orElseThrow(() -> new SQLException("an item of the unknown " + owned.customer()))
                            .customer();
                    known.put(owned.customer(), customer);
                }
                outstanding.add(new Outstanding(customer, owned.item()));
            }
            outstanding.sort(BY_CUSTOMER_OLDEST_FIRST);
            return outstanding;
        });
    }

    @Override
    public void store(Changes changes) {
        answered(() -> {
            for (Filed filed : changes.filed()) {
                entries.store(filed);
            }
            for (Account account : changes.accounts()) {
                customers.store(account.customer(), account.owed());
                items.store(account.number(), account.open());
            }
            for (SlipStatus slip : changes.slips()) {
                slips.store(slip);
            }
            for (var movement : changes.movements()) {
                items.store(movement);
            }
            for (var card : changes.cards().entrySet()) {
                customers.store(card.getKey(), card.getValue());
            }
            meta.store(changes.position(), changes.totals());
            connection.commit();
            return changes.position();
        });
    }

    @Override
    public void close() {
        if (closedBecause == null) {
            takeDown("it was closed");
            noteSizes();
        }
    }

    private Account account(CustomerRows.Owing row) throws SQLException {
        Account account =
                new Account(row.customer(), currency, items.of(row.customer().number()));
        if (!account.owed().equals(row.owed())) {
            throw new SQLException("the open items of %s are %s, and the account says %s"
                    .formatted(account.number(), account.owed(), row.owed()));
        }
        return account;
    }

    /** Work on the database. */
    @FunctionalInterface
    private interface Work<T> {
        T done() throws SQLException;
    }

    @FunctionalInterface
    private interface FirstWork {
        void on(DerbyIndex index) throws SQLException;
    }

    private static DerbyIndex booted(Path database, CurrencyUnit currency, Work<Connection> boot, FirstWork work) {
        try {
            Connection connection = boot.done();
            connection.setAutoCommit(false);
            DerbyIndex index = new DerbyIndex(database, currency, connection);
            work.on(index);
            FileSizes.note(database);
            return index;
        } catch (SQLException | IOException | RuntimeException failure) {
            Engine.shutDown(database);
            throw Engine.unusable(database, failure);
        }
    }

    /** Derby may throw anything when its files are damaged, and so may values that read them. */
    private <T> T answered(Work<T> work) {
        if (closedBecause != null) {
            throw new IndexUnusable("The index in %s is closed, because %s".formatted(database, closedBecause), null);
        }
        try {
            return work.done();
        } catch (SQLException | RuntimeException failure) {
            IndexUnusable unusable = Engine.unusable(database, failure);
            takeDown("it failed: " + unusable.getMessage());
            throw unusable;
        }
    }

    private void noteSizes() {
        try {
            FileSizes.note(database);
        } catch (IOException | RuntimeException expected) {
            // The last note still holds, and why it went wrong shows at the next start.
        }
    }

    /** A connection does not close over an open transaction, and every read opens one. */
    private void takeDown(String why) {
        closedBecause = why;
        try (connection) {
            connection.rollback();
        } catch (SQLException | RuntimeException expected) {
            // After a failure there may be no connection left; the database goes down either way.
        }
        Engine.shutDown(database);
    }
}
