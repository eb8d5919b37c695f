package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.SmallShop.numbered;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.report.DailySummary;
import org.tallystick.report.Lookup;
import org.tallystick.report.Need;
import org.tallystick.report.WithoutPhones;
import org.tallystick.till.reading.DayReading;

/** The first five to ask for money among what needs the owner: with phones in the shop, without them in a mail. */
class FirstToAskTest {
    /** Of a larger shop nobody is told beside the summary: to find them would take time that the till does not have. */
    private static final int MOST = 300;

    @TempDir
    Path folder;

    @Test
    void haveNoPhoneInAMailAndAreNotToldInALargeShop() throws IOException {
        try (SmallShop shop = SmallShop.in(folder)) {
            IntStream.rangeClosed(1, MOST).forEach(nth -> owing(shop, nth));
            shop.daysPass(40);

            assertThat(toAsk(shop, false))
                    .hasSize(5)
                    .allSatisfy(need -> assertThat(phone(need)).startsWith("+4917155"));
            assertThat(toAsk(shop, true))
                    .hasSize(5)
                    .allSatisfy(need -> assertThat(phone(need)).isNull());

            owing(shop, MOST + 1);
            assertThat(toAsk(shop, false)).isEmpty();
        }
    }

    private static void owing(SmallShop shop, int nth) {
        shop.post(
                "/v1/customers",
                numbered()
                        .put("name", "Customer " + nth)
                        .put("phone", "+4917155%05d".formatted(nth))
                        .put("owes", "5.00")
                        .put("since", "2026-09-01"));
    }

    private static @Nullable String phone(Need need) {
        return Objects.requireNonNull(need.who()).phone();
    }

    private static List<Need> toAsk(SmallShop shop, boolean mailed) {
        DayReading day = DayReading.of(shop.session(), Optional.empty());
        Lookup people = mailed ? new WithoutPhones(day.lookup()) : day.lookup();
        DailySummary summary = day.summary(people, List.of(), "1.4.0");
        return summary.needs().shown().stream()
                .filter(need -> need.kind() == Need.Kind.ASK_TODAY)
                .toList();
    }
}
