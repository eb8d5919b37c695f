package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.node.ObjectNode;

/** What is just within each limit of what may come in is taken, and what is just beyond is refused in plain words. */
class AtTheLimitsTest {
    private static SmallShop shop;

    @BeforeAll
    static void open(@TempDir Path base) throws IOException {
        shop = SmallShop.in(base.resolve("shop"), "devices: {printer: {profile: generic/80mm, port: host}}");
        shop.send("PUT", "/v1/customers/" + shop.customer("Rosa", "1.00") + "/terms", unlimited());
        shop.sold(SmallShop.sale("T1-0001", "100.00"));
        shop.sold(SmallShop.sale(shop.customer("Ben", "50.00"), "3.05"));
    }

    @AfterAll
    static void theBookIsSound() {
        List<String> findings = shop.findings();
        shop.close();
        assertThat(findings).isEmpty();
    }

    private static ObjectNode unlimited() {
        return SmallShop.numbered().put("mode", "UNLIMITED");
    }

    private static ApiResponse answer(String method, String path, String body) {
        return shop.answer(new ApiRequest(method, path, Map.of(), ApiResponse.JSON, body, Role.OWNER));
    }

    private static String detail(ApiResponse answer) {
        return SmallShop.JSON.readTree(answer.text()).path("detail").asString("");
    }

    private static String numbered(String rest) {
        return "{\"id\":\"%s\",%s}".formatted(UUID.randomUUID(), rest.replace('\'', '"'));
    }

    private static String list(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(",", "[", "]"));
    }

    /** In a request, {@code N*x} stands for that many of the letter. */
    private static String written(String request) {
        return Pattern.compile("([0-9]+)\\*(.)")
                .matcher(request)
                .replaceAll(found -> found.group(2).repeat(Integer.parseInt(found.group(1))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /v1/customers  | 'name':'64*x'                                   | 'name':'65*x'                                   | name: has 65 characters; at most 64 fit, so shorten it
        /v1/customers  | 'name':'A','somebodyElse':true,'place':'300*x'  | 'name':'A','somebodyElse':true,'place':'301*x'  | place: has 301 characters; at most 300 fit, so shorten it
        /v1/sales      | 'customer':'T1-0001','total':'1.00','receipt':'32*x' | 'customer':'T1-0001','total':'1.00','receipt':'33*x' | receipt: has 33 characters; at most 32 fit, so shorten it
        /v1/sales      | 'customer':'T1-0001','lines':[{'name':'300*x','amount':'1.00'}] | 'customer':'T1-0001','lines':[{'name':'301*x','amount':'1.00'}] | name: has 301 characters; at most 300 fit, so shorten it
        /v1/sales      | 'customer':'T1-0001','lines':[{'name':'x','unit':'12*x','quantity':'1','amount':'1.00'}] | 'customer':'T1-0001','lines':[{'name':'x','unit':'13*x','quantity':'1','amount':'1.00'}] | unit: has 13 characters; at most 12 fit, so shorten it
        /v1/sales      | 'customer':'T1-0001','lines':[{'name':'x','quantity':'123456789.1234','amount':'1.00'}] | 'customer':'T1-0001','lines':[{'name':'x','quantity':'1234567890','amount':'1.00'}] | quantity
        /v1/sales      | 'customer':'T1-0001','lines':[{'name':'x','quantity':'1.1234','amount':'1.00'}] | 'customer':'T1-0001','lines':[{'name':'x','quantity':'1.12345','amount':'1.00'}] | quantity
        /v1/sales      | 'customer':'T1-0001','lines':[{'name':'x','quantity':'1','unitPrice':'1.000001'}] | 'customer':'T1-0001','lines':[{'name':'x','quantity':'1','unitPrice':'1.0000001'}] | unitPrice
        /v1/repayments | 'customer':'T1-0001','amount':'0.01','method':'16*x' | 'customer':'T1-0001','amount':'0.01','method':'17*x' | method: has 17 characters; at most 16 fit, so shorten it
        /v1/repayments | 'customer':'T1-0001','amount':'10000000000.00'   | 'customer':'T1-0001','amount':'10000000000.01'   | amount
        /v1/customers  | 'name':'B','somebodyElse':true,'owes':'1.00','since':'1990-01-01' | 'name':'B','somebodyElse':true,'owes':'1.00','since':'1989-12-31' | since: 1989-12-31 cannot be meant; check the year, from 1990 to 2199
        /v1/customers  | 'name':'C','somebodyElse':true,'owes':'1.00','since':'2026-11-21' | 'name':'C','somebodyElse':true,'owes':'1.00','since':'2026-11-22' | since: 2026-11-22 is still to come
        /v1/promises   | 'customer':'T1-0002','date':'2026-11-21'         | 'customer':'T1-0002','date':'2026-11-20'         | date
        /v1/customers/T1-0001/opening-balance | 'owes':'1.00','dueDate':'2056-11-21' | 'owes':'1.00','dueDate':'2056-11-22' | dueDate
        /v1/sales      | 'customer':'T1-0001','total':'1.00','receipt':'7','writtenAt':'2025-11-21T13:05:00Z' | 'customer':'T1-0001','total':'1.00','receipt':'7','writtenAt':'2025-11-19T13:05:00Z' | writtenAt
        /v1/owner/codes | 'count':30                                      | 'count':31                                       | count: 31 is outside 0 to 30
        /v1/owner/codes | 'days':90                                       | 'days':91                                        | days: 91 is outside 1 to 90
        """)
    void ofAField(String path, String within, String beyond, String why) {
        ApiResponse taken = answer("POST", path, numbered(written(within)));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        ApiResponse refused = answer("POST", path, numbered(written(beyond)));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(detail(refused)).contains(why);
    }

    @Test
    void ofAList() {
        IntFunction<String> line = each -> "{'name':'Rice %d','amount':'0.10'}".formatted(each);
        String sale = "'customer':'T1-0001','lines':";
        assertThat(detail(answer("POST", "/v1/sales", numbered(sale + list(201, line)))))
                .startsWith("lines: has 201; at most 200 fit, so split it");
        ApiResponse sold = answer("POST", "/v1/sales", numbered(sale + list(200, line)));
        assertThat(sold.status()).as(sold.text()).isEqualTo(201);
        String slip = SmallShop.JSON.readTree(sold.text()).at("/slip/number").asString();
        String returns = "/v1/slips/" + slip + "/returns";
        assertThat(detail(answer("POST", returns, numbered("'lines':" + list(201, line)))))
                .isEqualTo("lines: has 201; at most 200 fit, so split it");
        assertThat(answer("POST", returns, numbered("'lines':" + list(200, line)))
                        .status())
                .isEqualTo(201);

        String parts = "'customer':'T1-0002','parts':";
        IntFunction<String> part = each -> "{'date':'%s','amount':'0.05'}"
                .formatted(LocalDate.of(2026, 12, 1).plusDays(each));
        assertThat(detail(answer("POST", "/v1/plans", numbered(parts + list(61, part)))))
                .isEqualTo("parts: 61 parts; a plan has 1 to 60");
        assertThat(answer("POST", "/v1/plans", numbered(parts + list(60, part))).status())
                .isEqualTo(201);
    }

    @Test
    void ofTheSlipsThatARepaymentNames() {
        List<String> slips = IntStream.range(0, 201)
                .mapToObj(each -> shop.sold(SmallShop.sale("T1-0001", "0.02")))
                .toList();
        String paid = "'customer':'T1-0001','amount':'4.00','for':";
        assertThat(detail(answer(
                        "POST", "/v1/repayments", numbered(paid + list(201, at -> "'" + slips.get(at) + "'")))))
                .isEqualTo("for: has 201; at most 200 fit, so split it");
        ApiResponse taken =
                answer("POST", "/v1/repayments", numbered(paid + list(200, at -> "'" + slips.get(at) + "'")));
        assertThat(SmallShop.JSON.readTree(taken.text()).path("allocations")).hasSize(200);
    }

    @Test
    void ofCopiesAndReturnsOfOneSlip() {
        String slip = shop.sold(SmallShop.sale("T1-0001", "3.00"));
        String reprint = "/v1/slips/" + slip + "/reprint";
        for (int copy = 2; copy < 100; copy++) {
            printed(slip);
            assertThat(answer("POST", reprint, "{\"reason\":\"torn\"}").status())
                    .as("copy " + copy)
                    .isEqualTo(201);
        }
        printed(slip);
        assertThat(detail(answer("POST", reprint, "{\"reason\":\"torn\"}")))
                .isEqualTo("slip %s has had 100 copies; that is all it gets, so show it as PDF: %s"
                        .formatted(slip, "tallystick slip " + slip + " --pdf FILE"));
        String back = "'lines':[{'name':'Rice','quantity':'1','amount':'0.01'}]";
        for (int i = 0; i < 200; i++) {
            assertThat(answer("POST", "/v1/slips/" + slip + "/returns", numbered(back))
                            .status())
                    .as("return " + i)
                    .isEqualTo(201);
        }
        assertThat(detail(answer("POST", "/v1/slips/" + slip + "/returns", numbered(back))))
                .startsWith("goods of slip " + slip + " came back 200 times; for more the owner corrects its price");
    }

    /** By the till that prints itself; as often as it takes. */
    private static void printed(String slip) {
        int status = 201;
        while (status < 300) {
            status = answer("POST", "/v1/slips/" + slip + "/resolution", "{\"printed\":true}")
                    .status();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /v1/sales     | limit | 200 | 201 | limit
        /v1/customers | limit | 200 | 201 | limit
        /v1/entries   | limit | 200 | 201 | limit
        /v1/slips     | limit | 200 | 201 | limit
        """)
    void ofAParameter(String path, String name, String within, String beyond, String why) {
        for (String value : List.of(within, beyond)) {
            ApiResponse answer =
                    shop.answer(new ApiRequest("GET", path, Map.of(name, value), ApiResponse.JSON, "", Role.OWNER));
            assertThat(answer.status()).as(answer.text()).isEqualTo(value.equals(within) ? 200 : 400);
            assertThat(value.equals(within) ? why : detail(answer)).contains(why);
        }
    }

    @Test
    void ofJson() {
        String path = "/v1/assessments";
        String deep = "'customer':'T1-0001','amount':";
        ApiResponse beyond =
                answer("POST", path, ("{" + deep + "[".repeat(20) + "]".repeat(20) + "}").replace('\'', '"'));
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(detail(beyond)).contains("20");
        ApiResponse within =
                answer("POST", path, ("{" + deep + "[".repeat(19) + "]".repeat(19) + "}").replace('\'', '"'));
        assertThat(detail(within)).startsWith("amount: ");
        assertThat(detail(answer("POST", path, ("{" + deep + "1".repeat(21) + "}").replace('\'', '"'))))
                .contains("20");
        assertThat(detail(answer("POST", path, ("{" + deep + "1".repeat(20) + "}").replace('\'', '"'))))
                .startsWith("amount: ");
    }
}
