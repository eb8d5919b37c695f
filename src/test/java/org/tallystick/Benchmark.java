package org.tallystick;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints how fast the durable yes of the packaged module is beside one Derby transaction that stores the same sale as
 * rows in the same run, how soon it is ready, and how much memory it takes. Figures, not assertions: a machine is never
 * as quiet as it seems.
 */
public final class Benchmark {
    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 1_000;
    private static final int STARTS = 7;
    private static final int SALES = 2_000;
    private static final int CUSTOMERS = 100;
    private static final int OPEN_SLIPS = 3;

    private final PrintWriter out;
    private final Path base;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Long> sales = new ArrayList<>();
    private final List<Long> whole = new ArrayList<>();
    private final List<Long> commits = new ArrayList<>();
    private final List<Long> transactions = new ArrayList<>();

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
        benchmark.durableYes(Path.of(arguments[0]));
        benchmark.startAndMemory(Path.of(arguments[0]));
        System.exit(0);
    }

    /** Rounds alternate, so that whatever else the machine does strikes all of them. */
    private void durableYes(Path launcher) throws IOException, SQLException, InterruptedException {
        ChildModule module = module(launcher, "sales");
        module.start();
        try (TillInDerby derby = new TillInDerby(base.resolve("beside"), CUSTOMERS)) {
            List<String> customers = customers(module);
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                if (i == WARM_UP) {
                    Stream.of(sales, whole, commits, transactions).forEach(List::clear);
                }
                String customer = customers.get(i % CUSTOMERS);
                sellOnce(module, customer);
                long begun = System.nanoTime();
                derby.commitOneRow();
                commits.add(System.nanoTime() - begun);
                begun = System.nanoTime();
                derby.sell(i % CUSTOMERS);
                transactions.add(System.nanoTime() - begun);
                if (i >= OPEN_SLIPS * CUSTOMERS) {
                    ObjectNode paid = ShopFixture.numbered().put("customer", customer);
                    ask(module, "POST", "/v1/repayments", paid.put("amount", "1.00"), 201);
                }
            }
        }
        module.end();
        double commit = micros(commits);
        out.printf("One Derby commit of one row                 %8.0f us%n", commit);
        print("A sale on credit as rows in Derby          ", micros(transactions), commit);
        print("A sale over HTTP, request to durable answer", micros(sales), commit);
        print("The same until the index has followed      ", micros(whole), commit);
    }

    private void print(String what, double micros, double commit) {
        out.printf("%s %8.0f us  = %.2f commits%n", what, micros, micros / commit);
    }

    private void sellOnce(ChildModule module, String customer) throws IOException, InterruptedException {
        ObjectNode sale = ShopFixture.sale(customer, "1.00");
        sale.remove("receipt");
        for (String name : List.of("Bread", "Milk", "Eggs")) {
            sale.withArray("lines").addObject().put("name", name).put("amount", name.equals("Bread") ? "0.50" : "0.25");
        }
        long begun = System.nanoTime();
        ask(module, "POST", "/v1/sales", sale, 201);
        sales.add(System.nanoTime() - begun);
        ask(module, "GET", "/v1/health", null, 200); // waits until the index has followed
        whole.add(System.nanoTime() - begun);
    }

    /** As a till would, with no look at what the API's description says. */
    private void ask(ChildModule module, String method, String path, @Nullable ObjectNode body, int expected)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(module.api() + path))
                .header("Authorization", "Bearer " + module.token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
    }

    private static double micros(List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2) / 1_000.0;
    }

    private ChildModule module(Path launcher, String name) throws IOException {
        Path folder = Files.createDirectories(base.resolve(name));
        Files.writeString(
                folder.resolve("shop.yaml"),
                "shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}\napi: {port: 0}\n");
        return new ChildModule(folder, List.of(launcher.toString()));
    }

    private void startAndMemory(Path launcher) throws IOException, InterruptedException {
        List<Long> starts = new ArrayList<>();
        ChildModule module = module(launcher, "packaged");
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

    private static List<String> customers(ChildModule module) throws InterruptedException {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            ObjectNode open = ShopFixture.numbered().put("name", "Customer " + i);
            open.putObject("terms").put("mode", "UNLIMITED");
            JsonNode opened = module.send("POST", "/v1/customers", open).orElseThrow();
            customers.add(opened.path("number").asString());
        }
        return customers;
    }

    private static void sell(ChildModule module) throws InterruptedException {
        List<String> customers = customers(module);
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
