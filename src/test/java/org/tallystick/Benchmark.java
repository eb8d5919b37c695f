package org.tallystick;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints how fast the durable yes is beside one Derby commit of an equal row in the same run, how soon the packaged
 * module is ready, and how much memory it takes. Figures, not assertions: a machine is never as quiet as it seems.
 */
public final class Benchmark {
    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 1_000;
    private static final int STARTS = 7;
    private static final int SALES = 2_000;
    private static final int CUSTOMERS = 100;
    private static final int OPEN_SLIPS = 3;

    private static final byte[] ROW = new byte[900];

    private final PrintWriter out;
    private final Path base;
    private final List<Long> sales = new ArrayList<>();
    private final List<Long> whole = new ArrayList<>();
    private final List<Long> commits = new ArrayList<>();

    private Benchmark(PrintWriter out, Path base) {
        this.out = out;
        this.base = base;
    }

    /**
     * Runs everything.
     *
     * @param arguments the packaged launcher, {@code target/tallystick/bin/tallystick}
     */
    public static void main(String[] arguments) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Benchmark benchmark = new Benchmark(out, Files.createTempDirectory("tallystick-benchmark-"));
        benchmark.durableYes();
        benchmark.startAndMemory(Path.of(arguments[0]));
        System.exit(0);
    }

    /** Rounds alternate, so that whatever else the machine does strikes both. */
    private void durableYes() throws IOException, SQLException {
        try (ShopFixture shop = ShopFixture.withoutDevices(base);
                Connection derby = derby();
                PreparedStatement insert = derby.prepareStatement("insert into sale values (?, ?)")) {
            List<String> customers = new ArrayList<>();
            for (int i = 0; i < CUSTOMERS; i++) {
                customers.add(shop.customer("Customer " + i, "9999999.00"));
            }
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                if (i == WARM_UP) {
                    sales.clear();
                    whole.clear();
                    commits.clear();
                }
                String customer = customers.get(i % CUSTOMERS);
                sellOnce(shop, customer);
                commitOnce(derby, insert, i);
                if (i >= OPEN_SLIPS * CUSTOMERS) {
                    ObjectNode paid = ShopFixture.numbered().put("customer", customer);
                    shop.post("/v1/repayments", paid.put("amount", "1.00"));
                }
            }
        }
        double commit = micros(commits);
        out.printf("One Derby commit of an equal row            %8.0f us%n", commit);
        print("Durable yes to a sale, request to answer   ", micros(sales), commit);
        print("The same until the index has followed      ", micros(whole), commit);
    }

    private void print(String what, double micros, double commit) {
        out.printf("%s %8.0f us  = %.2f commits%n", what, micros, micros / commit);
    }

    private void sellOnce(ShopFixture shop, String customer) {
        ObjectNode sale = ShopFixture.sale(customer, "1.00");
        long begun = System.nanoTime();
        shop.post("/v1/sales", sale);
        sales.add(System.nanoTime() - begun);
        shop.get("/v1/health"); // waits until the index has followed
        whole.add(System.nanoTime() - begun);
    }

    private void commitOnce(Connection derby, PreparedStatement insert, int key) throws SQLException {
        long begun = System.nanoTime();
        insert.setLong(1, key);
        insert.setBytes(2, ROW);
        insert.executeUpdate();
        derby.commit();
        commits.add(System.nanoTime() - begun);
    }

    private Connection derby() throws SQLException {
        Properties none = new Properties();
        Connection derby = DriverManager.getConnection("jdbc:derby:" + base.resolve("beside") + ";create=true", none);
        derby.setAutoCommit(false);
        try (var statement = derby.createStatement()) {
            statement.execute("create table sale (id bigint primary key, body varchar(1000) for bit data)");
        }
        derby.commit();
        return derby;
    }

    private static double micros(List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2) / 1_000.0;
    }

    private void startAndMemory(Path launcher) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(base.resolve("packaged"));
        Files.writeString(
                folder.resolve("shop.yaml"),
                "shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}\napi: {port: 0}\n");
        List<Long> starts = new ArrayList<>();
        ChildModule module = new ChildModule(folder, List.of(launcher.toString()));
        for (int i = 0; i <= STARTS; i++) {
            long begun = System.nanoTime();
            module.start();
            long ready = System.nanoTime() - begun;
            out.printf("Start %d: ready after                        %8.0f ms%n", i + 1, ready / 1e6);
            if (i > 0) {
                starts.add(ready);
            }
            if (i < STARTS) {
                module.end();
            }
        }
        out.printf("Ready, median from the second start on      %8.0f ms%n", micros(starts) / 1_000);
        out.printf("Resident at ready                           %8d MB%n", residentMegabytes(module.pid()));
        sell(module);
        out.printf("Resident after %d sales                   %8d MB%n", SALES, residentMegabytes(module.pid()));
        module.end();
    }

    private static void sell(ChildModule module) throws InterruptedException {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            ObjectNode open = ShopFixture.numbered().put("name", "Customer " + i);
            open.putObject("terms").put("mode", "UNLIMITED");
            JsonNode opened = module.send("POST", "/v1/customers", open).orElseThrow();
            customers.add(opened.path("number").asString());
        }
        for (int i = 0; i < SALES; i++) {
            if (module.send("POST", "/v1/sales", ShopFixture.sale(customers.get(i % CUSTOMERS), "1.00"))
                    .isEmpty()) {
                throw new IllegalStateException("sale " + i + " got no answer");
            }
        }
    }

    /** Linux tells it in the process's status. */
    static long residentMegabytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IOException("the system does not tell the memory of process " + pid);
    }
}
