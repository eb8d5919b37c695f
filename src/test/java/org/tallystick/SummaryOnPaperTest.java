package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ShopFixture;

/** A summary that comes out of a receipt printer by itself, over a real serial line. */
@IntegrationTest
class SummaryOnPaperTest {
    @TempDir
    private Path base;

    private static List<String> summaries(ShopFixture shop) {
        return shop.printer.slips().stream()
                .filter(slip -> slip.contains("Credit summary"))
                .toList();
    }

    @Test
    void eachShiftIsPrintedWhenItIsClosedAndTheDayAgainOnlyIfSomethingFollowed() throws IOException {
        try (ShopFixture shop = ShopFixture.withDevices(base)) {
            shop.settle("summary: {print: yes}\n");
            shop.restart(true);
            String rosa = shop.customer("Rosa", "50.00");
            shop.awaitState(shop.sold(rosa, "12.50"), "PRINTED");
            shop.deliverSummaries();
            shop.owner("POST", "/v1/close", ShopFixture.numbered());
            Awaitility.await().until(() -> summaries(shop).size() == 1);
            assertThat(summaries(shop).getFirst()).contains("12.50", "Rosa", "21 Nov 2026");

            shop.daysPass(1);
            shop.awaitState(shop.sold(rosa, "1.00"), "PRINTED");
            shop.owner("POST", "/v1/close", ShopFixture.numbered());
            Awaitility.await().until(() -> summaries(shop).size() == 2);
            assertThat(summaries(shop).getLast()).contains("13.50", "22 Nov 2026");
        }
    }
}
