package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ApiDescription.Operation;
import org.tallystick.GeneratedRequest.Field;
import org.tallystick.GeneratedRequest.Made;
import org.tallystick.api.ApiResponse;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;

/** Each field of each call that {@code openapi.yaml} describes, with each value that its kind must refuse. */
class HostileFieldsTest {
    /** They have a form of their own, which is wrong all the same, or are secrets; a file tells its lines. */
    private static final Set<String> OF_THEIR_OWN =
            Set.of("csv", "to", "pin", "override.pin", "override.code", "card", "check", "anchor", "lastCharacters");

    @Test
    void aValueThatNobodyMeansIsRefusedByNameInEachField(@TempDir Path base) throws IOException {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        try (SmallShop shop = SmallShop.in(base)) {
            GeneratedRequest requests = new GeneratedRequest(new Random(7), base);
            requests.today(LocalDate.of(2026, 11, 21));
            requests.customers.add(shop.customer("Rosa", "500.00"));
            requests.slips.add(shop.sold(SmallShop.sale("T1-0001", "12.50")));
            requests.sales.add(shop.get("/v1/slips/T1.1-000001").path("entry").asString());
            long lines = lines(shop);
            for (Operation operation : requests.operations()) {
                for (Field field : requests.fields(operation)) {
                    for (String value : HostileValues.refused(field.kind())) {
                        Made made = requests.with(operation, field, value);
                        wrong.addAll(complaints(made, field, value, shop.answer(made.call())));
                        tried++;
                    }
                }
            }

            assertThat(wrong).isEmpty();
            assertThat(lines(shop)).isEqualTo(lines);
            assertThat(tried).isGreaterThan(1_000);
        }
    }

    private static long lines(SmallShop shop) {
        return shop.post("/v1/verify", SmallShop.plain()).path("lines").asLong();
    }

    private static List<String> complaints(Made made, Field field, String value, ApiResponse answer) {
        JsonNode problem = SmallShop.JSON.readTree(answer.text());
        boolean own = OF_THEIR_OWN.contains(field.name());
        boolean refused = own ? answer.status() >= 400 && answer.status() < 500 : answer.status() == 400;
        boolean named = own
                || problem.path("errors")
                        .path(0)
                        .path("field")
                        .asString("")
                        .endsWith(field.path().getLast().replace("[]", ""));
        String shown = value.length() > 60 ? value.substring(0, 60) : value;
        return refused && named
                ? List.of()
                : List.of("%s %s '%s': %s".formatted(made.operation().name(), field.name(), shown, answer.text()));
    }
}
