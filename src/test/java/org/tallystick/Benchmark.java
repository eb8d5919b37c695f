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
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints how fast the durable yes is beside one Derby commit of an equal row in the same run, how soon the packaged
 * module is ready, and how much memory it takes. Figures, not assertions: a machine is never as quiet as it seems.
 */
public final class Benchmark {
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 600;
    private static final int STARTS = 7;
    private static final int SALES = 2_000;

    private final PrintWriter out;
    private final Path base;

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
        List<Long> sales = new ArrayList<>();
        List<Long> whole = new ArrayList<>();
        List<Long> commits = new ArrayList<>();
        try (ShopUnderTest shop = ShopUnderTest.withoutDevices(base);
                Connection derby = derby();
                PreparedStatement insert = derby.prepareStatement("insert into sale values (?, ?)")) {
            String customer = shop.customer("Rosa", "9999999.00");
            byte[] row = new byte[900];
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                ObjectNode sale = ShopUnderTest.sale(customer, "1.00");
                long begun = System.nanoTime();
                shop.post("/v1/sales", sale);
                long answered = System.nanoTime();
                shop.get("/v1/health"); // waits until the index has followed
                long followed = System.nanoTime();
                insert.setLong(1, i);
                insert.setBytes(2, row);
                insert.executeUpdate();
                derby.commit();
                long committed = System.nanoTime();
                if (i >= WARM_UP) {
                    sales.add(answered - begun);
                    whole.add(followed - begun);
                    commits.add(committed - followed);
                }
            }
        }
        double commit = micros(commits);
        out.printf("One Derby commit of an equal row            %8.0f us%n", commit);
        out.printf(
                "Durable yes to a sale, request to answer    %8.0f us  = %.2f commits%n",
                micros(sales), micros(sales) / commit);
        out.printf(
                "The same until the index has followed       %8.0f us  = %.2f commits%n",
                micros(whole), micros(whole) / commit);
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
        try (ChildModule module = new ChildModule(folder, List.of(launcher.toString()))) {
            for (int i = 0; i <= STARTS; i++) {
                long begun = System.nanoTime();
                module.start();
                long ready = System.nanoTime() - begun;
                out.printf("Start %d: ready after                        %8.0f ms%n", i + 1, ready / 1e6);
                if (i > 0) {
                    starts.add(ready);
                }
                if (i < STARTS) {
                    module.close();
                }
            }
            out.printf("Ready, median from the second start on      %8.0f ms%n", micros(starts) / 1_000);
            out.printf("Resident at ready                           %8d MB%n", residentMegabytes(module.pid()));
            sell(module);
            out.printf("Resident after %d sales                   %8d MB%n", SALES, residentMegabytes(module.pid()));
        }
    }

    private static void sell(ChildModule module) throws InterruptedException {
        ObjectNode open = ShopUnderTest.numbered().put("name", "Rosa");
        open.putObject("terms").put("mode", "UNLIMITED");
        String customer = module.send("POST", "/v1/customers", open)
                .orElseThrow()
                .path("number")
                .asString();
        for (int i = 0; i < SALES; i++) {
            module.send("POST", "/v1/sales", ShopUnderTest.sale(customer, "1.00"))
                    .orElseThrow();
        }
    }

    /** Linux tells it in the process's status. */
    private static long residentMegabytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IOException("the system does not tell the memory of process " + pid);
    }
}
