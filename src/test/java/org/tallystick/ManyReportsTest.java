package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ProvedTraffic;
import org.tallystick.app.ShopFixture;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.index.BigBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop where nobody keyed in a signature and nobody paid, in a module of its own with the launcher's memory: whatever
 * reports are asked for at once, it answers, sells and lives on.
 */
@IntegrationTest
class ManyReportsTest {
    private static final int SLIPS = Boolean.getBoolean("long") ? 100_000 : 1_500;
    private static final int CUSTOMERS = SLIPS / 5;

    @TempDir
    Path base;

    private final HttpClient client = HttpClient.newHttpClient();
    private ChildModule module = new ChildModule(Path.of(""), List.of());

    @Test
    void allReportsAtOnceAreAnsweredAndSalesBesideThem() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(base.resolve("shop"));
        Files.writeString(folder.resolve("shop.yaml"), """
            shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}
            api: {port: 0}
            devices: {printer: {profile: epson/tm-t88v, port: host}}
            """);
        try (BigBook book = new BigBook(folder, new EntryJson(), 0)) {
            book.writeUnsigned(CUSTOMERS, SLIPS);
        }
        module = new ChildModule(folder, ChildModule.asLaunched());
        module.start();
        believeTheClock();
        ObjectNode newcomer = ShopFixture.numbered().put("name", "Bo Newcomer");
        newcomer.putObject("terms").put("mode", "UNLIMITED");
        String buyer = module.send("POST", "/v1/customers", newcomer)
                .orElseThrow()
                .path("number")
                .asString();
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (String form : List.of("application/json", "text/plain", "text/csv", "text/html", "application/pdf")) {
                asked.add(ask("/v1/summary", form));
            }
            asked.add(ask("/v1/summary?date=2020-01-10", "text/plain"));
            asked.add(ask("/v1/summary/unsigned", "text/csv"));
            asked.add(ask("/v1/customers/T1-0001/statement", "text/csv"));
            asked.add(ask("/v1/customers/T1-0001/own-view", "application/json"));
            asked.add(ask("/v1/slips/unsettled", "application/json"));
        }
        int sold = 0;
        while (!asked.stream().allMatch(CompletableFuture::isDone)) {
            JsonNode sale = module.send("POST", "/v1/sales", ShopFixture.sale(buyer, "1.00"))
                    .orElseThrow(() -> new AssertionError(module.trouble()));
            assertThat(sale.path("slip").path("number").asString())
                    .as(sale.toString())
                    .isNotEmpty();
            sold++;
        }
        assertThat(sold).isPositive();
        for (var each : asked) {
            HttpResponse<String> response = ProvedTraffic.proved(each.join(), "");
            assertThat(response.statusCode()).as(response.body()).isIn(200, 503);
            if (response.statusCode() == 503) {
                assertThat(response.headers().firstValue("Retry-After")).contains("5");
                assertThat(response.body()).contains("\"code\":\"busy\"");
            }
        }
        addsUp(sold);
        module.end();
    }

    /** The figures are right, and the whole list has what the summary counts. */
    private void addsUp(int sold) throws InterruptedException {
        JsonNode summary = module.get("/v1/summary");
        JsonNode unsigned = summary.path("totals").path("unsigned");
        assertThat(unsigned.path("count").asInt()).isEqualTo(SLIPS + sold);
        assertThat(unsigned.path("amount")).isEqualTo(summary.path("outstanding"));
        assertThat(summary.path("unsigned")).hasSize(40);
        assertThat(unsigned.path("leftOut").asInt()).isEqualTo(SLIPS + sold - 40);
        String[] rows = ask("/v1/summary/unsigned", "text/csv").join().body().split("\r\n");
        assertThat(rows).hasSize(SLIPS + sold + 2);
        assertThat(rows[rows.length - 1]).startsWith("unsigned_end,").contains("," + (SLIPS + sold) + ",");
    }

    /** The book ends years ago. */
    private void believeTheClock() throws InterruptedException {
        JsonNode day = module.get("/v1/day");
        if (day.path("waits").asBoolean()) {
            assertThat(module.send(
                            "POST",
                            "/v1/day",
                            ShopFixture.numbered()
                                    .put("day", day.path("clockDay").asString())))
                    .isPresent();
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(String path, String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(module.api() + path));
        Map.of("Authorization", "Bearer " + module.token(), "Accept", form).forEach(request::header);
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
