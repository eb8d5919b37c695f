package org.tallystick.index.derby;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Hash;
import org.tallystick.index.sql.CustomerRows;
import org.tallystick.index.sql.DebtorRows;
import org.tallystick.index.sql.EntryRows;
import org.tallystick.index.sql.ItemRows;
import org.tallystick.index.sql.MetaRow;
import org.tallystick.index.sql.SlipRows;
import org.tallystick.index.sql.Sql;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.index.NewIndex;
import org.tallystick.ledger.shop.DayBegun;
import org.tallystick.ledger.shop.Totals;

/** A new index while it is filled: tables without keys, to which rows are only ever added. */
final class BareIndex implements NewIndex, AutoCloseable {
    private static final int ROWS_A_COMMIT = 20_000;

    private final Database database;
    private final MetaRow meta;
    private final EntryRows entries;
    private final CustomerRows customers;
    private final DebtorRows debtors;
    private final ItemRows items;
    private final SlipRows slips;
    private BookPosition position;
    private Totals totals;
    private int uncommitted;

    private BareIndex(
            Database database, CurrencyUnit currency, BookPosition beginning, Supplier<Optional<Hash>> firstLine) {
        Sql sql = database.sql();
        this.database = database;
        this.meta = new MetaRow(sql, firstLine);
        this.entries = new EntryRows(sql);
        this.customers = new CustomerRows(sql);
        this.debtors = new DebtorRows(sql);
        this.items = new ItemRows(sql);
        this.slips = new SlipRows(sql);
        this.position = beginning;
        this.totals = Totals.none(currency);
    }

    static BareIndex created(
            Engine engine,
            Path folder,
            CurrencyUnit currency,
            BookPosition beginning,
            Supplier<Optional<Hash>> firstLine) {
        BareIndex index = new BareIndex(Database.created(engine, folder, currency), currency, beginning, firstLine);
        index.database.store(() -> index.meta.insert(currency));
        return index;
    }

    @Override
    public void add(Changes part) {
        database.answer(() -> {
            for (DayBegun begun : part.days()) {
                entries.insert(begun);
            }
            for (EntryReference filed : part.filed()) {
                entries.insert(filed);
            }
            for (GoodsBack back : part.returns()) {
                slips.insert(back);
            }
            for (SetAside line : part.setAside()) {
                entries.insert(line);
            }
            items.insert(part.movements());
            for (Account account : part.accounts()) {
                customers.store(null, account);
                debtors.insert(account);
                items.insert(account);
            }
            for (SlipStatus slip : part.slips()) {
                slips.insert(slip);
            }
            for (var card : part.cards().entrySet()) {
                customers.insert(card.getKey(), card.getValue());
            }
            return part;
        });
        position = part.position();
        totals = part.totals();
        commitNowAndThen(part);
    }

    private void commitNowAndThen(Changes part) {
        uncommitted += part.filed().size()
                + part.movements().size()
                + part.accounts().size()
                + part.slips().size();
        if (uncommitted >= ROWS_A_COMMIT) {
            database.commit();
            uncommitted = 0;
        }
    }

    /** Makes it an index that can be opened. */
    void finish() {
        database.store(() -> meta.store(position, totals));
        database.createKeys();
    }

    @Override
    public void close() {
        database.close();
    }
}
