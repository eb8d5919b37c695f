package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.Role;
import org.tallystick.app.SmallShop;
import org.tallystick.report.Part;
import org.tallystick.report.Statement;
import org.tallystick.report.form.StatementSlip;
import org.tallystick.report.form.StatementTables;
import org.tallystick.report.form.Table;
import org.tallystick.slip.LineBreaks;
import org.tallystick.slip.PlainText;
import org.tallystick.slip.Slip;
import org.tallystick.till.reading.AccountReading;
import tools.jackson.databind.JsonNode;

/** What a customer takes home of an account: goods, payments, two balances, and a line to sign. */
class StatementTest {
    private static final String PATH = "/v1/customers/" + StatementStory.ROSA + "/statement";

    @TempDir
    Path base;

    private SmallShop story(String language) throws IOException {
        SmallShop shop = SmallShop.in(base.resolve(language));
        StatementStory.play(shop, language);
        return shop;
    }

    private static byte[] got(SmallShop shop, String form, Map<String, String> query) {
        return shop.answer(new ApiRequest("GET", PATH, query, form, "", Role.OWNER))
                .body();
    }

    private static String text(SmallShop shop, String form) {
        return new String(got(shop, form, Map.of()), StandardCharsets.UTF_8);
    }

    static Statement statement(SmallShop shop) {
        AccountReading reading = AccountReading.of(shop.session(), StatementStory.ROSA);
        Statement.Maker maker = new Statement.Maker(
                reading.shop(),
                reading.account().number(),
                reading.account().customer().opened(),
                reading.today());
        reading.everything(maker::add);
        reading.openAtEndOf(reading.today(), maker::open);
        return maker.statement(reading.account().customer(), reading.at());
    }

    @Test
    void allThatHappenedAddsUp() throws IOException {
        try (SmallShop shop = story("en")) {
            Statement told = statement(shop);
            assertThat(told.after()).hasToString("EUR 29.52");
            assertThat(told.disputed()).hasToString("EUR 16.13");
            for (Statement.History history : List.of(told.own(), told.earlier().getFirst())) {
                var balance = history.before();
                for (Statement.Line line : history.lines()) {
                    balance = balance.plus(line.change());
                    assertThat(line.balance()).as("%s", line).isEqualTo(balance);
                    Optional.of(line.parts())
                            .filter(parts -> !parts.isEmpty())
                            .ifPresent(parts -> assertThat(
                                            parts.stream().map(Part::change).reduce(Money::plus))
                                    .as("%s", line)
                                    .contains(line.change()));
                }
            }
        }
    }

    @Test
    void theGoodsStandUnderTheirSlipAndPaymentsSayWhatTheyCleared() throws IOException {
        try (SmallShop shop = story("en")) {
            assertThat(text(shop, "text/plain").replaceAll(" +", " "))
                    .contains(
                            """
                            21 Nov 2026 Goods T1.1-000001 +15.13 1.00 15.13
                             Rice 1 kg, 3 x 2.50 7.50
                             Cooking oil 1 l, 2 x 3.50 7.00
                            """,
                            """
                            23 Nov 2026 Repayment T1.1-000004 -20.00 20.00 7.13
                             For slip T1.1-000001 -15.13
                             For slip T1.1-000002 -4.87
                            """,
                            """
                            24 Nov 2026 Goods returned T1.1-000001 0.00 -7.00 7.13
                             Cooking oil 1 l -7.00
                             Handed out 7.00
                            26 Nov 2026 Taken over from T1-0002 +11.13 - 18.26
                            """,
                            "Account T1-0002, one with this since 26 Nov 2026",
                            "26 Nov 2026 Balance after +11.13 5.00 11.13",
                            """
                            I have looked at this statement. On 29 Nov 2026 I owe EUR 13.39, apart from what
                            is not agreed yet.
                            In words: Thirteen euros and 39 cents.
                            """,
                            "\nSignature ______");
            assertThat(text(shop, "text/html")).contains("Bottles back", "I owe EUR 13.39", "Signature");
            try (PDDocument pdf = Loader.loadPDF(got(shop, "application/pdf", Map.of()))) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("Rice 1 kg, 3 x 2.50", "Handed out", "In words: Thirteen euros and 39 cents.");
            }
        }
    }

    @Test
    void programsGetEachPartByItself() throws IOException {
        try (SmallShop shop = story("en")) {
            JsonNode all = shop.get(PATH);
            assertThat(all.path("entries").path(0).path("parts").path(0).toString())
                    .isEqualTo("{\"kind\":\"GOODS\",\"name\":\"Rice 1 kg\",\"quantity\":\"3\","
                            + "\"unitPrice\":\"2.50\",\"amount\":\"7.50\"}");
            JsonNode twin = all.path("earlierAccounts").path(0);
            assertThat(twin.path("number").asString()).isEqualTo(StatementStory.TWIN);
            assertThat(twin.path("ended").asString()).isEqualTo("2026-11-26");
            assertThat(twin.path("balanceAfter").asString()).isEqualTo("11.13");
            assertThat(all.path("disputed").asString()).isEqualTo("16.13");
            assertThat(text(shop, "text/csv").lines())
                    .contains(
                            "part,T1-0001,2026-11-21,goods,T1.1-000001,,,,,,Rice 1 kg,3,,2.50,7.50",
                            "part,T1-0001,2026-11-23,cleared,T1.1-000004,,,,,,T1.1-000002,,,,4.87",
                            "entry,T1-0002,2026-11-23,repayment,T1.1-000005,,-5.00,5.00,11.13,,,,,,",
                            "after,T1-0001,2026-11-29,,,,,,29.52,,,,,,");
        }
    }

    @Test
    void aPartOfTheDaysBeginsWithTheirBalance() throws IOException {
        try (SmallShop shop = story("en")) {
            JsonNode later = SmallShop.JSON.readTree(
                    got(shop, "application/json", Map.of("from", "2026-11-27", "to", "2026-11-28")));
            assertThat(later.path("balanceBefore").asString()).isEqualTo("17.26");
            assertThat(later.path("balanceAfter").asString()).isEqualTo("13.39");
            assertThat(later.path("entries")).hasSize(2);
            assertThat(later.path("earlierAccounts")).isEmpty();
        }
    }

    @Test
    void whoOwesNothingHasNothingToSign() throws IOException {
        try (SmallShop shop = story("en")) {
            shop.post(
                    "/v1/repayments",
                    SmallShop.numbered().put("customer", StatementStory.ROSA).put("amount", "29.52"));
            assertThat(text(shop, "text/plain")).doesNotContain("Signature", "I have looked at");
        }
    }

    @Test
    void ofAFewRowsTheLatestAreShownAndTheBalanceBeforeThem() throws IOException {
        try (SmallShop shop = story("en")) {
            Statement told = statement(shop);
            Statement.History few = told.latest(10).own();
            assertThat(few.lines()).hasSize(2);
            assertThat(few.before()).hasToString("EUR -2.74");
            assertThat(few.leftOut()).isEqualTo(told.own().lines().size() - 2);
            assertThat(told.latest(1).own().lines()).hasSize(1);
            assertThat(told.latest(1_000).own()).isEqualTo(told.own());
        }
    }

    @Test
    void howeverFewRowsThereAreTheNewestEntryIsAmongThem() throws IOException {
        try (SmallShop shop = story("en")) {
            Statement told = statement(shop);
            List<List<String>> all = StatementTables.of(told).all().getFirst().rows();
            for (int most = 1; most <= 2 * all.size(); most++) {
                List<Table> few = StatementTables.of(told.latest(most)).all(most);
                assertThat(few.getFirst().rows().getLast())
                        .as("of %d rows", most)
                        .isEqualTo(all.getLast());
                assertThat(few.getLast().rows()).hasSizeBetween(1, most);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar", "hi", "zh"})
    void itFitsTextAndPaperInEachLanguage(String language) throws IOException {
        try (SmallShop shop = story(language)) {
            assertThat(text(shop, "text/plain").lines()).allMatch(line -> LineBreaks.width(line) <= 80);
            Slip slip = StatementSlip.of(statement(shop));
            assertThat(PlainText.of(slip, 32, "").lines())
                    .allMatch(line -> LineBreaks.width(line) <= 32)
                    .anyMatch(line -> line.contains("____"));
            assertThat(got(shop, "application/pdf", Map.of())).startsWith('%', 'P', 'D', 'F');
            assertThat(new BigDecimal(shop.get(PATH).path("balanceAfter").asString()))
                    .isEqualTo("29.52");
        }
    }
}
