package org.tallystick.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.tallystick.api.ApiContext;
import org.tallystick.backup.DataFolder;
import org.tallystick.backup.Restore;
import org.tallystick.backup.ShopBackups;
import org.tallystick.book.BookFinding;
import org.tallystick.book.Disk;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.evening.Evening;
import org.tallystick.exchange.exports.ShopExchange;
import org.tallystick.exchange.exports.Source;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.mail.MailServer;
import org.tallystick.mail.Smtp;
import org.tallystick.secrets.ImportKey;
import org.tallystick.secrets.MailPassword;
import org.tallystick.secrets.SecretsFolder;
import org.tallystick.settings.Settings;
import org.tallystick.till.Till;
import org.tallystick.till.TillSession;
import org.tallystick.till.event.EventLog;
import org.tallystick.till.housekeeping.Backups;
import org.tallystick.till.housekeeping.BookWatch;
import org.tallystick.till.housekeeping.DaySummaries;
import org.tallystick.till.housekeeping.Exchange;

/** What leaves the data folder as a whole, and comes back. */
record DataFolderServices(Path folder, Disk disk, Settings settings, Environment environment) {
    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(30);

    Backups backups(TillSession session, EventLog events) {
        DataFolder data = new DataFolder(folder, disk, settings.shop().timeZone(), copySecrets(environment));
        return new ShopBackups(
                data, settings.backupTo(), () -> session.ask(till -> till.book().head()), environment.clock(), events);
    }

    /** @param found what is known to be damaged already */
    BookWatch watch(TillSession session, List<BookFinding> found, EventLog events) {
        return new BookWatch(
                folder, disk, found, () -> session.ask(till -> till.book().head()), events);
    }

    /** @param api there once the till is open */
    DaySummaries summaries(TillSession session, SecretsFolder secrets, Supplier<ApiContext> api) {
        Settings.Summaries wanted = settings.summaries();
        if (wanted == null) {
            return DaySummaries.NONE;
        }
        Settings.Mail mail = wanted.mail();
        Evening.Post post = mail == null ? null : new Evening.Post(mail.to(), mail.from(), smtp(mail, secrets));
        return new Evening(
                new Evening.Wanted(wanted.print(), wanted.keep(), post),
                new DaysInTurn(session, api),
                folder,
                environment.clock());
    }

    private static Smtp smtp(Settings.Mail mail, SecretsFolder secrets) {
        MailServer.Tls tls = mail.tlsFromTheStart() ? MailServer.Tls.TLS : MailServer.Tls.STARTTLS;
        return new Smtp(
                new MailServer(mail.host(), mail.port(), tls, mail.user()),
                new MailPassword(secrets)::read,
                () -> SSLContext.getDefault().getSocketFactory(),
                MAIL_PATIENCE);
    }

    Exchange exchange(TillSession session, SecretsFolder secrets) {
        return new ShopExchange(new Source(
                folder,
                disk,
                new EntryJson(),
                settings.shop().currency(),
                () -> session.ask(till -> till.book().head()),
                () -> session.askPatiently(DataFolderServices::setAside),
                new CustomersInTurn(session),
                new ImportKey(secrets)::id));
    }

    private static Set<Long> setAside(Till till) {
        return till.book().books().setAside(Integer.MAX_VALUE).stream()
                .map(SetAside::line)
                .collect(Collectors.toSet());
    }

    /** Of the one folder into the other, where there are any. */
    private static BiConsumer<Path, Path> copySecrets(Environment environment) {
        return (from, to) -> {
            Path secrets = from.resolve("secrets");
            if (Files.isDirectory(secrets)) {
                SecretsFolder.open(secrets, environment.random())
                        .copyTo(SecretsFolder.open(to.resolve("secrets"), environment.random()));
            }
        };
    }

    static Restore restore(Disk disk, Environment environment) {
        return new Restore(disk, (from, to) -> {
            copySecrets(environment).accept(from, to);
            AccessTokens.secrets(to, environment);
        });
    }
}
