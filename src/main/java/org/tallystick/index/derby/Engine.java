package org.tallystick.index.derby;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.derby.iapi.jdbc.AutoloadedDriver;
import org.apache.derby.iapi.jdbc.JDBCBoot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.ledger.index.IndexUnusable;

/** The Derby engine of this process: its settings, and databases going up and down. */
final class Engine {
    /** On the operating system's files. */
    static final Engine STANDARD = new Engine("");

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final String URL = "jdbc:derby:";
    private static final String HOME = "derby.system.home";
    private static final String DURABILITY = "derby.system.durability";
    /** Data and constraints: what Derby says of them quotes the value, which may be a name. */
    private static final Pattern QUOTES_A_ROW = Pattern.compile("2[23].*");

    private static final String NO_ROOM = "No space left on device";
    private static final String IN_USE_ELSEWHERE = "XSDB6";

    /**
     * The engine reads them once, when it starts; what the command line says stands. Small pages, because one torn page
     * makes a database unbootable; table locks and no statistics thread, because there is one connection and the
     * statements name their keys.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "derby.stream.error.method", DerbyMessages.OPENED_BY,
            "derby.storage.pageSize", "4096",
            "derby.storage.pageCacheSize", "500",
            "derby.storage.rowLocking", "false",
            "derby.storage.indexStats.auto", "false",
            // whatever the umask
            "derby.storage.useDefaultFilePermissions", "false");

    private final String disk;

    /** @param disk name of a storage that Derby was told of, with a colon; empty but in tests of failing disks */
    Engine(String disk) {
        this.disk = disk;
    }

    /**
     * Sets the engine up; one that starts writes its messages into the folder that was prepared last.
     *
     * @throws IllegalStateException when the installation switches durability off
     */
    static void prepare(Path folder) {
        if (System.getProperty(DURABILITY) != null) {
            throw new IllegalStateException(
                    "%s is set in the JVM's options (-D%s), which lets Derby confirm what is not on the disk; remove it"
                            .formatted(DURABILITY, DURABILITY));
        }
        setAside(folder.resolve("derby.properties"));
        SETTINGS.forEach(Engine::setIfMissing);
        System.setProperty(HOME, folder.toString());
    }

    /** The folder that was prepared last. */
    static Path home() {
        return Path.of(System.getProperty(HOME, ""));
    }

    /** The library's file, such as derby-10.17.1.0.jar; its driver is loaded, and not started. */
    static String library() {
        try {
            String at = String.valueOf(DriverManager.getDriver(URL)
                    .getClass()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());
            return at.substring(at.lastIndexOf('/') + 1);
        } catch (SQLException e) {
            throw new IllegalStateException("Derby is not in the program's folder; install Tallystick again", e);
        }
    }

    /** Derby would obey it: it could make writes that do not last, or name classes to load. */
    private static void setAside(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Path aside = file.resolveSibling(file.getFileName() + ".not-obeyed");
            try {
                Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                LOG.warn("{} is not ours and is not obeyed; it is {} now", file, aside.getFileName());
            } catch (IOException e) {
                throw new IllegalStateException(file + " is not ours and cannot be moved aside; remove it", e);
            }
        }
    }

    Connection boot(Path database) throws SQLException {
        return connect(database, new Properties());
    }

    Connection create(Path database) throws SQLException {
        Properties create = new Properties();
        create.setProperty("create", "true");
        return connect(database, create);
    }

    /** Takes a database down if it is up. Derby answers by an exception, whether that went well or not. */
    void shutDown(Path database) {
        if (isGone(database)) {
            return;
        }
        Properties shutdown = new Properties();
        shutdown.setProperty("shutdown", "true");
        try {
            connect(database, shutdown).close();
        } catch (SQLException | RuntimeException expected) {
            // Whatever is wrong with it shows when it is booted the next time.
        }
    }

    /** With the data folder, which was moved away: an engine that starts, if only to end, would make it anew. */
    private static boolean isGone(Path database) {
        Path folder = database.getParent();
        return folder != null && Files.notExists(folder);
    }

    /**
     * Takes a database that failed down, and the whole engine with it: Derby may keep half of such a database under its
     * path, and give that to whoever opens the one that was rebuilt there.
     */
    void shutDownFailed(Path database) {
        if (isGone(database)) {
            return;
        }
        shutDown(database);
        try {
            DriverManager.getConnection(URL + ";shutdown=true;deregister=false").close();
        } catch (SQLException | RuntimeException expected) {
            // It answers so when all went well, too; the next connection starts a fresh one.
        }
    }

    /** What went wrong, as one sentence with every cause that Derby gives; not with the page that it could not read. */
    static IndexUnusable unusable(Path database, Exception failure) {
        StringBuilder why = new StringBuilder();
        boolean inUse = false;
        for (@Nullable Throwable cause = failure; cause != null; cause = next(cause)) {
            String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
            inUse |= IN_USE_ELSEWHERE.equals(state);
            boolean quotes = state != null && QUOTES_A_ROW.matcher(state).matches();
            why.append(why.isEmpty() ? "" : "; ").append(quotes ? "a row does not fit" : firstSentence(cause));
            why.append(state == null ? "" : " [" + state + "]");
        }
        String sentence;
        if (inUse) {
            sentence = "The index in %s is in use by another process; stop that one first (%s)";
        } else if (why.indexOf(NO_ROOM) >= 0) {
            sentence = "The index in %s cannot be written: the disk is full; make room on it (%s)";
        } else {
            sentence = "The index in %s cannot be used and has to be rebuilt from the book: %s";
        }
        return new IndexUnusable(sentence.formatted(database, why), failure);
    }

    private static String firstSentence(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.lines().findFirst().orElse("").replace(", page dump follows: Hex dump:", "");
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof SQLException sql ? sql.getNextException() : null;
    }

    /** The name goes in apart from the URL, where a semicolon in a path would end it. */
    private Connection connect(Path database, Properties attributes) throws SQLException {
        attributes.setProperty("databaseName", disk + database);
        if (DriverManager.drivers().noneMatch(AutoloadedDriver.class::isInstance)) {
            // An error that ends all of Derby, as one amid cleaning up after another does, takes the driver away, too.
            new JDBCBoot().boot(URL, new PrintWriter(Writer.nullWriter()));
        }
        return DriverManager.getConnection(URL, attributes);
    }

    private static void setIfMissing(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
