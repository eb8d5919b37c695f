package org.tallystick.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.api.Api;
import org.tallystick.api.ApiContext;
import org.tallystick.api.TillRight;
import org.tallystick.app.devices.ConnectedDevices;
import org.tallystick.app.devices.MemberCards;
import org.tallystick.app.log.RolledFiles;
import org.tallystick.book.BookFinding;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.DataFolderLock;
import org.tallystick.book.Disk;
import org.tallystick.book.OsDisk;
import org.tallystick.credit.CreditPolicy;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.derby.DerbyStore;
import org.tallystick.ledger.IndexKeeper;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.secrets.SecretsFolder;
import org.tallystick.settings.Settings;
import org.tallystick.settings.SettingsFile;
import org.tallystick.till.ShopRules;
import org.tallystick.till.Till;
import org.tallystick.till.TillClock;
import org.tallystick.till.TillSession;
import org.tallystick.till.UseCases;
import org.tallystick.till.event.EventLog;
import org.tallystick.till.housekeeping.DiskRoom;
import org.tallystick.till.housekeeping.Housekeeping;
import org.tallystick.web.PageServer;

/** A data folder at work: lock, book, index, devices and the till's thread, opened and closed in the right order. */
public final class TillRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TillRuntime.class);

    private final Disk disk = new OsDisk();
    private final DataFolderLock lock;
    private final TillSession session;
    private final ApiContext context;
    private final Api api;
    private final SecretsFolder secrets;
    private final NetworkPages network;
    private final Settings settings;
    private final EventLog events;

    private TillRuntime(
            DataFolderLock lock,
            Path folder,
            Environment environment,
            boolean devices,
            boolean anew,
            RebuildProgress progress) {
        this.lock = lock;
        settings = SettingsFile.read(folder, environment.profiles());
        secrets = AccessTokens.secrets(folder, environment);
        network = NetworkPages.of(settings.lan(), secrets, environment.clock().instant());
        TillClock clock = new TillClock(environment.clock(), settings.shop(), environment::id);
        session = new TillSession();
        events = new EventLog(environment.clock());
        Ledger ledger = ledger(folder, environment, clock, anew, progress);
        try {
            context = start(folder, environment, clock, ledger, devices);
            api = ApiRoutes.of(context, environment.observer());
        } catch (RuntimeException | Error e) {
            closed(ledger, e);
            throw e;
        }
    }

    /** What went wrong first is what is told: a ledger may be the till's thread's by now, a book may have failed. */
    private static void closed(@Nullable AutoCloseable opened, Throwable first) {
        if (opened == null) {
            return;
        }
        try {
            opened.close();
        } catch (Exception e) {
            first.addSuppressed(e);
        }
    }

    /** The queue is there: devices are handed it, then the till is handed the devices, then the thread begins. */
    private ApiContext start(Path folder, Environment environment, TillClock clock, Ledger ledger, boolean wanted) {
        List<BookFinding> damaged = ledger.checkNewest();
        MemberCards cards = MemberCards.in(secrets);
        DataFolderServices store = new DataFolderServices(folder, disk, settings, environment);
        Housekeeping house = new Housekeeping(
                new DiskRoom(() -> free(folder)),
                store.watch(session, damaged, events),
                store.backups(session, events),
                store.exchange(session, secrets),
                store.summaries(session, secrets, () -> context),
                network.notices());
        ConnectedDevices devices =
                new ConnectedDevices(settings, environment.profiles(), environment.printers(), wanted, session, cards);
        ShopRules rules = rules(settings, devices);
        UseCases useCases = UseCases.of(rules);
        Till till = new Till(session, ledger, clock, rules, useCases, devices, events, house);
        OwnerAtCounter owner = new OwnerAtCounter(secrets, session, clock, environment.nanos());
        ApiContext context = ApiContext.of(
                session,
                useCases,
                clock,
                settings.newCustomer(),
                owner,
                cards,
                events,
                ProgramVersion.number(),
                tillMay(settings.tillRights()));
        session.start(till);
        return context;
    }

    private static Set<TillRight> tillMay(Settings.TillRights settings) {
        Set<TillRight> may = EnumSet.noneOf(TillRight.class);
        if (settings.returns()) {
            may.add(TillRight.RETURNS);
        }
        if (settings.cards()) {
            may.add(TillRight.CARDS);
        }
        if (settings.customers()) {
            may.add(TillRight.CUSTOMERS);
        }
        return may;
    }

    private static ShopRules rules(Settings settings, ConnectedDevices devices) {
        return new ShopRules(
                settings.shop(),
                CreditPolicy.of(settings.house()),
                devices.hostPrints() ? 1 : 2,
                devices.hostPrints(),
                settings.useOverpayment(),
                settings.ownSlipFrom(),
                settings.thatDecide());
    }

    /**
     * Takes the folder's lock and starts the till.
     *
     * @param devices whether printer and reader are needed; without them the print queue waits
     */
    public static TillRuntime open(Path folder, Environment environment, boolean devices, RebuildProgress progress) {
        return open(folder, environment, devices, false, progress);
    }

    /** As {@link #open}, without devices, and with an index that is made anew whatever stands in its place. */
    static TillRuntime rebuilt(Path folder, Environment environment, RebuildProgress progress) {
        return open(folder, environment, false, true, progress);
    }

    private static TillRuntime open(
            Path folder, Environment environment, boolean devices, boolean anew, RebuildProgress progress) {
        UsableFolder.mustBe(folder);
        DataFolderLock lock = DataFolderLock.take(folder);
        RolledFiles.folderIsHeld();
        try {
            TillRuntime till = new TillRuntime(lock, folder, environment, devices, anew, progress);
            till.api.resume();
            return till;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private Ledger ledger(
            Path folder, Environment environment, TillClock clock, boolean anew, RebuildProgress progress) {
        Closeable claim = CreditBook.claim(folder, disk);
        try (claim) {
            String name = BookName.in(folder, settings.shop().till(), disk);
            DerbyStore store = new DerbyStore(
                    folder.resolve("index"),
                    settings.shop().currency(),
                    BookPosition.START,
                    () -> CreditBook.firstHash(folder, disk));
            return ledger(folder, name, store, environment, clock, anew, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ledger ledger(
            Path folder,
            String name,
            DerbyStore store,
            Environment environment,
            TillClock clock,
            boolean anew,
            RebuildProgress progress) {
        AccountIndex index = anew ? null : usable(store);
        CreditBook book = null;
        try {
            BookPosition known = index == null ? BookPosition.START : index.position();
            book = CreditBook.open(folder, name, known, environment::salt, disk);
            recovered(book, known);
            EntryJson codec = new EntryJson();
            BookCurrency.mustBe(settings.shop().currency(), folder, book, codec, disk);
            if (anew) {
                store.discard();
            }
            IndexKeeper keeper = new IndexKeeper(
                    book, store, index, codec, settings.shop().currency(), new LoggedProgress(progress));
            return new Ledger(book, keeper, codec, clock.machine(), environment::id);
        } catch (RuntimeException e) {
            closed(book, e);
            closed(index, e);
            throw e;
        }
    }

    private static void recovered(CreditBook book, BookPosition known) {
        book.tornTail()
                .ifPresent(torn -> LOG.warn(
                        "Line {} of the book was not whole when the power went and was never acknowledged; {} keeps it",
                        torn.line(),
                        torn.keptIn()));
        if (known.line() > 0 && known.line() < book.head().line()) {
            LOG.info(
                    "The index is given lines {} to {} of the book",
                    known.line() + 1,
                    book.head().line());
        }
    }

    /** A disk that does not tell is not full for all we know; a write that fails says more. */
    private long free(Path folder) {
        try {
            return disk.usableSpace(folder);
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static @Nullable AccountIndex usable(DerbyStore store) {
        AccountIndex index = null;
        try {
            index = store.open();
            BookPosition unused = index.position();
            return index;
        } catch (IndexUnusable e) {
            if (index != null) {
                index.close();
            }
            LOG.info("{}", e.getMessage());
            return null; // it is rebuilt from the book
        }
    }

    public Api api() {
        return api;
    }

    /** What a browser is shown. */
    PageServer pages(Environment environment) {
        return new PageServer(api, context, AccessTokens.tokens(secrets), environment.nanos(), environment.random());
    }

    NetworkPages network() {
        return network;
    }

    EventLog events() {
        return events;
    }

    TillSession session() {
        return session;
    }

    SecretsFolder secrets() {
        return secrets;
    }

    Settings settings() {
        return settings;
    }

    @Override
    public void close() {
        session.close();
        lock.close();
    }
}
