package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.sale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever was created answers its id, and can be asked for by it. */
class FetchedByIdTest {
    private ShopFixture shop;
    private String rosa;

    @BeforeEach
    void open(@TempDir Path base) throws IOException {
        shop = ShopFixture.withoutDevices(base);
        shop.settle("slip: {signFrom: \"4.00\"}\n");
        rosa = shop.customer("Rosa", "90.00");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private ApiResponse get(String path, Role role) {
        return shop.call("GET", path, "", role, ApiResponse.JSON, Map.of());
    }

    /** Makes one, and asks for it under its list's name with the least role that may. */
    private JsonNode made(String path, ObjectNode body, String list, Role role) {
        String id = body.path("id").asString();
        ApiResponse made = shop.call("POST", path, body.toString(), role, ApiResponse.JSON, Map.of());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode answer = ShopFixture.JSON.readTree(made.text());
        assertThat(answer.path("id").asString()).as(path).isEqualTo(id);
        ApiResponse fetched = get("/v1/" + list + "/" + id, role);
        assertThat(ShopFixture.JSON.readTree(fetched.text())).as(list).isEqualTo(answer);
        if (role == Role.OWNER) {
            assertThat(get("/v1/" + list + "/" + id, Role.TILL).status())
                    .as(list)
                    .isEqualTo(403);
        }
        JsonNode entry = shop.get("/v1/entries/" + id);
        assertThat(entry.path("id").asString()).as(entry.toString()).isEqualTo(id);
        assertThat(entry.path("customer").asString()).isEqualTo(rosa);
        return answer;
    }

    @Test
    void eachIsFetchedAsItWasAnswered() {
        ObjectNode rice = numbered().put("customer", rosa).put("reference", "R-2026-17");
        rice.putArray("lines").addObject().put("name", "Rice").put("amount", "9.00");
        JsonNode sold = made("/v1/sales", rice, "sales", Role.TILL);
        assertThat(sold.path("reference").asString()).isEqualTo("R-2026-17");
        assertThat(shop.call("GET", "/v1/slips/T1.1-000001", "", Role.TILL, "text/plain", Map.of())
                        .text())
                .contains("Rice")
                .doesNotContain("R-2026-17");
        made("/v1/sales", sale(rosa, "8.00"), "sales", Role.TILL);
        made("/v1/sales", sale(rosa, "7.00"), "sales", Role.TILL);
        made("/v1/sales", sale(rosa, "1.00"), "sales", Role.TILL);

        ObjectNode back = numbered();
        back.putArray("lines").addObject().put("name", "Rice").put("amount", "1.00");
        made("/v1/slips/T1.1-000001/returns", back, "returns", Role.TILL);
        made(
                "/v1/slips/T1.1-000001/correction",
                numbered().put("total", "7.50").put("reason", "old price"),
                "corrections",
                Role.OWNER);
        made("/v1/slips/T1.1-000002/void", numbered().put("reason", "wrong customer"), "voids", Role.OWNER);
        made("/v1/slips/T1.1-000001/dispute", numbered().put("reason", "never had it"), "disputes", Role.TILL);
        assertThat(shop.owner(
                                "POST",
                                "/v1/slips/T1.1-000001/dispute",
                                numbered().put("settled", "has it"))
                        .has("id"))
                .isTrue();
        made("/v1/customers/" + rosa + "/collective-slip", numbered(), "collective-slips", Role.TILL);

        made("/v1/promises", numbered().put("customer", rosa).put("date", "2026-12-01"), "promises", Role.TILL);
        ObjectNode plan = numbered().put("customer", rosa);
        plan.putArray("parts").addObject().put("date", "2026-12-01").put("amount", "5.00");
        made("/v1/plans", plan, "plans", Role.OWNER);
        made("/v1/reminders", numbered().put("customer", rosa).put("channel", "PHONE"), "reminders", Role.OWNER);
        made("/v1/calls", numbered().put("customer", rosa).put("result", "PROMISED"), "calls", Role.OWNER);
        made("/v1/slips/T1.1-000003/write-off", numbered().put("reason", "moved away"), "write-offs", Role.OWNER);
        made("/v1/repayments", numbered().put("customer", rosa).put("amount", "30.00"), "repayments", Role.TILL);
        made("/v1/customers/" + rosa + "/payout", numbered(), "payouts", Role.OWNER);
        made(
                "/v1/customers/" + rosa + "/opening-balance",
                numbered().put("owes", "3.00"),
                "opening-balances",
                Role.OWNER);
    }

    @Test
    void whatHasNoCallOfItsOwnIsAnEntry() {
        ObjectNode ben = numbered().put("name", "Ben");
        JsonNode opened = shop.post("/v1/customers", ben);
        assertThat(opened.path("id")).isEqualTo(ben.path("id"));
        JsonNode entry = ShopFixture.JSON.readTree(
                get("/v1/entries/" + ben.path("id").asString(), Role.TILL).text());
        assertThat(entry.toString())
                .isEqualTo("{\"id\":%s,\"kind\":\"customer-opened\",\"day\":\"2026-11-21\",\"customer\":%s}"
                        .formatted(ben.path("id"), opened.path("number")));
        assertThat(shop.get("/v1/entries/" + ben.path("id").asString().toUpperCase(Locale.ROOT))
                        .path("entry")
                        .path("kind")
                        .asString())
                .isEqualTo("customer-opened");
        assertThat(get("/v1/entries/nothing", Role.TILL).text()).contains("'nothing' is no id of a request");
    }

    @Test
    void whatIsTheOwnersIsNotThereForTheTill() {
        ObjectNode watch = numbered().put("standing", "WATCH").put("reason", "late");
        JsonNode changed = shop.owner("PUT", "/v1/customers/" + rosa + "/standing", watch);
        String id = watch.path("id").asString();
        assertThat(changed.path("id").asString()).isEqualTo(id);
        assertThat(get("/v1/entries/" + id, Role.OWNER).status()).isEqualTo(200);
        ApiResponse hidden = get("/v1/entries/" + id, Role.TILL);
        assertThat(hidden.status()).isEqualTo(404);
        UUID other = UUID.randomUUID();
        ApiResponse unknown = get("/v1/entries/" + other, Role.TILL);
        assertThat(hidden.text().replace(id, "")).isEqualTo(unknown.text().replace(other.toString(), ""));
    }

    @Test
    void anIdOfAnotherKindIsNotFound() {
        ObjectNode sold = sale(rosa, "5.00");
        shop.post("/v1/sales", sold);
        ApiResponse wrong = get("/v1/returns/" + sold.path("id").asString(), Role.TILL);
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.text()).contains("no return is booked under the id");
    }

    @Test
    void customersAreListedByStanding() {
        shop.owner(
                "PUT",
                "/v1/customers/" + shop.customer("Ben", "50.00") + "/standing",
                numbered().put("standing", "BLOCKED").put("reason", "left town"));
        shop.owner(
                "PUT",
                "/v1/customers/" + shop.customer("Eve", "50.00") + "/standing",
                numbered().put("standing", "WATCH").put("reason", "late").put("until", "2026-11-23"));

        assertThat(who("BLOCKED")).containsExactly("Ben");
        assertThat(who("watch")).containsExactly("Eve");
        assertThat(who("CLEAR")).containsExactly("Rosa");
        shop.daysPass(3);
        assertThat(who("WATCH")).as("it ran out").isEmpty();
        assertThat(who("CLEAR")).containsExactly("Rosa", "Eve");
        assertThat(shop.call("GET", "/v1/customers", "", Role.TILL, ApiResponse.JSON, Map.of("standing", "WATCH"))
                        .status())
                .isEqualTo(403);
        assertThat(shop.call("GET", "/v1/customers", "", Role.OWNER, ApiResponse.JSON, Map.of("standing", "BAD"))
                        .text())
                .contains("standing: is none of [CLEAR, WATCH, BLOCKED]");
    }

    private List<String> who(String standing) {
        Map<String, String> query = new HashMap<>(Map.of("standing", standing, "limit", "1"));
        List<String> names = new ArrayList<>();
        JsonNode page;
        do {
            page = ShopFixture.JSON.readTree(shop.call("GET", "/v1/customers", "", Role.OWNER, ApiResponse.JSON, query)
                    .text());
            page.path("customers").forEach(each -> names.add(each.path("name").asString()));
            query.put("cursor", page.path("next").asString(""));
        } while (page.has("next"));
        return names;
    }
}
