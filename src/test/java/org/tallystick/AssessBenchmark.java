package org.tallystick;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.Environment;
import org.tallystick.app.TillRuntime;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.BigBook;
import org.tallystick.ledger.index.RebuildProgress;

/**
 * Prints how long an answer to "may this customer have this?" takes in a large shop, request to answer, beside one read
 * of a row by its primary key from the same index in the same run; and what a customer's long history does to it.
 * Figures, not assertions.
 */
public final class AssessBenchmark {
    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final int ROUNDS = 100;
    /** More others than the index keeps accounts in memory, so that whoever is asked for is read from its rows. */
    private static final int OTHERS = 250;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final Random random = new Random(7);

    private AssessBenchmark() {}

    /**
     * Runs it, with 500,000 lines of 100,000 customers.
     *
     * @param arguments none that is looked at
     */
    public static void main(String[] arguments) throws Exception {
        new AssessBenchmark().run(500_000, 100_000);
        System.exit(0);
    }

    private void run(int lines, int customers) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("tallystick-assess-");
        Files.writeString(
                folder.resolve("shop.yaml"),
                "shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}\napi: {port: 0}\n");
        List<CustomerNumber> all = new ArrayList<>();
        Instant now;
        try (BigBook book = new BigBook(folder, new EntryJson(), lines)) {
            book.write(customers);
            book.history(0, FEW, FEW);
            book.history(1, MANY, FEW);
            for (int customer = 0; customer < customers; customer++) {
                all.add(book.number(customer));
            }
            now = book.day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        }
        Environment environment = new Environment(() -> now, new SecureRandom(), Path.of("."));
        try (TillRuntime till = TillRuntime.open(folder, environment, false, RebuildProgress.UNSEEN);
                Connection index = DriverManager.getConnection(
                        "jdbc:derby:" + folder.resolve("index").resolve("db"), new Properties());
                PreparedStatement row = index.prepareStatement("select owed from accounts where number = ?")) {
            measure(till, row, all.subList(2, customers), all.getFirst(), all.get(1));
        }
    }

    /** Kinds alternate, so that whatever else the machine does strikes all; the first half warms up. */
    private void measure(
            TillRuntime till,
            PreparedStatement row,
            List<CustomerNumber> others,
            CustomerNumber few,
            CustomerNumber many)
            throws SQLException {
        List<Long> rows = new ArrayList<>();
        List<Long> anyone = new ArrayList<>();
        List<Long> littleHistory = new ArrayList<>();
        List<Long> longHistory = new ArrayList<>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            if (round == ROUNDS) {
                List.of(rows, anyone, littleHistory, longHistory).forEach(List::clear);
            }
            for (int other = 0; other < OTHERS; other++) {
                anyone.add(assessed(till, others.get(random.nextInt(others.size()))));
                rows.add(read(row, others.get(random.nextInt(others.size()))));
            }
            littleHistory.add(assessed(till, few));
            longHistory.add(assessed(till, many));
        }
        double read = micros(rows);
        out.printf("One row of the index by its primary key        %6.0f us%n", read);
        print("Assessment of any customer, request to answer ", anyone, read);
        print("  with %,d settled slips and ten open".formatted(FEW), littleHistory, read);
        print("  with %,d settled slips and ten open".formatted(MANY), longHistory, read);
        out.printf("  long history beside a short one: %.2f times%n", micros(longHistory) / micros(littleHistory));
    }

    private void print(String what, List<Long> nanos, double read) {
        double median = micros(nanos);
        out.printf(
                "%-46s %6.0f us, %.1f reads (99 of 100 within %,.0f us)%n", what, median, median / read, slow(nanos));
    }

    private static long assessed(TillRuntime till, CustomerNumber customer) {
        String body = "{\"customer\":\"%s\",\"amount\":\"12.50\"}".formatted(customer);
        long begun = System.nanoTime();
        ApiResponse answer = till.api()
                .answer(new ApiRequest("POST", "/v1/assessments", Map.of(), ApiResponse.JSON, body, Role.TILL));
        long took = System.nanoTime() - begun;
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
        return took;
    }

    private static long read(PreparedStatement row, CustomerNumber customer) throws SQLException {
        long begun = System.nanoTime();
        row.setString(1, customer.value());
        try (ResultSet found = row.executeQuery()) {
            if (!found.next() || found.getLong(1) < 0) {
                throw new IllegalStateException("no row of " + customer);
            }
        }
        return System.nanoTime() - begun;
    }

    private static double micros(List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2) / 1e3;
    }

    private static double slow(List<Long> sorted) {
        return sorted.get(sorted.size() * 99 / 100) / 1e3;
    }
}
