package org.tallystick;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ShopFixture;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.BigBook;

/**
 * Prints how long the summary of a shop after ten years takes in each form, and what it takes of memory, beside the
 * balances that ledger and hledger find in the same run from our own export; and the same with a tenth of the history.
 * Figures, not assertions.
 */
public final class SummaryBenchmark {
    private static final List<String> FORMS = List.of("application/json", "text/plain", "text/csv", "application/pdf");
    private static final String TODAY = "the page Today";
    private static final String PIN = "48151";
    private static final int ROUNDS = 15;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path launcher;
    private final Path base = Files.createTempDirectory("tallystick-summary-");

    private SummaryBenchmark(Path launcher) throws IOException {
        this.launcher = launcher;
    }

    /**
     * Runs it, with a customer for each ten lines, of whom 2,000 owe, of fewer than 20,000 a tenth.
     *
     * @param arguments the packaged launcher, and of how many lines; a million where nothing is said
     */
    public static void main(String[] arguments) throws Exception {
        SummaryBenchmark benchmark = new SummaryBenchmark(Path.of(arguments[0]));
        int lines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int customers = lines / 10;
        int owing = Math.min(2_000, customers / 10); // a shop with a tenth of the history has as many
        Path journal = benchmark.base.resolve("journal.hledger");
        Map<String, Double> little = benchmark.shop(lines / 10, customers / 10, owing, null);
        Map<String, Double> much = benchmark.shop(lines, customers, owing, journal);
        much.forEach((form, millis) -> benchmark.out.printf(
                "%-18s ten times the history: %.2f times%n", form, millis / little.getOrDefault(form, millis)));
        benchmark.others(journal, much);
        System.exit(0);
    }

    private Map<String, Double> shop(int lines, int customers, int owing, @Nullable Path journal)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(base.resolve("shop-" + lines));
        Files.writeString(folder.resolve("shop.yaml"), """
            shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}
            api: {port: 0}
            devices: {printer: {profile: epson/tm-t88v, port: host}}
            """);
        try (BigBook book = new BigBook(folder, new EntryJson(), lines)) {
            book.writeTenYears(customers, owing, LocalDate.now(ZoneOffset.UTC));
        }
        ChildModule module = new ChildModule(folder, List.of(launcher.toString()));
        module.start(); // rebuilds the index
        module.end();
        module.start();
        long before = peakMegabytes(module.pid());
        out.printf("%,d lines, %,d customers, %,d owe: ready with %d MB%n", lines, customers, owing, before);
        Map<String, Double> medians = new LinkedHashMap<>();
        for (String form : FORMS) {
            medians.put(
                    form, measured(module, form, request(module, "/v1/summary").header("Accept", form), before));
        }
        medians.put(
                TODAY,
                measured(
                        module,
                        TODAY,
                        HttpRequest.newBuilder(URI.create(module.api() + "/")).header("Cookie", cookie(module)),
                        before));
        if (journal != null) {
            HttpRequest export = request(module, "/v1/export")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(ShopFixture.plain()
                            .put("what", "HLEDGER")
                            .put("to", journal.toString())
                            .toString()))
                    .build();
            long begun = System.nanoTime();
            HttpResponse<String> exported = client.send(export, HttpResponse.BodyHandlers.ofString());
            if (exported.statusCode() != 201) {
                throw new IOException(exported.body());
            }
            out.printf("Export for hledger: %,.0f ms, %,d bytes%n", millis(begun), Files.size(journal));
        }
        module.end();
        return medians;
    }

    private static HttpRequest.Builder request(ChildModule module, String path) {
        return HttpRequest.newBuilder(URI.create(module.api() + path))
                .header("Authorization", "Bearer " + module.token());
    }

    /** Of a browser in which the owner has logged in. */
    private String cookie(ChildModule module) throws IOException, InterruptedException {
        HttpRequest pin = request(module, "/v1/owner/pin")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        ShopFixture.plain().put("pin", PIN).toString()))
                .build();
        client.send(pin, HttpResponse.BodyHandlers.discarding());
        HttpRequest login = HttpRequest.newBuilder(URI.create(module.api() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", module.api())
                .POST(HttpRequest.BodyPublishers.ofString("pin=" + PIN))
                .build();
        HttpResponse<String> answer = client.send(login, HttpResponse.BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.split(";", 2)[0])
                .orElseThrow(() -> new IOException(answer.body()));
    }

    private double measured(ChildModule module, String what, HttpRequest.Builder request, long before)
            throws IOException, InterruptedException {
        List<Double> took = new ArrayList<>();
        List<Double> begins = new ArrayList<>();
        double first = 0;
        int size = 0;
        long worked = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            if (round == 1) {
                worked = workedMillis(module.pid());
            }
            long begun = System.nanoTime();
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                size = body.readNBytes(1).length;
                begins.add(millis(begun));
                size += body.readAllBytes().length;
            }
            if (response.statusCode() != 200) {
                throw new IOException(what + ": status " + response.statusCode());
            }
            if (round == 0) {
                first = millis(begun);
                begins.clear();
            } else {
                took.add(millis(begun));
            }
        }
        worked = workedMillis(module.pid()) - worked;
        Collections.sort(took);
        Collections.sort(begins);
        double median = took.get(ROUNDS / 2);
        out.printf(
                "%-18s first %,7.0f ms, then %,7.1f ms (fastest %,.1f; its first byte %,.1f, fastest %,.1f; work %,d)"
                        + ", %,d bytes; peak %d MB more%n",
                what,
                first,
                median,
                took.getFirst(),
                begins.get(ROUNDS / 2),
                begins.getFirst(),
                worked / ROUNDS,
                size,
                peakMegabytes(module.pid()) - before);
        return median;
    }

    /** Of all its threads so far; tells more than the clock where others share the machine. */
    private static long workedMillis(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElse(0L);
    }

    /** Their own way to say that a balance covers the accounts below is left out for ledger, which does not know it. */
    private void others(Path journal, Map<String, Double> ours) throws IOException, InterruptedException {
        Path plain = journal.resolveSibling("journal.ledger");
        try (Stream<String> lines = Files.lines(journal);
                PrintWriter to = new PrintWriter(plain.toFile(), StandardCharsets.UTF_8)) {
            lines.forEach(line -> to.println(line.replaceAll(" =\\*? .*", "")));
        }
        compare("ledger", List.of("ledger", "-f", plain.toString(), "balance", "--flat", "assets:receivable"), ours);
        compare(
                "hledger",
                List.of("hledger", "-f", journal.toString(), "balance", "--flat", "assets:receivable"),
                ours);
    }

    private void compare(String name, List<String> command, Map<String, Double> ours)
            throws IOException, InterruptedException {
        if (Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(each -> Files.isExecutable(Path.of(each, name)))) {
            out.println(name + " is not installed; left out");
            return;
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(base.resolve(name + ".txt").toFile());
        builder.redirectError(base.resolve(name + ".errors").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        long begun = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peakMegabytes(process.pid()));
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        double took = millis(begun);
        long accounts;
        try (Stream<String> found = Files.lines(base.resolve(name + ".txt"))) {
            accounts = found.count();
        }
        out.printf("%s: %,.0f ms, %,d MB, %,d accounts, exit %d%n", name, took, peak, accounts, process.exitValue());
        ours.forEach((form, millis) -> out.printf("  %-18s %.0f times faster%n", form, took / millis));
    }

    /** Of the whole life of a process; 0 once it has ended. */
    private static long peakMegabytes(long pid) {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
