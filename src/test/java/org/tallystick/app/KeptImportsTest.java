package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.EmptyIndex;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.exchange.Column;
import org.tallystick.exchange.exports.StandingsFile;
import org.tallystick.files.Privacy;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.till.housekeeping.Exchange.Import;

/** What stands on the disk while the rows of a file come in, whatever kind of file it is. */
class KeptImportsTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final String REFUSED = "holds a payment card's number, which is kept nowhere";
    private static final String UNREAD = "nobody reads this";
    private static final Map<Import, List<String>> IGNORED =
            Map.of(Import.CUSTOMERS, List.of("number"), Import.STANDINGS, List.of("from", "owed", "toDecide"));

    @TempDir
    private Path base;

    private final List<String> kept = new ArrayList<>();

    private static List<String> columns(Import kind) {
        return switch (kind) {
            case CUSTOMERS -> Column.all();
            case STANDINGS -> StandingsFile.COLUMNS;
        };
    }

    /** A cell that is right. */
    private static String cell(String column) {
        return switch (column) {
            case "name", "firstName", "lastName", "knownAs", "place", "by" -> "Rosa";
            case "phone", "number", "from", "toDecide", "source", "until", "review", "mode" -> "";
            case "limit", "owed" -> "1,250.50";
            case "since" -> "2026-11-01";
            case "due" -> "2026-12-24";
            case "standing" -> "WATCH";
            case "reason" -> "says \"\"tomorrow\"\"; always";
            default -> throw new IllegalArgumentException("say what is right in the new column " + column);
        };
    }

    private static String file(Import kind, List<String> spoilt, String with) {
        List<String> cells = columns(kind).stream()
                .map(column -> spoilt.contains(column) ? with : cell(column))
                .map(cell -> '"' + cell + '"')
                .toList();
        return "Our customers " + UNREAD + "\n\n" + String.join(",", columns(kind)) + ",colour,\n"
                + String.join(",", cells) + "," + UNREAD + ",\n";
    }

    private TillRuntime opened() throws IOException {
        Path folder = base.resolve("shop");
        if (!Files.exists(folder)) {
            Files.createDirectories(folder, Privacy.ofNewFolder(folder));
            Files.writeString(
                    folder.resolve("shop.yaml"),
                    "shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}\napi: {port: 0}\n");
            EmptyIndex.in(folder);
        }
        // each row that is written asks for the time
        Environment environment = ProvedTraffic.environment(() -> {
            look(folder);
            return Instant.parse("2026-11-21T13:05:00Z");
        });
        return TillRuntime.open(folder, environment, false, RebuildProgress.UNSEEN);
    }

    private void look(Path folder) {
        for (String name : List.of("import.unfinished", "standings.unfinished")) {
            try {
                if (Files.exists(folder.resolve(name))) {
                    kept.add(Files.readString(folder.resolve(name)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static ApiResponse brought(TillRuntime till, Import kind, String csv) {
        String path = "/v1/import/" + kind.name().toLowerCase(Locale.ROOT);
        String body = SmallShop.plain().put("csv", csv).put("leaveOut", true).toString();
        return till.api().answer(new ApiRequest("POST", path, Map.of(), ApiResponse.JSON, body, Role.OWNER));
    }

    private void withRosa(TillRuntime till, Import kind) {
        if (kind == Import.STANDINGS) {
            brought(till, Import.CUSTOMERS, "name\nRosa\n");
        }
        kept.clear();
    }

    @ParameterizedTest
    @EnumSource
    void onlyColumnsThatAreReadAreKeptAndACardsNumberInThoseIsRefused(Import kind) throws IOException {
        try (TillRuntime till = opened()) {
            withRosa(till, kind);
            for (String column : columns(kind)) {
                if (!IGNORED.getOrDefault(kind, List.of()).contains(column)) {
                    ApiResponse answer = brought(till, kind, file(kind, List.of(column), CARD));
                    assertThat(answer.status()).as(column + answer.text()).isEqualTo(400);
                    assertThat(answer.text())
                            .contains("\"line 4, " + column + ": " + REFUSED)
                            .doesNotContain("4111");
                }
            }
            assertThat(kept).isEmpty();
            ApiResponse answer = brought(till, kind, file(kind, IGNORED.getOrDefault(kind, List.of()), CARD));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            assertThat(kept).isNotEmpty();
            assertThat(String.join("\n", kept)).doesNotContain("4111", UNREAD).contains("Rosa");
        }
    }

    /** Somebody saved the table without its header. */
    @ParameterizedTest
    @EnumSource
    void aCardsNumberInAHeaderIsNotRepeated(Import kind) throws IOException {
        try (TillRuntime till = opened()) {
            String titles = String.join(",", columns(kind));
            for (String csv : List.of("Rosa," + CARD + "\n", titles + "," + CARD + "\n" + "x,".repeat(20) + "\n")) {
                ApiResponse answer = brought(till, kind, csv);
                assertThat(answer.status()).as(csv).isEqualTo(400);
                assertThat(answer.text())
                        .contains("line 1, the title of a column: " + REFUSED)
                        .doesNotContain("4111");
            }
            assertThat(kept).isEmpty();
        }
    }

    /** What is kept means the same as the file: the rest of it comes in as it would have. */
    @ParameterizedTest
    @EnumSource
    void whatIsKeptBringsInTheSameRows(Import kind) throws IOException {
        Path file = base.resolve("shop/" + (kind == Import.CUSTOMERS ? "import.unfinished" : "standings.unfinished"));
        try (TillRuntime till = opened()) {
            withRosa(till, kind);
            assertThat(brought(till, kind, file(kind, List.of(), "")).status()).isEqualTo(201);
        }
        assertThat(kept).isNotEmpty();
        long lines = lines();
        Files.writeString(file, kept.getLast());
        opened().close();
        assertThat(file).doesNotExist();
        assertThat(lines()).as("all its rows are known").isEqualTo(lines);
    }

    private long lines() throws IOException {
        try (TillRuntime till = opened()) {
            return till.session().ask(open -> open.book().head().line());
        }
    }

    @Test
    void aFileOfOurOwnIsStillToldAsSuchWhenItIsKept() throws IOException {
        try (TillRuntime till = opened()) {
            String own = String.join(",", Column.names()) + "\nRosa,,,,,1.250,,,,T1-0009\n";
            assertThat(brought(till, Import.CUSTOMERS, own).status()).isEqualTo(201);
        }
        assertThat(kept.getLast())
                .contains("\\\"mode\\\",\\\"number\\\"\\n")
                .contains("1.250")
                .doesNotContain("T1-0009");
        long lines = lines();
        Files.writeString(base.resolve("shop/import.unfinished"), kept.getLast());
        assertThat(lines()).as("in other files it may be more than a thousand").isEqualTo(lines);
    }
}
