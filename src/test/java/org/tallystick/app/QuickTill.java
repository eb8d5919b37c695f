package org.tallystick.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tallystick.UnforcedDisk;
import org.tallystick.app.devices.ConnectedDevices;
import org.tallystick.app.devices.MemberCards;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.Disk;
import org.tallystick.credit.CreditPolicy;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.IndexKeeper;
import org.tallystick.ledger.Ledger;
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
import org.tallystick.till.housekeeping.DaySummaries;
import org.tallystick.till.housekeeping.DiskRoom;
import org.tallystick.till.housekeeping.Housekeeping;

/** A till with its queue and its one thread, as it is opened for a shop, but on a quick disk and an index in memory. */
public final class QuickTill implements AutoCloseable {
    public final TillSession session;
    public final TillClock clock;
    public final EventLog events;

    public QuickTill(Path folder) throws IOException {
        Files.writeString(folder.resolve(SettingsFile.NAME), """
            shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}
            api: {port: 0}
            devices: {printer: {profile: generic/80mm, port: host}}
            """);
        Instant now = Instant.parse("2026-11-21T13:05:00Z");
        Environment environment = ProvedTraffic.environment(() -> now);
        Settings settings = SettingsFile.read(folder, environment.profiles());
        clock = new TillClock(environment.clock(), settings.shop(), environment::id);
        events = new EventLog(environment.clock());
        Disk disk = new UnforcedDisk();
        Ledger ledger = ledger(folder, environment, settings, disk);
        CreditPolicy policy = CreditPolicy.of(settings.house());
        ShopRules rules = new ShopRules(settings.shop(), policy, 1, true, false, null, settings.thatDecide());
        SecretsFolder secrets = AccessTokens.secrets(folder, environment);
        DataFolderServices store = new DataFolderServices(folder, disk, settings, environment);
        session = new TillSession();
        session.waitAtMost(Duration.ofMinutes(1));
        ConnectedDevices devices = new ConnectedDevices(
                settings, environment.profiles(), environment.printers(), false, session, MemberCards.in(secrets));
        Housekeeping house = new Housekeeping(
                new DiskRoom(() -> Long.MAX_VALUE),
                store.watch(session, List.of(), events),
                store.backups(session, events),
                store.exchange(session, secrets),
                DaySummaries.NONE,
                List.of());
        session.start(new Till(session, ledger, clock, rules, UseCases.of(rules), devices, events, house));
    }

    private Ledger ledger(Path folder, Environment environment, Settings settings, Disk disk) {
        CreditBook book = CreditBook.open(folder, "T1.1", BookPosition.START, environment::salt, disk);
        EntryJson codec = new EntryJson();
        var currency = settings.shop().currency();
        IndexKeeper keeper =
                new IndexKeeper(book, new MemoryStore(currency), null, codec, currency, RebuildProgress.UNSEEN);
        return new Ledger(book, keeper, codec, clock.machine(), environment::id);
    }

    @Override
    public void close() {
        session.close();
    }
}
