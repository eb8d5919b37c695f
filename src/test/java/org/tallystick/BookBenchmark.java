package org.tallystick;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.book.CreditBook;
import org.tallystick.book.OsDisk;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.BigBook;
import org.tallystick.index.derby.RebuildBenchmark;

/**
 * Prints what a line of the book costs beside a plain forced append of as many bytes in the same run, how fast a large
 * book is read, and what its size does to start and memory. Figures, not assertions.
 */
public final class BookBenchmark {
    private static final int ROUNDS = 2_000;
    private static final int SMALL = 1_000;
    private static final int CUSTOMERS = 150;
    private static final int STARTS = 5;
    private static final String ENTRY = "{\"kind\":\"sale\",\"text\":\"" + "x".repeat(600) + "\"}";
    private static final String PERSONAL = "{\"slip\":\"" + "y".repeat(400) + "\"}";

    private final PrintWriter out;
    private final Path base;

    private BookBenchmark(PrintWriter out, Path base) {
        this.out = out;
        this.base = base;
    }

    /**
     * Runs everything.
     *
     * @param arguments the packaged launcher, {@code target/tallystick/bin/tallystick}, and the lines of the large book
     *     where there are not to be 500,000
     */
    public static void main(String[] arguments) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        BookBenchmark benchmark = new BookBenchmark(out, Files.createTempDirectory("tallystick-book-"));
        benchmark.append("A line", null);
        benchmark.append("A line and its people record", PERSONAL);
        Path launcher = Path.of(arguments[0]);
        benchmark.starts(launcher, SMALL);
        Path large = benchmark.starts(launcher, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500_000);
        RebuildBenchmark.inSmallHeap(large);
    }

    /** Rounds alternate, so that whatever else the machine does strikes both. */
    private void append(String what, @Nullable String personal) throws IOException {
        Path folder = Files.createTempDirectory(base, "append-");
        int bytes = ENTRY.length() + 180 + (personal == null ? 0 : personal.length() + 100);
        List<Long> lines = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
        try (CreditBook book = CreditBook.open(folder, "T1.1", BookPosition.START, () -> new byte[16], new OsDisk());
                FileChannel file = FileChannel.open(
                        folder.resolve("plain"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < ROUNDS; i++) {
                long begun = System.nanoTime();
                book.append(ENTRY, personal);
                lines.add(System.nanoTime() - begun);
                begun = System.nanoTime();
                file.write(ByteBuffer.allocate(bytes), (long) i * bytes);
                file.force(true);
                plain.add(System.nanoTime() - begun);
            }
        }
        double line = median(lines) / 1e3;
        double forced = median(plain) / 1e3;
        out.printf(
                "%-32s %8.0f us, %d bytes appended and forced %8.0f us: %.2f of its rate%n",
                what, line, bytes, forced, forced / line);
    }

    private Path starts(Path launcher, int lines) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(base.resolve("shop-" + lines));
        Files.writeString(
                folder.resolve("shop.yaml"),
                "shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}\napi: {port: 0}\n");
        try (BigBook book = new BigBook(folder, new EntryJson(), lines)) {
            book.write(CUSTOMERS);
        }
        ChildModule module = new ChildModule(folder, List.of(launcher.toString()));
        List<Long> starts = new ArrayList<>();
        long resident = 0;
        for (int i = 0; i <= STARTS; i++) {
            long begun = System.nanoTime();
            module.start();
            starts.add(System.nanoTime() - begun);
            resident = Benchmark.residentMegabytes(module.pid());
            module.end();
        }
        long rebuilding = starts.removeFirst();
        out.printf(
                "%,9d lines: first start, with rebuild %,.0f ms; then ready after %,.0f ms (median), resident %d MB%n",
                lines, rebuilding / 1e6, median(starts) / 1e6, resident);
        return folder;
    }

    private static double median(List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2);
    }
}
