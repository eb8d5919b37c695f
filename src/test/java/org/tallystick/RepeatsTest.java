package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;
import static org.tallystick.app.ShopFixture.sale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers get lost, and a till that repeats itself must neither sell twice nor sell nothing. */
@IntegrationTest
class RepeatsTest {
    private static final int THREADS = 4;
    private static final int STEP = 250;
    private static final int CUSTOMERS = 40;

    /** A request, and what was answered first. */
    private record Asked(String path, ObjectNode body, JsonNode answer) {}

    private final List<Asked> all = new ArrayList<>();
    private final Map<String, Money> owed = new TreeMap<>();
    private long slips;

    @Test
    void whateverIsRepeatedIsBookedOnce(@TempDir Path base) throws Exception {
        Trials trials = Trials.of("repeats", 1_000, 10_000);
        try (ShopFixture shop = ShopFixture.withoutDevices(base);
                ExecutorService tills = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 1; i <= CUSTOMERS; i++) {
                owed.put(shop.customer("Customer " + i, "999999999.00"), Money.zero(CurrencyUnit.EUR));
            }
            for (int trial = 0; trial < trials.count(); trial++) {
                one(shop, tills, trials.random(trial), trials.replay(trial));
                if (trial % STEP == STEP - 1) {
                    afterAnInterruption(shop, trial % (2 * STEP) < STEP);
                    owed.forEach((customer, sum) -> assertThat(shop.owed(customer))
                            .isEqualTo(sum.getAmount().toPlainString()));
                }
            }
            assertThat(all.stream().filter(asked -> asked.answer().has("slip")).map(RepeatsTest::slip))
                    .doesNotHaveDuplicates();
            assertThat(shop.verified().path("findings")).isEmpty();
        }
    }

    private void one(ShopFixture shop, ExecutorService tills, Random random, String replay) throws Exception {
        String customer = List.copyOf(owed.keySet()).get(random.nextInt(CUSTOMERS));
        boolean buys = random.nextInt(3) > 0;
        String amount = "%d.%02d".formatted(random.nextInt(20), 1 + random.nextInt(99));
        ObjectNode body = buys
                ? sale(customer, amount)
                : numbered().put("customer", customer).put("amount", amount);
        String path = buys ? "/v1/sales" : "/v1/repayments";
        Money money = Money.parse("EUR " + amount);
        owed.merge(customer, buys ? money : money.negated(), Money::plus);

        List<ApiResponse> answers =
                random.nextBoolean() ? together(shop, tills, path, body) : lostAndRepeated(shop, path, body);
        slips++;

        assertThat(answers.stream().filter(answer -> answer.status() == 201))
                .as(replay)
                .hasSize(1);
        assertThat(answers.stream().map(ApiResponse::text).distinct())
                .as(replay)
                .hasSize(1);
        JsonNode answer = ShopFixture.JSON.readTree(answers.getFirst().text());
        assertThat(slip(new Asked(path, body, answer))).as(replay).isEqualTo("T1.1-%06d".formatted(slips));
        all.add(new Asked(path, body, answer));
        changedContentConflicts(shop, random, replay);
    }

    private static List<ApiResponse> together(ShopFixture shop, ExecutorService tills, String path, ObjectNode body)
            throws Exception {
        Callable<ApiResponse> till = () -> call(shop, path, body);
        List<ApiResponse> answers = new ArrayList<>();
        for (Future<ApiResponse> future : tills.invokeAll(Collections.nCopies(THREADS, till))) {
            answers.add(future.get());
        }
        return answers;
    }

    private static List<ApiResponse> lostAndRepeated(ShopFixture shop, String path, ObjectNode body) {
        ApiResponse lost = call(shop, path, body);
        return List.of(lost, call(shop, path, body));
    }

    private static ApiResponse call(ShopFixture shop, String path, ObjectNode body) {
        return shop.call("POST", path, body.toString(), Role.TILL, ApiResponse.JSON, Map.of());
    }

    private static String slip(Asked asked) {
        return asked.answer().path("slip").path("number").asString();
    }

    private void changedContentConflicts(ShopFixture shop, Random random, String replay) {
        Asked earlier = all.get(random.nextInt(all.size()));
        ObjectNode changed = earlier.body().deepCopy().put("cashier", "somebody else");
        JsonNode conflict = shop.post(earlier.path(), changed);

        assertThat(conflict.path("code").asString()).as(replay).isEqualTo("id-conflict");
        assertThat(conflict.path("detail").asString())
                .as(replay)
                .isEqualTo("the id %s stands for a request with other content; make a new id"
                        .formatted(earlier.body().path("id").asString()));
    }

    private void afterAnInterruption(ShopFixture shop, boolean restarts) throws IOException {
        if (restarts) {
            shop.restart(false);
        } else {
            shop.owner("POST", "/v1/rebuild", plain());
        }
        for (Asked asked : all.subList(Math.max(0, all.size() - STEP), all.size())) {
            ApiResponse again = call(shop, asked.path(), asked.body());
            assertThat(again.status()).isEqualTo(200);
            assertThat(ShopFixture.JSON.readTree(again.text())).isEqualTo(asked.answer());
        }
    }

    @Test
    void aRepeatedCopyIsPrintedOnce(@TempDir Path base) throws Exception {
        try (ShopFixture shop = ShopFixture.whoseTillPrints(base)) {
            String slip = shop.sold(shop.customer("Rosa Marín", "50.00"), "5.00");
            ObjectNode printed = numbered().put("printed", true);
            JsonNode resolved = shop.post("/v1/slips/" + slip + "/resolution", printed);
            assertThat(shop.post("/v1/slips/" + slip + "/resolution", printed)).isEqualTo(resolved);

            ObjectNode wanted = numbered().put("reason", "the customer lost it");
            JsonNode ordered = shop.post("/v1/slips/" + slip + "/reprint", wanted);
            assertThat(shop.post("/v1/slips/" + slip + "/reprint", wanted)).isEqualTo(ordered);
            assertThat(ordered.path("copies")).hasSize(2);
        }
    }
}
