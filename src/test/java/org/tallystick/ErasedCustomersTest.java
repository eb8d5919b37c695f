package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.numbered;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What may still be said of a customer who was erased, and of one whose account was merged away. */
class ErasedCustomersTest {
    private static ShopFixture shop;
    private static String erased;
    private static String merged;
    private static String stays;

    @BeforeAll
    static void open(@TempDir Path base) throws IOException {
        shop = ShopFixture.withoutDevices(base);
        erased = shop.customer("Eve", "50.00");
        shop.owner("POST", "/v1/customers/" + erased + "/erase", numbered());
        merged = shop.customer("R. Marin", "50.00");
        stays = shop.customer("Rosa Marín", "50.00");
        shop.sold(merged, "10.00");
        shop.owner("POST", "/v1/customers/" + stays + "/merge", numbered().put("from", merged));
    }

    @AfterAll
    static void theBookIsSound() {
        JsonNode proved = shop.verified();
        shop.close();
        assertThat(proved.path("findings")).isEmpty();
    }

    private static ApiResponse asked(String method, String path, String body, String customer) {
        ObjectNode json =
                (ObjectNode) ShopFixture.JSON.readTree(body.replace('\'', '"').replace("CUSTOMER", customer));
        json.setAll(numbered());
        return shop.call(
                method, path.replace("CUSTOMER", customer), json.toString(), Role.OWNER, ApiResponse.JSON, Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        PATCH  | /v1/customers/CUSTOMER                 | {'name':'Eve Quxbaum'}
        PUT    | /v1/customers/CUSTOMER/terms           | {'mode':'UNLIMITED'}
        PUT    | /v1/customers/CUSTOMER/standing        | {'standing':'WATCH','reason':'late'}
        PUT    | /v1/customers/CUSTOMER/note            | {'note':'lives upstairs'}
        PUT    | /v1/customers/CUSTOMER/type            | {'type':'FORGETFUL'}
        PUT    | /v1/customers/CUSTOMER/guarantor       | {'name':'Ben Quxbaum'}
        POST   | /v1/customers/CUSTOMER/guarantor/release | {'reason':'asked to'}
        POST   | /v1/customers/CUSTOMER/cards           | {'card':'10004711'}
        POST   | /v1/customers/CUSTOMER/opening-balance | {'owes':'1.00'}
        POST   | /v1/plans                              | {'customer':'CUSTOMER','parts':[{'date':'2026-12-24','amount':'1.00'}]}
        POST   | /v1/reminders                          | {'customer':'CUSTOMER','channel':'PHONE'}
        POST   | /v1/calls                              | {'customer':'CUSTOMER','result':'REFUSED','note':'hung up'}
        POST   | /v1/promises                           | {'customer':'CUSTOMER','date':'2026-12-24'}
        """)
    void nothingNewIsSaidOfWhoIsErasedAndOfWhoIsMergedItCountsForTheAccountThatStays(
            String method, String path, String body) {
        ApiResponse refused = asked(method, path, body, erased);
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(ShopFixture.JSON.readTree(refused.text()).path("detail").asString())
                .isEqualTo("customer %s is erased; open a new account".formatted(erased));

        ApiResponse booked = asked(method, path, body, merged);
        assertThat(booked.status()).as(booked.text()).isEqualTo(method.equals("POST") ? 201 : 200);
        assertThat(booked.text()).contains(stays).doesNotContain(merged);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        POST | /v1/sales                           | {'customer':'CUSTOMER','total':'1.00','receipt':'7'}
        POST | /v1/customers/CUSTOMER/payout       | {}
        POST | /v1/customers/CUSTOMER/collective-slip      | {}
        POST | /v1/customers/CUSTOMER/merge        | {'from':'T1-0003'}
        POST | /v1/customers/CUSTOMER/erase        | {}
        POST | /v1/customers/CUSTOMER/cards/withdrawal | {'card':'10004712'}
        """)
    void nothingElseIsBookedForWhoIsErased(String method, String path, String body) {
        assertThat(asked(method, path, body, erased).status()).isNotIn(200, 201).isLessThan(500);
    }
}
