package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.ApiResponse;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nobody gets a second account by a different spelling, and whoever is there is found by any. */
class KnownCustomersTest {
    @TempDir
    private Path base;

    private static ObjectNode person(String name, String phone) {
        ObjectNode body = SmallShop.numbered().put("name", name);
        return phone.isEmpty() ? body : body.put("phone", phone);
    }

    private static List<String> numbers(JsonNode answer, String list) {
        List<String> numbers = new ArrayList<>();
        answer.path(list).forEach(each -> numbers.add(each.path("number").asString()));
        return numbers;
    }

    @Test
    void somebodyWhoIsThereAlreadyNeedsAWord() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.post("/v1/customers", person("Rosa O'Neil", "0171/1234567"));
            for (ObjectNode same : List.of(
                    person("ROSA  O’Neil", ""),
                    person("rósa oʼneil", "0999 1111111"),
                    person("Ben", "+49 (0)171 1234567"),
                    person("Cem", "0049 171 123 45 67"),
                    person("Dan", "٠١٧١١٢٣٤٥٦٧"))) {
                ApiResponse answer = shop.call("/v1/customers", same.toString());
                assertThat(answer.status()).as(same.toString()).isEqualTo(409);
                JsonNode problem = SmallShop.JSON.readTree(answer.text());
                assertThat(problem.path("code").asString()).isEqualTo("duplicate");
                assertThat(problem.path("detail").asString())
                        .startsWith("customer T1-0001 (Rosa O'Neil) has the same ")
                        .endsWith("; take that account, or say that this is somebody else");
                assertThat(numbers(problem, "others")).containsExactly("T1-0001");
                boolean name = problem.path("others").path(0).path("sameName").asBoolean();
                boolean phone = problem.path("others").path(0).path("samePhone").asBoolean();
                assertThat(name || phone).isTrue();
                assertThat(phone).isEqualTo(same.path("name").asString().length() == 3);
            }
            ObjectNode other = person("Rosa ONeil", "+49 171 1234567").put("somebodyElse", true);
            assertThat(shop.call("/v1/customers", other.toString()).status()).isEqualTo(201);
            assertThat(shop.call("/v1/customers", other.toString()).status())
                    .as("the same again")
                    .isEqualTo(200);
            assertThat(numbers(shop.post("/v1/customers", person("ROSA ONEIL", "")), "others"))
                    .containsExactly("T1-0001", "T1-0002");
        }
    }

    @Test
    void aChangeIsLookedAtWhereItChangesSomething() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.post("/v1/customers", person("Rosa", "0171 1234567"));
            shop.post("/v1/customers", person("Ben", "0171 7654321"));
            ObjectNode same = person("ROSA", "");
            JsonNode refused = shop.send("PATCH", "/v1/customers/T1-0002", same);
            assertThat(refused.path("code").asString()).isEqualTo("duplicate");
            assertThat(numbers(refused, "others")).containsExactly("T1-0001");
            same.put("somebodyElse", true);
            assertThat(shop.send("PATCH", "/v1/customers/T1-0002", same)
                            .path("name")
                            .asString())
                    .isEqualTo("ROSA");
            ObjectNode again = SmallShop.numbered().put("name", "Rosa").put("phone", "+491717654321");
            assertThat(shop.send("PATCH", "/v1/customers/T1-0002", again)
                            .path("name")
                            .asString())
                    .as("neither is new")
                    .isEqualTo("Rosa");
            ObjectNode phone = SmallShop.numbered().put("phone", "+49 171 1234567");
            assertThat(shop.send("PATCH", "/v1/customers/T1-0002", phone)
                            .path("detail")
                            .asString())
                    .contains("customer T1-0001 (Rosa) has the same name and phone");
        }
    }

    @Test
    void erasedAndMergedAccountsAreNobody() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.post("/v1/customers", person("Rosa", "0171 1234567"));
            shop.post("/v1/customers", person("Rosa B", ""));
            shop.post("/v1/customers/T1-0001/merge", SmallShop.numbered().put("from", "T1-0002"));
            assertThat(shop.post("/v1/customers", person("Rosa B", ""))
                            .path("number")
                            .asString())
                    .isEqualTo("T1-0003");
            shop.post("/v1/customers/T1-0001/erase", SmallShop.numbered());
            assertThat(shop.post("/v1/customers", person("Rosa", "0171 1234567"))
                            .path("number")
                            .asString())
                    .isEqualTo("T1-0004");
        }
    }

    @Test
    void theCommandLineAsksForTheWord() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"), "")) {
            shop.stop();
            assertThat(shop.run("customer", "add", "Rosa Marín")).isZero();
            assertThat(shop.run("customer", "add", "rosa marin")).isEqualTo(2);
            assertThat(shop.said()).isEqualTo("""
                customer T1-0001 (Rosa Marín) has the same name; take that account, or say that this is \
                somebody else
                If it is somebody else, add --somebody-else.
                """);
            assertThat(shop.run("customer", "add", "rosa marin", "--somebody-else"))
                    .isZero();
            assertThat(shop.run("customer", "edit", "T1-0002", "--name", "Rosa Marin", "--place", "Mill"))
                    .isZero();
            assertThat(shop.run("customer", "add", "Ben", "--phone", "0171 1234567"))
                    .isZero();
            assertThat(shop.run("customer", "edit", "t1-0002", "--phone", "+49 171 1234567"))
                    .isEqualTo(2);
            assertThat(shop.run("customer", "edit", "T1-0002", "--phone", "+49 171 1234567", "--somebody-else"))
                    .isZero();
        }
    }

    @Test
    void whoeverIsThereIsFoundByAnyWritingAndBookedByTheWholeOfIt() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.post("/v1/customers", person("José Ñandú-Groß", "+49 171 1234567"));
            shop.post("/v1/customers", person("علي محمد", "0301234567"));
            for (String part :
                    List.of("nandu", "GROSS", "ñandu gro", "t1‑0001", "0171 123", "+49-171", "１７１１２", "0049171")) {
                assertThat(numbers(shop.search(part), "customers")).as(part).containsExactly("T1-0001");
            }
            assertThat(numbers(shop.search("علی"), "customers")).containsExactly("T1-0002");
            assertThat(numbers(shop.search("-"), "customers")).isEmpty();
            for (String whole : List.of("JOSE NANDU GROSS", "0171/1234567", "0049 171 1234567", "ｔ１-０００１", "T1–0001")) {
                assertThat(shop.post(
                                        "/v1/assessments",
                                        SmallShop.plain().put("customer", whole).put("amount", "1.00"))
                                .path("customer")
                                .path("number")
                                .asString())
                        .as(whole)
                        .isEqualTo("T1-0001");
            }
            for (String part : List.of("jose", "171123456", "1234567", "T1-000")) {
                assertThat(shop.post(
                                        "/v1/assessments",
                                        SmallShop.plain().put("customer", part).put("amount", "1.00"))
                                .path("code")
                                .asString())
                        .as(part)
                        .isEqualTo("customer-not-found");
            }
        }
    }

    @Test
    void aShopSaysInWhichCountryItIs() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.post("/v1/customers", person("Rosa", "+43 171 1234567"));
            assertThat(shop.post("/v1/customers", person("Ben", "0171 1234567"))
                            .path("number")
                            .asString())
                    .isEqualTo("T1-0002");
        }
        Path vienna = base.resolve("vienna");
        try (SmallShop shop = SmallShop.inCountry(vienna, "AT")) {
            shop.post("/v1/customers", person("Rosa", "+43 171 1234567"));
            assertThat(shop.post("/v1/customers", person("Ben", "0171 1234567"))
                            .path("code")
                            .asString())
                    .isEqualTo("duplicate");
        }
    }
}
