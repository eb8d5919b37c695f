package org.tallystick.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.JSON;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What each token may do is what the page says, whatever the shop has set. */
class TillRightsTest {
    private static final Path PAGE = Path.of("docs/api/roles.md");

    private ShopFixture shop;
    private String rosa;

    @BeforeEach
    void open(@TempDir Path base) throws IOException {
        shop = ShopFixture.withoutDevices(base);
        rosa = shop.customer("Rosa", "90.00");
        ObjectNode sale = numbered().put("customer", rosa);
        sale.putArray("lines").addObject().put("name", "Rice").put("amount", "9.00");
        shop.post("/v1/sales", sale);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void grant(Set<TillRight> rights) throws IOException {
        shop.stop();
        Path file = shop.folder.resolve("shop.yaml");
        String till = Stream.of(TillRight.values())
                .map(right -> right.name().toLowerCase(Locale.ROOT) + ": " + rights.contains(right))
                .collect(Collectors.joining(", "));
        Files.writeString(
                file, Files.readString(file).replaceFirst("(?m)^api: .*$", "api: {port: 0, till: {" + till + "}}"));
        shop.start(false);
    }

    private static List<Set<TillRight>> settings() {
        List<Set<TillRight>> all = List.of(EnumSet.noneOf(TillRight.class));
        for (TillRight right : TillRight.values()) {
            List<Set<TillRight>> more = new ArrayList<>(all);
            for (Set<TillRight> some : all) {
                Set<TillRight> with = EnumSet.copyOf(some);
                with.add(right);
                more.add(with);
            }
            all = more;
        }
        return all;
    }

    private String path(Route route) {
        String before = "";
        List<String> path = new ArrayList<>();
        for (String segment : route.path()) {
            path.add(
                    !segment.equals("*")
                            ? segment
                            : switch (before) {
                                case "customers" -> rosa;
                                case "slips" -> "T1.1-000001";
                                case "summary" -> "outstanding";
                                default -> new UUID(0, 1).toString();
                            });
            before = segment;
        }
        return "/" + String.join("/", path);
    }

    /** Of a call that has nothing in it: whoever may make it is told what is missing, or what there is. */
    private boolean may(Route route, Role role) {
        String body = route.takes() == Takes.NOTHING ? "" : "{}";
        ApiResponse answer =
                shop.call(route.method(), path(route), body, role, route.gives().getFirst(), Map.of());
        answer.done();
        return answer.problem().map(Problem::code).orElse(null) != ProblemCode.OWNER_ONLY;
    }

    @Test
    void everyCallInEveryRoleAndSetting() throws IOException {
        List<Route> routes = OpenApiTest.routesThemselves();
        for (Set<TillRight> granted : settings()) {
            grant(granted);
            for (Route route : routes) {
                assertThat(may(route, Role.OWNER)).as("owner %s", route.name()).isTrue();
                assertThat(may(route, Role.TILL))
                        .as("till %s with %s", route.name(), granted)
                        .isEqualTo(route.role() == Role.TILL
                                && (route.needs() == null || granted.contains(route.needs())));
            }
        }
    }

    @Test
    void thePageSaysSo() throws IOException {
        String table = OpenApiTest.routesThemselves().stream()
                .map(route -> "| `%s` | %s |%n"
                        .formatted(route.name(), inWords(route))
                        .replace("\r", ""))
                .sorted()
                .collect(Collectors.joining());

        assertThat(Files.readString(PAGE)).endsWith("| call | the till's token |\n|---|---|\n" + table);
    }

    private static String inWords(Route route) {
        if (route.name().endsWith("/returns")) {
            return "yes; a pay-out with `%s`".formatted(TillRight.RETURNS.setting());
        }
        if (route.role() == Role.OWNER) {
            return "no";
        }
        TillRight needs = route.needs();
        return needs == null ? "yes" : "with `%s`".formatted(needs.setting());
    }

    @Test
    void unlessTheShopSaysOtherwiseCustomersAndCardsAreTheTillsAndCashIsNot() {
        assertThat(shop.status("POST", "/v1/customers", numbered().put("name", "Ben"), Role.TILL))
                .isEqualTo(201);
        assertThat(shop.status(
                        "POST", "/v1/customers/" + rosa + "/cards", numbered().put("card", "10004711"), Role.TILL))
                .isEqualTo(201);
        shop.repaid(rosa, "7.00");
        assertThat(returned("2.00", plain()).path("payOut").asString())
                .as("it is still owed")
                .isEqualTo("0.00");
        JsonNode refused = returned("1.00", plain());
        assertThat(refused.path("code").asString()).isEqualTo("owner-only");
        assertThat(refused.path("detail").asString())
                .isEqualTo("in this shop cash is paid out for goods that come back by the owner alone (api.till.returns"
                        + " in shop.yaml is false); use the owner's token, or send the owner's pin");
        assertThat(shop.owed(rosa)).isEqualTo("0.00");
    }

    private JsonNode returned(String amount, ObjectNode more) {
        ObjectNode body = numbered();
        body.setAll(more);
        body.putArray("lines").addObject().put("name", "Rice").put("amount", amount);
        return shop.post("/v1/slips/T1.1-000001/returns", body);
    }

    @Test
    void theOwnersPinLetsOneThrough() throws IOException {
        shop.owner("PUT", "/v1/owner/pin", plain().put("pin", "471147"));
        grant(Set.of());
        shop.repaid(rosa, "9.00");

        assertThat(returned("1.00", plain().put("pin", "000000")).path("code").asString())
                .isEqualTo("wrong-pin");
        assertThat(shop.events().findValuesAsString("type")).contains("pin.wrong");
        ObjectNode allowed = plain().put("id", UUID.randomUUID().toString()).put("pin", "471147");
        JsonNode back = returned("1.00", allowed);
        assertThat(back.path("payOut").asString()).isEqualTo("1.00");
        assertThat(returned("1.00", allowed)).as("repeated").isEqualTo(back);

        ObjectNode ben = numbered().put("name", "Ben");
        JsonNode refused = shop.post("/v1/customers", ben);
        assertThat(refused.path("detail").asString()).contains("api.till.customers in shop.yaml is false");
        assertThat(shop.status("POST", "/v1/customers", ben.put("pin", "471147"), Role.TILL))
                .isEqualTo(201);
        ApiResponse terms = shop.call(
                "POST",
                "/v1/customers",
                JSON.writeValueAsString(numbered()
                        .put("name", "Eve")
                        .put("pin", "471147")
                        .set("terms", plain().put("mode", "UNLIMITED"))),
                Role.TILL,
                ApiResponse.JSON,
                Map.of());
        assertThat(terms.status())
                .as("credit is given with the owner's token alone")
                .isEqualTo(403);
    }
}
