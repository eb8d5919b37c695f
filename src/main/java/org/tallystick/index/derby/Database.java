package org.tallystick.index.derby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.index.sql.Schema;
import org.tallystick.index.sql.Sql;
import org.tallystick.ledger.index.IndexUnusable;

/** A database that this process has booted, and its one connection. The first failure takes it down for good. */
final class Database {
    private final Engine engine;
    private final Path folder;
    private final Connection connection;
    private final Sql sql;
    private @Nullable String closedBecause;

    private Database(Engine engine, Path folder, Connection connection, CurrencyUnit currency) {
        this.engine = engine;
        this.folder = folder;
        this.connection = connection;
        this.sql = new Sql(connection, currency);
    }

    /** Work on the database. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws SQLException;
    }

    /** Work that is stored together or not at all. */
    @FunctionalInterface
    interface Change {
        void make() throws SQLException;
    }

    static Database booted(Engine engine, Path folder, CurrencyUnit currency) {
        return connected(engine, folder, currency, () -> engine.boot(folder));
    }

    /** With bare tables. */
    static Database created(Engine engine, Path folder, CurrencyUnit currency) {
        Database database = connected(engine, folder, currency, () -> engine.create(folder));
        database.store(() -> Schema.createTables(database.connection));
        return database;
    }

    /** Once the tables are filled. */
    void createKeys() {
        store(() -> Schema.createKeys(connection));
    }

    Sql sql() {
        return sql;
    }

    /** Derby may throw anything when its files are damaged, and so may the values made of what it reads. */
    <T> T answer(Work<T> work) {
        if (closedBecause != null) {
            throw new IndexUnusable("The index in %s is closed, because %s".formatted(folder, closedBecause), null);
        }
        try {
            T answer = work.done();
            sql.proveWhatWasRead();
            return answer;
        } catch (SQLException | RuntimeException failure) {
            IndexUnusable unusable = Engine.unusable(folder, failure);
            takeDown("it failed: " + unusable.getMessage());
            engine.shutDownFailed(folder);
            throw unusable;
        }
    }

    void store(Change change) {
        answer(() -> {
            change.make();
            connection.commit();
            return change;
        });
    }

    boolean usable() {
        return closedBecause == null;
    }

    void commit() {
        store(() -> {});
    }

    void close() {
        if (closedBecause == null) {
            takeDown("it was closed");
            noteSizes();
        }
    }

    private static Database connected(Engine engine, Path folder, CurrencyUnit currency, Work<Connection> boot) {
        try {
            Connection connection = boot.done();
            connection.setAutoCommit(false);
            Database database = new Database(engine, folder, connection, currency);
            database.noteSizes();
            return database;
        } catch (SQLException | RuntimeException failure) {
            engine.shutDownFailed(folder);
            throw Engine.unusable(folder, failure);
        }
    }

    private void noteSizes() {
        try {
            FileSizes.note(folder);
        } catch (IOException | UncheckedIOException | IllegalArgumentException expected) {
            // The last note still holds, and a disk that takes no more shows at the next change.
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
        engine.shutDown(folder);
    }
}
