package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.Api;
import org.tallystick.api.ApiObserver;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.app.SmallShop;
import org.tallystick.book.BookPosition;
import org.tallystick.till.housekeeping.Exchange;
import org.tallystick.wording.Wording;
import tools.jackson.databind.JsonNode;

/** What goes out can be checked by somebody who trusts nobody, and taken back. */
@IntegrationTest
class ExportedBookTest {
    @TempDir
    private Path base;

    private String said = "";

    private SmallShop busyShop() throws IOException {
        SmallShop shop = SmallShop.in(base.resolve("shop"));
        shop.customer("Rosa Marín", "50.00");
        shop.customer("=HYPERLINK(\"x\")", "50.00");
        shop.sold(SmallShop.sale("T1-0001", "12.50"));
        shop.closeDay();
        shop.daysPass(1);
        shop.post(
                "/v1/repayments",
                SmallShop.numbered()
                        .put("customer", "T1-0001")
                        .put("amount", "20.00")
                        .put("method", "cash"));
        shop.sold(SmallShop.sale("T1-0002", "7.00"));
        return shop;
    }

    private Path unzipped(Path zip) throws IOException {
        Path folder = Files.createDirectory(base.resolve(zip.getFileName() + ".d"));
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream files = new ZipInputStream(in)) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(files, file);
            }
        }
        return folder;
    }

    private static Map<String, String> sums(Path folder) throws Exception {
        Map<String, String> sums = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                sums.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        HexFormat.of().formatHex(sum));
            }
        }
        sums.remove("MANIFEST");
        return sums;
    }

    private int verify(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "VerifyBook.java",
                        ".")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    @Test
    void anOutsiderVerifiesAnExportWithNothingButItself() throws Exception {
        try (SmallShop shop = busyShop()) {
            Path zip = base.resolve("book.zip");
            shop.stop();
            assertThat(shop.run("export", "book", "--out", zip.toString())).isZero();
            Path folder = unzipped(zip);

            Map<String, String> manifest = new TreeMap<>();
            Files.readString(folder.resolve("MANIFEST"))
                    .lines()
                    .forEach(line -> manifest.put(line.substring(66), line.substring(0, 64)));
            assertThat(manifest).isEqualTo(sums(folder));
            assertThat(manifest)
                    .containsKeys(
                            "book/T1.1/000001.jsonl",
                            "people.jsonl",
                            "day-closes.csv",
                            "VerifyBook.java",
                            "book-format.md",
                            "book-entries.md",
                            "README.txt");
            int outcome = verify(folder);
            assertThat(outcome).as(said).isZero();
            assertThat(Files.readAllLines(folder.resolve("day-closes.csv")))
                    .hasSize(2)
                    .element(1)
                    .asString()
                    .startsWith("T1.1,")
                    .contains("2026-11-21,EUR,12.50,");
            Path lines = folder.resolve("book/T1.1/000001.jsonl");
            Files.writeString(lines, Files.readString(lines).replace("12.50", "12.51"));
            assertThat(SecondVerifier.check(folder).exit()).isEqualTo(1);
        }
    }

    @Test
    void withoutPeopleNoNameGoesOutAndTheBookIsSoundAllTheSame() throws Exception {
        try (SmallShop shop = busyShop()) {
            Path zip = base.resolve("book.zip");
            shop.post(
                    "/v1/export",
                    SmallShop.plain()
                            .put("what", "book")
                            .put("to", zip.toString())
                            .put("withoutPeople", true));
            Path folder = unzipped(zip);

            assertThat(SecondVerifier.check(folder).exit()).isZero();
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file)).doesNotContain("Rosa Marín");
                }
            }
            assertThat(Files.getPosixFilePermissions(zip)).hasSize(2);
        }
    }

    @Test
    void customersComeBackAsTheyWentOut() throws IOException {
        try (SmallShop shop = busyShop();
                SmallShop other = SmallShop.in(base.resolve("other"))) {
            Path csv = base.resolve("customers.csv");
            shop.stop();
            assertThat(shop.run("export", "customers", "--out", csv.toString())).isZero();
            assertThat(Files.readAllLines(csv))
                    .startsWith("name,knownAs,place,phone,limit,owed,since,due,mode,number")
                    .contains("Rosa Marín,,,,50.00,-7.50,2026-11-22,2026-11-22,LIMITED,T1-0001")
                    .contains("\"'=HYPERLINK(\"\"x\"\")\",,,,50.00,7.00,2026-11-22,2026-12-22,LIMITED,T1-0002");
            other.stop();
            other.daysPass(1);
            assertThat(other.run("import", "customers", csv.toString())).isZero();
            other.start();
            assertThat(other.owed("T1-0001")).isEqualTo("-7.50");
            assertThat(other.get("/v1/customers/T1-0002").path("name").asString())
                    .isEqualTo("=HYPERLINK(\"x\")");
            assertThat(other.findings()).isEmpty();
        }
    }

    @Test
    void nothingIsReplacedUnlessAskedFor() throws IOException {
        try (SmallShop shop = busyShop()) {
            shop.stop();
            Path file = Files.writeString(base.resolve("out"), "mine");
            for (String what : List.of("book", "customers", "hledger", "all")) {
                assertThat(shop.run("export", what, "--out", file.toString()))
                        .as(what)
                        .isEqualTo(2);
                assertThat(shop.said()).contains("is there already; choose another name, or replace it with --force");
                assertThat(file).hasContent("mine");
            }
            assertThat(shop.run("export", "hledger", "--force", "--out", file.toString()))
                    .isZero();
            assertThat(Files.readString(file)).contains("commodity 1000.00 EUR", "assets:receivable:T1-0001");
            assertThat(shop.run(
                            "export", "hledger", "--out", base.resolve("no/x").toString()))
                    .isEqualTo(2);
            assertThat(shop.said()).contains("the folder of");
            assertThat(shop.run("export", "hledger", "--force", "--out", shop.folder + "/shop.yaml"))
                    .isEqualTo(2);
            assertThat(shop.said()).contains("lies in the data folder");
            assertThat(shop.run("export", "hledger", "--without-people", "--out", "x"))
                    .isEqualTo(2);
        }
    }

    @Test
    void allGoesIntoOneArchive() throws Exception {
        try (SmallShop shop = busyShop()) {
            shop.stop();
            Path zip = base.resolve("all.zip");
            assertThat(shop.run("export", "all", "--out", zip.toString())).isZero();
            Path folder = unzipped(zip);
            assertThat(sums(folder)).containsKeys("customers.csv", "journal.hledger", "shop.yaml", "README.txt");
            try (var left = Files.list(base)) {
                assertThat(left.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("shop", "all.zip", "all.zip.d");
            }
        }
    }

    /** Whoever is erased meanwhile moves the file that is being copied; erased five times in a row, nobody waits on. */
    @Test
    void anExportThatIsOvertakenAgainAndAgainIsBusyAndNoMistakeOfOurs() throws IOException {
        try (SmallShop shop = busyShop()) {
            String ben = shop.customer("Ben", "5.00");
            BookPosition before = shop.head();
            JsonNode erased = shop.post("/v1/customers/" + ben + "/erase", SmallShop.numbered());
            assertThat(erased.has("type")).as("%s", erased).isFalse();
            Path file = base.resolve("book.zip");
            Exchange.Wanted wanted = new Exchange.Wanted(Exchange.What.BOOK, file, false, false);
            Route export = Route.of(
                    Role.OWNER,
                    "POST /v1/export",
                    (call, path) -> ApiResponse.ok(SmallShop.plain()
                            .put(
                                    "lines",
                                    StaleExchange.of(shop.folder, before)
                                            .export(wanted)
                                            .lines())));

            ApiResponse answer = new Api(List.of(export), () -> {}, ApiObserver.NONE, Wording.in("en"))
                    .answer(new ApiRequest("POST", "/v1/export", Map.of(), ApiResponse.JSON, "{}", Role.OWNER));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers()).containsEntry("Retry-After", "5");
            assertThat(SmallShop.JSON.readTree(answer.text()).path("type").asString())
                    .isEqualTo("urn:tallystick:problem:busy");
            assertThat(SmallShop.JSON.readTree(answer.text()).path("detail").asString())
                    .isEqualTo(file + " was not written: customers were erased each time the book was being copied;"
                            + " try again in a few seconds");
            assertThat(base)
                    .isDirectoryNotContaining(
                            each -> each.getFileName().toString().startsWith("book.zip"));
        }
    }
}
