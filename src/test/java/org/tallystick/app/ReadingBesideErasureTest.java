package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.entry.Entry;
import org.tallystick.till.reading.DayReading;

/** A report asks the till many short questions; between two of them somebody may be erased, which moves all records. */
class ReadingBesideErasureTest {
    @TempDir
    Path folder;

    @Test
    void aDayIsReadToItsEndAndNothingIsTakenForDamage() throws IOException {
        try (SmallShop shop = SmallShop.in(folder)) {
            shop.customer("Eve Quxbaum-Featherstonehaugh", "50.00");
            shop.closeDay();
            shop.daysPass(1);
            String rosa = shop.customer("Rosa", "50.00");
            shop.sold(SmallShop.sale(rosa, "5.00"));
            DayReading day = DayReading.of(shop.session(), Optional.empty());

            shop.post("/v1/customers/T1-0001/erase", SmallShop.numbered());

            List<Entry> read = new ArrayList<>();
            day.entries(read::add);
            assertThat(read).hasSizeGreaterThanOrEqualTo(2);
            assertThat(shop.get("/v1/health").path("canSell").asBoolean()).isTrue();
            assertThat(shop.findings()).isEmpty();
        }
    }
}
