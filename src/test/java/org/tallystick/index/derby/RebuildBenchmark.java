package org.tallystick.index.derby;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.OsDisk;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.BigBook;
import org.tallystick.ledger.IndexKeeper;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.Verified;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.RebuildProgress;

/**
 * Prints how many lines a second a rebuild reads, from the book's bytes to the finished index, in a heap of 64 MB; and
 * beside it, in the same run, how fast each part is alone. Figures, not assertions.
 */
public final class RebuildBenchmark {
    private static final int FLOOR_ROWS = 200_000;
    private static final PrintWriter OUT = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    private RebuildBenchmark() {}

    /** Arguments: lines and customers of the book; or a folder with such a book. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            measure(Path.of(arguments[0]));
            return;
        }
        Path folder = Files.createTempDirectory("tallystick-rebuild-");
        try (BigBook book = new BigBook(folder, new EntryJson(), Integer.parseInt(arguments[0]))) {
            book.write(Integer.parseInt(arguments[1]));
        }
        OUT.println("book in " + folder);
        inSmallHeap(folder);
    }

    /** In the memory the module has, and compiled as it is. */
    public static void inSmallHeap(Path folder) throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RebuildBenchmark.class.getName(),
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void measure(Path folder) throws Exception {
        floor(Files.createTempDirectory("tallystick-floor-").resolve("db"));
        EntryCodec codec = new EntryJson();
        CreditBook book = CreditBook.open(folder, "T1.1", BookPosition.START, () -> new byte[16], new OsDisk());
        long lines = book.head().line();
        timed("read and hash", lines, () -> book.forEach(BookPosition.START, line -> {}));
        timed(
                "read, hash, decode",
                lines,
                () -> book.forEach(
                        BookPosition.START,
                        line -> codec.read(new EntryCodec.Written(
                                line.entry(), line.personal().orElse(null)))));
        Path index = Files.createTempDirectory("tallystick-index-");
        var store = new DerbyStore(index, BigBook.EUR, BookPosition.START);
        var keeper = new IndexKeeper(book, store, null, codec, BigBook.EUR, RebuildProgress.UNSEEN);
        Request start = new Request(UUID.randomUUID(), null, Instant.EPOCH, LocalDate.EPOCH, "benchmark");
        Ledger[] ledger = new Ledger[1];
        timed("REBUILD", lines, () -> ledger[0] = new Ledger(book, keeper, codec, start, UUID::randomUUID));
        OUT.println(ledger[0].books().totals().outstanding());
        timed("VERIFY", lines, () -> Verified.findings(ledger[0]).forEach(OUT::println));
        ledger[0].close();
        timed("OPEN AGAIN", lines, () -> open(folder, store));
    }

    /** What a start reads of both: it must not grow with the book. */
    private static void open(Path folder, DerbyStore store) {
        try (AccountIndex index = store.open();
                var book = CreditBook.open(folder, "T1.1", index.position(), () -> new byte[16], new OsDisk())) {
            OUT.println(index.totals().numbers() + " at line " + book.head().line());
        }
    }

    private static void timed(String what, long lines, Runnable work) throws IOException {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            pool.resetPeakUsage();
        }
        long cpu = cpu();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().contains("Tenured"))
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        OUT.printf(
                "%-20s %,10.0f lines/s (%,d in %.1f s, %.1f s of CPU), old generation up to %d MB, %s%n",
                what,
                lines / seconds,
                lines,
                seconds,
                (cpu() - cpu) / 1e9,
                heap >> 20,
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse(""));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** What Derby takes for plain rows of the same width in a bare table, the key made last. */
    private static void floor(Path database) throws SQLException, IOException {
        Engine.prepare(Objects.requireNonNull(database.getParent()));
        try (Connection connection = Engine.STANDARD.create(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("create table bare (id char(16) for bit data not null, line bigint not null,"
                    + " segment int not null, start bigint not null, personal bigint not null, day date not null)");
            timed("bare Derby rows", FLOOR_ROWS, () -> fill(connection, statement));
            connection.commit();
        }
        Engine.STANDARD.shutDown(database);
    }

    private static void fill(Connection connection, Statement statement) {
        byte[] id = new byte[16];
        var random = new java.util.Random(1);
        try (PreparedStatement insert = connection.prepareStatement("insert into bare values (?, ?, ?, ?, ?, ?)")) {
            for (int row = 0; row < FLOOR_ROWS; row++) {
                random.nextBytes(id);
                insert.setBytes(1, id);
                insert.setLong(2, row);
                insert.setInt(3, 1);
                insert.setLong(4, row * 500L);
                insert.setLong(5, row * 300L);
                insert.setString(6, "2026-03-01");
                insert.executeUpdate();
            }
            connection.commit();
            statement.executeUpdate("create index bare_id on bare (id, line)");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
