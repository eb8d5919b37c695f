package org.tallystick.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.StaleExchange;
import org.tallystick.api.ApiResponse;
import org.tallystick.book.BookPosition;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.till.housekeeping.Busy;
import org.tallystick.till.housekeeping.CannotWrite;
import org.tallystick.till.housekeeping.Exchange;
import org.tallystick.wording.Phrase;

/** A file that was kept for the next start and cannot be removed. */
@SuppressWarnings("NullAway") // the rows are written by the test; nothing is asked of the API
class RowsInTest {
    @TempDir
    Path base;

    private final RowsIn in = new RowsIn(null, Exchange.Import.CUSTOMERS, "customers");

    private Exchange exchange() throws IOException {
        Files.createDirectories(base.resolve("import.unfinished/in"));
        return StaleExchange.of(base, BookPosition.START);
    }

    private static Map<UUID, Integer> rows(int count) {
        Map<UUID, Integer> rows = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(row -> rows.put(new UUID(1, row), row));
        return rows;
    }

    @Test
    void itsWordsFitAnImportThatEndedAndOneThatWasGivenUp() throws IOException {
        Exchange exchange = exchange();

        assertThatThrownBy(() -> exchange.dropImport(Exchange.Import.CUSTOMERS))
                .isInstanceOfSatisfying(
                        CannotWrite.class,
                        e -> assertThat(e.say().toString())
                                .startsWith(
                                        "the kept file of an import that is over was not removed; the next start looks"
                                                + " at it again: "));
    }

    @Test
    void whoWasAddedIsStillTheAnswer() throws IOException {
        ApiResponse answer = in.add(exchange(), 2, List.of(), rows(5), (id, row) -> {});

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text()).isEqualTo("{\"added\":5,\"alreadyThere\":2,\"wouldBeAdded\":0}");
    }

    @Test
    void howFarAnImportCameBeforeItFailedIsStillTheAnswer() throws IOException {
        for (RuntimeException fault : List.of(new Busy(Phrase.WHY_BUSY), new IndexUnusable("no index", null))) {
            ApiResponse answer = in.add(exchange(), 0, List.of(), rows(5), (id, row) -> {
                if (row == 3) {
                    throw fault;
                }
            });

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).contains("3 of 5 customers were added, then it failed: ");
        }
    }
}
