package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.SmallShop;
import org.tallystick.app.log.Logs;
import org.tallystick.entry.ShopEntry.SettingsSet;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.index.AccountIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever fails below: whoever stands at the till reads what is wrong and what to do, and nothing of our insides. */
class FaultTextsTest {
    /** A folder in which nobody makes a file, root included. */
    private static final Path TAKES_NOTHING = Path.of("/proc/sys");

    private static final int LONGEST = 250;
    private static final String INDEX =
            "the sums of the book cannot be had just now, so nothing can be looked up or booked; repeat the request"
                    + " with the same id; the log says what is wrong";
    private static final String MOVED =
            "Nothing was recorded: the data folder was moved, replaced or removed. Put the folder back where it was,"
                    + " then restart.";

    private SmallShop shop;
    private String rosa;
    private String slip;

    @BeforeEach
    void trade(@TempDir Path base) throws IOException {
        shop = SmallShop.in(base.resolve("shop"));
        rosa = shop.customer("Rosa", "500.00");
        slip = shop.sold(SmallShop.sale(rosa, "5.55"));
        shop.sold(SmallShop.sale(rosa, "7.00"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** What was asked, and what came of it. */
    private record Asked(String call, int status, String text) {
        JsonNode json() {
            return SmallShop.JSON.readTree(text);
        }

        String why() {
            return status == 503
                    ? json().path("code").asString() + " " + json().path("why").asString("-")
                    : "" + status;
        }
    }

    private Asked ask(Role role, String method, String path, String body) {
        ApiResponse answer = shop.answer(new ApiRequest(method, path, Map.of(), ApiResponse.JSON, body, role));
        return new Asked(method + " " + path, answer.status(), answer.text());
    }

    /** A look-up or a booking of each kind. */
    private List<Asked> askEverything() {
        List<Asked> asked = new ArrayList<>();
        for (String path : List.of(
                "/v1/health",
                "/v1/day",
                "/v1/customers",
                "/v1/customers/" + rosa,
                "/v1/customers/" + rosa + "/statement",
                "/v1/slips/unsettled",
                "/v1/slips/" + slip,
                "/v1/sales/" + UUID.randomUUID())) {
            asked.add(ask(Role.TILL, "GET", path, ""));
        }
        ObjectNode customer = SmallShop.plain().put("customer", rosa).put("amount", "1.00");
        asked.add(ask(Role.TILL, "POST", "/v1/assessments", customer.toString()));
        asked.add(
                ask(Role.TILL, "POST", "/v1/sales", SmallShop.sale(rosa, "1.00").toString()));
        asked.add(ask(
                Role.TILL,
                "POST",
                "/v1/repayments",
                customer.put("id", UUID.randomUUID().toString()).toString()));
        ObjectNode newcomer = SmallShop.numbered().put("name", "Ben");
        asked.add(ask(Role.OWNER, "POST", "/v1/customers", newcomer.toString()));
        asked.add(ask(Role.OWNER, "POST", "/v1/import/customers", "name,limit\nZoe,5.00\n"));
        for (String path : List.of("/v1/summary", "/v1/standings", "/v1/customers/" + rosa + "/own-view")) {
            asked.add(ask(Role.OWNER, "GET", path, ""));
        }
        asked.forEach(this::says);
        assertThat(asked).extracting(Asked::why).doesNotContain("400", "403");
        return asked;
    }

    private void says(Asked asked) {
        if (asked.status() == 200 && asked.call().endsWith("/summary")) {
            return; // the owner's page names file and line
        }
        assertThat(asked.text())
                .as(asked.call())
                .doesNotContain(shop.folder.toString(), "jsonl", "SQL", "erby", "java.", "Exception");
        if (asked.status() >= 400) {
            assertThat(asked.json().path("detail").asString()).as(asked.call()).hasSizeBetween(10, LONGEST);
        }
        assertThat(asked.status()).as("%s", asked).isNotEqualTo(500);
    }

    private Asked health(Role role) {
        Asked health = ask(role, "GET", "/v1/health", "");
        assertThat(health.status()).as(health.text()).isEqualTo(200);
        return health;
    }

    private void canSell() {
        JsonNode health = health(Role.TILL).json();
        assertThat(health.path("canSell").asBoolean()).as("%s", health).isTrue();
        assertThat(health.path("why")).isEmpty();
        assertThat(health.path("notices")).isEmpty();
    }

    @Test
    void withoutAnyFaultEverythingIsAnswered() {
        assertThat(askEverything()).extracting(Asked::status).doesNotContain(503);
        canSell();
    }

    /** What Derby says of it names its files. */
    @Test
    void anIndexThatCannotBeHadIsToldShortlyAndHealthIsTrueBeforeAndAfterItHeals() throws IOException {
        Path index = shop.folder.resolve("index");
        Path aside = shop.folder.resolve("index.aside");
        moved(index, aside);
        Asked rebuild = ask(Role.OWNER, "POST", "/v1/rebuild", "{}");
        says(rebuild);
        assertThat(rebuild.why()).isEqualTo("cannot-sell index");
        assertThat(rebuild.json().path("detail").asString()).isEqualTo(INDEX);

        List<Asked> asked = askEverything();

        assertThat(asked)
                .filteredOn(each -> each.status() != 200)
                .allSatisfy(each -> assertThat(each.why()).as("%s", each).isEqualTo("cannot-sell index"));
        JsonNode sick = health(Role.TILL).json();
        assertThat(sick.path("canSell").asBoolean()).isFalse();
        assertThat(sick.path("why").get(0).asString()).isEqualTo(INDEX);
        assertThat(sick.path("notices").get(0).asString()).isEqualTo(INDEX);
        assertThat(health(Role.OWNER).json().path("why").get(0).asString())
                .contains("The index in " + index, "cannot be used");

        Files.delete(index);
        Files.move(aside, index);
        canSell();
        assertThat(shop.owed(rosa)).isEqualTo("12.55");
        assertThat(shop.findings()).isEmpty();
    }

    /** The line is booked and acknowledged; nobody asks for anything when the index fails to take it. */
    @Test
    void aLineThatTheIndexCouldNotTakeIsInTheLogAndTakenByALaterRequest() throws IOException {
        Logs.into(shop.folder);
        Path index = shop.folder.resolve("index");
        Path aside = shop.folder.resolve("index.aside");
        long lines = shop.head().line();
        shop.ask(till -> {
            AccountIndex books = till.book().books();
            till.booking()
                    .book(
                            till.booking().clock().machine(),
                            context -> new Verdict.Write<>(new SettingsSet(context.head(), Map.of())));
            books.close();
            return moved(index, aside);
        });
        assertThat(shop.head().line()).isEqualTo(lines + 1);
        assertThat(Files.readString(shop.folder.resolve("log/tallystick.log")))
                .contains("The index could not follow the book; each request tries again, and nothing is booked until"
                        + " one succeeds; if that goes on, restart");

        Files.delete(index);
        Files.move(aside, index);
        canSell();
        assertThat(shop.owed(rosa)).isEqualTo("12.55");
        assertThat(shop.findings()).isEmpty();
    }

    private static boolean moved(Path index, Path aside) {
        try {
            Files.move(index, aside);
            Files.createSymbolicLink(index, TAKES_NOTHING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDataFolderThatWasMovedIsToldWithoutSayingWhere() throws IOException {
        Path elsewhere = shop.folder.resolveSibling("elsewhere");
        Files.move(shop.folder, elsewhere);

        List<Asked> asked = askEverything();

        assertThat(asked).filteredOn(each -> each.status() != 200).allSatisfy(each -> {
            assertThat(each.why()).as("%s", each).isEqualTo("cannot-sell disk");
            assertThat(each.json().path("detail").asString()).isEqualTo(MOVED);
        });
        assertThat(health(Role.TILL).json().path("why").get(0).asString()).isEqualTo(MOVED);
        assertThat(health(Role.OWNER).json().path("why").get(0).asString())
                .contains(shop.folder.toString(), "is not the file any more");
        Files.move(elsewhere, shop.folder);
        shop.stop();
        shop.start();
        canSell();
    }

    /** In place: the book goes on meanwhile. */
    private static void changed(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void aDamagedLineIsToldWithoutItsFile() throws IOException {
        Path segment = shop.folder.resolve("book/T1.1/000001.jsonl");
        changed(segment, "EUR 5.55", "EUR 3.33");

        List<Asked> asked = askEverything();

        assertThat(asked)
                .filteredOn(each -> each.call().equals("GET /v1/slips/" + slip))
                .extracting(Asked::why, each -> each.json().path("detail").asString())
                .containsExactly(tuple(
                        "not-sound -",
                        "the book is damaged where this reads it; the owner sees what is wrong with:"
                                + " tallystick verify"));
        assertThat(asked)
                .filteredOn(each -> each.status() == 503)
                .extracting(Asked::why)
                .containsOnly("not-sound -", "cannot-sell book");
        Asked rebuild = ask(Role.OWNER, "POST", "/v1/rebuild", "{}");
        says(rebuild);
        assertThat(rebuild.why()).isEqualTo("not-sound -");
        assertThat(health(Role.TILL).json().path("canSell").asBoolean()).isFalse();
        assertThat(health(Role.OWNER).text()).contains("book/T1.1/000001.jsonl: the line at byte");
        changed(segment, "EUR 3.33", "EUR 5.55");
        shop.watch().begin();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> shop.notices().isEmpty());
        canSell();
    }

    @Test
    void aBackupAnExportAndAnImportThatCannotBeWrittenNameWhatWasAskedForAlone() throws IOException {
        Asked backup = ask(
                Role.OWNER,
                "POST",
                "/v1/backup",
                SmallShop.plain().put("to", "/proc/sys").toString());
        assertThat(backup.why()).isEqualTo("cannot-write -");
        assertThat(backup.json().path("detail").asString())
                .startsWith("no backup was made in /proc/sys: ")
                .endsWith("; then try again, the log says more");
        Asked export = ask(
                Role.OWNER,
                "POST",
                "/v1/export",
                SmallShop.plain()
                        .put("what", "book")
                        .put("to", "/proc/sys/book.zip")
                        .toString());
        assertThat(export.why()).isEqualTo("cannot-write -");
        assertThat(export.json().path("detail").asString())
                .startsWith("/proc/sys/book.zip was not written: ")
                .endsWith("; then try again, the log says more");
        Files.createDirectories(shop.folder.resolve("import.unfinished/in"));
        Asked imported = ask(Role.OWNER, "POST", "/v1/import/customers", "name,limit\nZoe,5.00\n");
        assertThat(imported.why()).as(imported.text()).isEqualTo("cannot-write -");
        assertThat(imported.json().path("detail").asString())
                .isEqualTo("nothing was imported: check the disk; then try again, the log says more");
        canSell();
    }
}
