package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.app.ShopFixture.numbered;
import static org.tallystick.app.ShopFixture.plain;
import static org.tallystick.app.ShopFixture.sale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import org.tallystick.customer.CreditTerms;
import org.tallystick.secrets.QuickPin;
import org.tallystick.validation.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Faults that real programs for selling on credit have had, one test each. Rosa may owe 50.00. */
class TrapsTest {
    private static ShopFixture shop;

    /** A new customer for each test, in the one shop. */
    private String rosa;

    @BeforeAll
    static void open(@TempDir Path base) throws IOException {
        shop = ShopFixture.withoutDevices(base);
    }

    @BeforeEach
    void aCustomerWhoOwesNothing() {
        rosa = shop.customer("Rosa Marín", "50.00");
    }

    @AfterAll
    static void theBookIsSound() {
        JsonNode proved = shop.verified();
        shop.close();
        assertThat(proved.path("findings")).isEmpty();
    }

    private String decision(String amount) {
        return shop.post("/v1/assessments", plain().put("customer", rosa).put("amount", amount))
                .path("decision")
                .asString();
    }

    private JsonNode returned(String slip, String amount) {
        ObjectNode body = numbered();
        body.withArray("lines").addObject().put("name", "Goods on R-1").put("amount", amount);
        return shop.owner("POST", "/v1/slips/" + slip + "/returns", body);
    }

    @Test
    void theExactLimitIsNotRefused() {
        shop.sold(rosa, "49.99");
        assertThat(decision("0.01")).isEqualTo("APPROVE");
        assertThat(decision("0.02")).isEqualTo("REFER");
    }

    @Test
    void zeroDoesNotMeanUnlimited() {
        assertThatThrownBy(() -> CreditTerms.upTo(Money.zero(CurrencyUnit.EUR)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("limit: must be above zero; for no credit choose mode NONE");
        ObjectNode terms = numbered().put("mode", "LIMITED").put("limit", "0.00");
        assertThat(shop.status("PUT", "/v1/customers/" + rosa + "/terms", terms, Role.OWNER))
                .isEqualTo(400);
        assertThat(decision("50.01")).isEqualTo("REFER");
    }

    @Test
    void aCentPaidAtOnceIsNoWayRoundTheRules() {
        for (String cents : List.of("0.01", "0.02", "29.99")) {
            assertThat(shop.post("/v1/sales", sale(rosa, "80.00").put("paidNow", cents))
                            .path("code")
                            .asString())
                    .as(cents)
                    .isEqualTo("referred");
        }
        assertThat(shop.owed(rosa)).isEqualTo("0.00");
    }

    @Test
    void moneyIsExact() {
        for (int i = 0; i < 10; i++) {
            shop.sold(rosa, "0.10");
        }
        shop.repaid(rosa, "0.70");
        assertThat(shop.owed(rosa)).isEqualTo("0.30");
        assertThat(decision("49.70")).isEqualTo("APPROVE");
        assertThat(decision("49.71")).isEqualTo("REFER");
    }

    /** There is no last row yet that could be locked. The edge itself: {@link AtTheEdgeOfTheLimitTest}. */
    @Test
    void firstSalesAtTheSameTimeDoNotPassTheLimit() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService tills = Executors.newFixedThreadPool(4)) {
            for (int till = 0; till < 4; till++) {
                Callable<String> sale = () -> {
                    start.await();
                    return shop.post("/v1/sales", sale(rosa, "30.00"))
                            .path("code")
                            .asString("booked");
                };
                answers.add(tills.submit(sale));
            }
            start.countDown();
        }
        List<String> said = new ArrayList<>();
        for (Future<String> answer : answers) {
            said.add(answer.get());
        }
        assertThat(said).containsExactlyInAnyOrder("booked", "referred", "referred", "referred");
        assertThat(shop.owed(rosa)).isEqualTo("30.00");
    }

    @Test
    void anOldDebtDoesNotBecomeYoungByALaterSaleOrPayment() {
        shop.sold(rosa, "10.00");
        shop.daysPass(30);
        shop.sold(rosa, "5.00");
        shop.repaid(rosa, "1.00");
        shop.daysPass(8);
        assertThat(decision("1.00")).as("9.00 since 38 days").isEqualTo("REFER");
    }

    @Test
    void whatComesBackLowersTheDebtBeforeAnyMoneyIsHandedOut() {
        String slip = shop.sold(rosa, "20.00");
        shop.repaid(rosa, "5.00");
        assertThat(RosasShop.figures(returned(slip, "12.00"))).isEqualTo("12.00 0.00 15.00 3.00");
        assertThat(RosasShop.figures(returned(slip, "8.00"))).isEqualTo("3.00 5.00 3.00 0.00");
    }

    @Test
    void howItWasPaidIsStoredAsSentAndInNobodysLanguage() {
        ObjectNode details = numbered().put("name", "Rosa Marín").put("language", "es");
        shop.call("PATCH", "/v1/customers/" + rosa, details.toString(), Role.OWNER, "application/json", Map.of());
        shop.sold(rosa, "20.00");
        ObjectNode cash = numbered().put("customer", rosa).put("amount", "5.00").put("method", "cash");
        JsonNode paid = shop.post("/v1/repayments", cash);
        assertThat(paid.path("method").asString()).isEqualTo("cash");
    }

    @Test
    void anOverrideIsForOneSaleAndLeavesTheLimitAlone() {
        QuickPin.set(shop.folder, "271828");
        ObjectNode request = sale(rosa, "60.00");
        request.putObject("override").put("pin", "271828").put("reason", "her brother asked");
        assertThat(shop.post("/v1/sales", request).path("balanceAfter").asString())
                .isEqualTo("60.00");
        assertThat(shop.get("/v1/customers/" + rosa).path("terms").path("limit").asString())
                .isEqualTo("50.00");
        assertThat(decision("0.01")).isEqualTo("REFER");
        shop.repaid(rosa, "60.00");
        assertThat(decision("50.01")).isEqualTo("REFER");
    }

    @Test
    void aReminderSaysWhatWasDoneAndClaimsNoSending() {
        ObjectNode nothing = numbered().put("customer", rosa).put("channel", "MESSAGE");
        assertThat(shop.status("POST", "/v1/reminders", nothing, Role.OWNER))
                .as("nothing is owed")
                .isEqualTo(409);
        shop.sold(rosa, "20.00");
        JsonNode noted = shop.owner(
                "POST", "/v1/reminders", numbered().put("customer", rosa).put("channel", "MESSAGE"));
        assertThat(noted.path("owed").asString()).isEqualTo("20.00");
        assertThat(noted.toString()).doesNotContain("sent").doesNotContain("success");
    }

    @Test
    void anOverpaymentIsNotCutOffAtZero() {
        shop.sold(rosa, "20.00");
        shop.repaid(rosa, "25.00");
        assertThat(shop.owed(rosa)).isEqualTo("-5.00");
        assertThat(decision("55.00")).isEqualTo("APPROVE");
        assertThat(decision("55.01")).isEqualTo("REFER");
    }

    @Test
    void aVoidedSaleKeepsItsHistory() {
        String slip = shop.sold(rosa, "20.00");
        shop.repaid(rosa, "5.00");
        shop.owner("POST", "/v1/slips/" + slip + "/void", numbered().put("reason", "wrong customer"));
        assertThat(shop.slip(slip).path("voided").asBoolean()).isTrue();
        assertThat(shop.get("/v1/customers/" + rosa + "/statement").path("entries"))
                .hasSize(3);
    }

    @Test
    void anImportLeavesBalancesAlone() {
        String csv = "name,mode,limit\nBela,LIMITED,30.00\n";
        shop.owner("POST", "/v1/import/customers", plain().put("csv", csv));
        String bela = "T1-%04d".formatted(Integer.parseInt(rosa.substring(3)) + 1);
        shop.sold(bela, "12.00");
        JsonNode again = shop.owner("POST", "/v1/import/customers", plain().put("csv", csv));
        assertThat(again.path("added").asInt()).isZero();
        assertThat(shop.owed(bela)).isEqualTo("12.00");
    }

    @Test
    void whatCountsIsWhatIsOpenAndNotWhatWasSold() {
        for (int i = 0; i < 4; i++) {
            shop.sold(rosa, "50.00");
            assertThat(decision("0.01")).isEqualTo("REFER");
            shop.repaid(rosa, "50.00");
        }
        assertThat(decision("50.00")).isEqualTo("APPROVE");
    }

    @Test
    void noHoldAndNoLimitStopsAReturnOrARepayment() {
        String slip = shop.sold(rosa, "50.00");
        shop.owner("PUT", "/v1/customers/" + rosa + "/terms", numbered().put("mode", "NONE"));
        shop.owner(
                "PUT",
                "/v1/customers/" + rosa + "/standing",
                numbered().put("standing", "BLOCKED").put("reason", "left town"));
        assertThat(decision("1.00")).isEqualTo("DECLINE");
        assertThat(returned(slip, "10.00").path("balanceAfter").asString()).isEqualTo("40.00");
        assertThat(shop.repaid(rosa, "15.00").path("balanceAfter").asString()).isEqualTo("25.00");
    }
}
