package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.HttpModule;
import org.tallystick.app.SmallShop;
import org.tallystick.ledger.index.RebuildProgress;
import tools.jackson.databind.JsonNode;

/** The customers of the paper book come in, once. */
class ImportedCustomersTest {
    @TempDir
    private Path base;

    private static JsonNode imported(SmallShop shop, String csv) {
        return shop.post("/v1/import/customers", SmallShop.plain().put("csv", csv));
    }

    private static String customers(int count) {
        return "name,limit,owed,since\n"
                + IntStream.range(0, count)
                        .mapToObj("Customer %d,50.00,3.50,2026-10-01"::formatted)
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void aFileBroughtInTwiceAddsNothingAndABrokenImportIsCompleted() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            assertThat(imported(shop, customers(5)).path("added").asInt()).isEqualTo(5);
            JsonNode again = imported(shop, customers(5));
            assertThat(again.path("added").asInt()).isZero();
            assertThat(again.path("alreadyThere").asInt()).isEqualTo(5);
            shop.daysPass(40);
            JsonNode more = imported(shop, customers(8));
            assertThat(more.path("added").asInt()).isEqualTo(3);
            assertThat(more.path("alreadyThere").asInt()).isEqualTo(5);
            assertThat(shop.owed("T1-0008")).isEqualTo("3.50");
            JsonNode item = shop.get("/v1/customers/T1-0001").path("openItems").path(0);
            assertThat(item.path("day").asString()).isEqualTo("2026-10-01");
            assertThat(item.path("dueDate").asString())
                    .as("thirty days of grace")
                    .isEqualTo("2026-12-21");
            assertThat(shop.findings()).isEmpty();
        }
    }

    /** What a process that is killed half-way leaves: some of the rows, and the file that they are from. */
    @Test
    void anImportThatWasCutOffIsFinishedByTheNextStart() throws IOException {
        Path kept = base.resolve("shop/import.unfinished");
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            imported(shop, customers(3));
            assertThat(kept).as("an import that came to its end").doesNotExist();
            shop.stop();
            Files.writeString(kept, customers(8));
            shop.start();
            assertThat(kept).doesNotExist();
            assertThat(shop.get("/v1/customers").path("customers")).hasSize(8);
            assertThat(shop.owed("T1-0008")).isEqualTo("3.50");
            assertThat(imported(shop, customers(8)).path("added").asInt()).isZero();
            assertThat(shop.findings()).isEmpty();
        }
    }

    /** It was kept with what was said of it. */
    @Test
    void whatWasSaidOfAFileIsKeptWithIt() throws IOException {
        Path kept = base.resolve("shop/import.unfinished");
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.stop();
            Files.writeString(
                    kept,
                    SmallShop.plain()
                            .put("csv", "name;owed;since\nBen;1.234;03/04/2026\n")
                            .put("days", "DMY")
                            .put("decimals", "comma")
                            .toString());
            shop.start();
            assertThat(kept).doesNotExist();
            assertThat(shop.owed("T1-0001")).isEqualTo("1234.00");
            assertThat(shop.get("/v1/customers/T1-0001")
                            .path("openItems")
                            .path(0)
                            .path("day")
                            .asString())
                    .isEqualTo("2026-04-03");
        }
    }

    /** The settings may have changed meanwhile. */
    @Test
    void aKeptFileThatIsNotRightAnyMoreIsGivenUp() throws IOException {
        Path kept = base.resolve("shop/import.unfinished");
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.stop();
            Files.writeString(kept, "name,owed\nBen,1.00\nCem,1.005\n");
            shop.start();
            assertThat(kept).doesNotExist();
            assertThat(shop.get("/v1/customers").path("customers")).isEmpty();
        }
    }

    @Test
    void oneBadLineKeepsTheWholeFileOut() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.customer("Rosa", "5.00");
            JsonNode answer = imported(shop, "name,owed\nBen,1.00\nCem,\"1,5\"\nROSÁ,\n");
            assertThat(answer.path("findings").path(0).asString())
                    .startsWith("line 3, owed: '1,5' is written in another way than '1.00' in line 2; write");
            assertThat(answer.path("findings").path(1).asString())
                    .startsWith("line 4, name: is that of customer T1-0001 (Rosa); remove the line, or say that");
            assertThat(shop.get("/v1/customers").path("customers")).hasSize(1);
            String bad = "name,owed\n" + "x,y\n".repeat(150);
            assertThat(imported(shop, bad).path("findings")).hasSize(101);
            assertThat(imported(shop, bad).path("findings").path(100).asString())
                    .isEqualTo("and 50 more");
        }
    }

    @Test
    void aDryRunOnlyLooks() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.stop();
            Path file = Files.writeString(base.resolve("people.csv"), customers(3));
            assertThat(shop.run("import", "customers", "--dry-run", file.toString()))
                    .isZero();
            assertThat(shop.said()).contains("3 would be added, 0 are there already");
            assertThat(shop.run("import", "customers", file.toString())).isZero();
            assertThat(shop.said()).contains("3 added, 0 were there already");
            Files.write(file, "name\nMar\u00edn\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(shop.run("import", "customers", file.toString())).isEqualTo(2);
            assertThat(shop.said()).contains("is not UTF-8; save it again as CSV in UTF-8", "--encoding windows-1252");
            String[] said = {"import", "customers", "--encoding", "windows-1252", "--dry-run", file.toString()};
            assertThat(shop.run(said)).isZero();
            assertThat(shop.said()).contains("1 would be added");
            Files.write(file, "\uFEFFname\tMobile\nمحمد\t0171 1234567\n".getBytes(StandardCharsets.UTF_16LE));
            assertThat(shop.run("import", "customers", "--dry-run", file.toString()))
                    .isZero();
            Files.writeString(file, "name;owed;since;E-Mail\nBen;1.234;03/04/2025;b@example.org\n");
            assertThat(shop.run("import", "customers", "--dry-run", file.toString()))
                    .isEqualTo(2);
            assertThat(shop.said()).contains("line 1: the column 'E-Mail' is not known");
            assertThat(shop.run("import", "customers", "--dry-run", "--leave-out", file.toString()))
                    .isEqualTo(2);
            assertThat(shop.said()).contains("line 2, owed: '1.234' may be", "line 2, since: '03/04/2025' may be");
            assertThat(shop.run(
                            "import",
                            "customers",
                            "--dry-run",
                            "--leave-out",
                            "--days",
                            "DMY",
                            "--decimals",
                            "comma",
                            file.toString()))
                    .isZero();
            assertThat(shop.said()).contains("1 would be added", "the column 'E-Mail' is left out");
            Files.writeString(file, "name\nRosa\nrosa\n");
            assertThat(shop.run("import", "customers", file.toString())).isEqualTo(2);
            assertThat(shop.said())
                    .contains("nothing was imported; mend what is wrong in the file (1)", "line 3, name:");
            assertThat(shop.run("import", "customers", "--namesakes", file.toString()))
                    .isZero();
        }
    }

    /** Over the socket other calls take 64 KiB, and of whoever may not call nothing is held. */
    @Test
    void aFileOfTwoThousandGoesThroughTheApi() throws IOException, InterruptedException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.stop();
            try (HttpModule module = HttpModule.start(shop.folder, shop.environment, RebuildProgress.UNSEEN);
                    HttpClient client = HttpClient.newHttpClient()) {
                String token = Files.readString(shop.folder.resolve("secrets/owner-token"))
                        .strip();
                String till = Files.readString(shop.folder.resolve("secrets/till-token"))
                        .strip();
                String csv = customers(2_000) + "\n".repeat(70_000);
                URI uri = URI.create("http://127.0.0.1:%d/v1/import/customers?dryRun=true".formatted(module.port()));
                HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                        .header("Content-Type", "text/csv; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(csv));
                var answer = client.send(
                        request.copy()
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(SmallShop.JSON
                                .readTree(answer.body())
                                .path("wouldBeAdded")
                                .asInt())
                        .isEqualTo(2_000);
                var refused = client.send(
                        request.copy().header("Authorization", "Bearer " + till).build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(refused.statusCode()).isEqualTo(403);
                Path file = Files.writeString(base.resolve("people.csv"), customers(50));
                assertThat(shop.run("import", "customers", file.toString())).isZero();
                assertThat(shop.said()).contains("50 added");
            }
        }
    }
}
