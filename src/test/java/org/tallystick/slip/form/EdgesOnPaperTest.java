package org.tallystick.slip.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.byReceipt;
import static org.tallystick.shop.CornerShop.goods;
import static org.tallystick.shop.CornerShop.sale;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.entry.Balances;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleLine;
import org.tallystick.shop.CornerShop;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Golden;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.LineBreaks;
import org.tallystick.slip.PlainText;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipsInFiveLanguages;

/** What no shop sells every day: it stands on narrow paper whole, and each sum beside what it is. */
class EdgesOnPaperTest {
    private static final int COLUMNS = 32;
    private static final CurrencyUnit PESO = CurrencyUnit.of("MXN");

    /** Two sums between which is no word; a quantity and its price have an x or × between them. */
    private static final Pattern TWO_SUMS =
            Pattern.compile("[.,]\\d\\d[^\\p{L}\\p{M}\\d×]+-?[\\d.,]*\\d[.,]\\d\\d(?!\\d)");

    @Test
    void goodsOfTwoHundredCharacters() throws IOException {
        String name = "Handmade wooden rocking horse, painted in red and white, with a leather saddle, a real mane and"
                + " tail, stirrups of brass, for children from three to seven years; the left stirrup is loose, as"
                + " you know.";
        assertThat(name).hasSize(200);

        looksAsBefore("long-goods", sale(42, "Ben", List.of(goods(name, "1", "89.90", "89.90")), "89.90", "0", "0"));
    }

    @Test
    void aSumOfTenDigits() throws IOException {
        List<SaleLine> lines = List.of(
                goods("Shop and stock, all of it", "3", "2999999999.99", "8999999999.97"),
                goods("Key", null, null, "1000000000.02"));

        looksAsBefore("ten-digits", sale(42, "Ben", lines, "9999999999.99", "1234567890.12", "-9999999999.99"));
    }

    @Test
    void noGoodsButTheNumberOfAReceipt() throws IOException {
        looksAsBefore("receipt", byReceipt("R-881", null));
    }

    @Test
    void sixtyGoods() throws IOException {
        List<SaleLine> lines = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            lines.add(goods("Seeds, packet no. " + i, i % 3 == 0 ? "2" : "1", "1.10", i % 3 == 0 ? "2.20" : "1.10"));
        }

        looksAsBefore("sixty-goods", sale(42, "Ben", lines, "88.00", "0", "12"));
    }

    @Test
    void pesosOfMexicoHaveADecimalPoint() throws IOException {
        Shop shop = new Shop(
                "La Esquina",
                SHOP.address(),
                PESO,
                SHOP.timeZone(),
                SHOP.dayCutOver(),
                "es",
                SHOP.till(),
                SHOP.calendar(),
                null,
                null);
        CreditSale sale = new CreditSale(
                CornerShop.head("Ben"),
                ASHA.number(),
                CornerShop.slip(42),
                List.of(new SaleLine(
                        "Arroz", new BigDecimal("1.25"), "kg", pesos("1000.40").toBigMoney(), pesos("1250.50"))),
                null,
                null,
                pesos("1250.50"),
                pesos("0"),
                List.of(),
                CornerShop.TODAY.plusDays(30),
                Balances.moving(pesos("100"), pesos("1250.50")),
                List.of(),
                null,
                null,
                1,
                null);

        Slip slip = IouSlip.of(sale, ASHA, shop);

        assertThat(slip.language()).isEqualTo("es-MX");
        assertThat(PlainText.of(slip, COLUMNS, "")).contains("1,250.50 MXN", "1.25 kg", "1,350.50");
        looksAsBefore("pesos", slip);
    }

    /** Nobody shall wonder which of two is owed. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "zh", "hi", "ar"})
    void twoSumsNeverShareALineWithoutWords(String language) {
        List<Slip> slips = List.of(
                SlipsInFiveLanguages.iou(language),
                SlipsInFiveLanguages.chit(language),
                SlipsInFiveLanguages.back(language),
                SlipsInFiveLanguages.plan(language),
                SlipsInFiveLanguages.signUp(language),
                SlipsInFiveLanguages.guarantee(language));
        for (Slip slip : slips) {
            for (Keeper keeper : Keeper.values()) {
                assertThat(PlainText.of(slip.keptBy(keeper), COLUMNS, "").lines())
                        .noneMatch(line -> TWO_SUMS.matcher(line).find());
            }
        }
        assertThat(TWO_SUMS.matcher("part; 12.95 left 2.00").find()).isFalse();
        assertThat(TWO_SUMS.matcher("12.95    1,002.00").find()).isTrue();
    }

    private static Money pesos(String amount) {
        return Money.of(PESO, new BigDecimal(amount));
    }

    private static void looksAsBefore(String name, CreditSale sale) throws IOException {
        looksAsBefore(name, IouSlip.of(sale, ASHA, SHOP));
    }

    private static void looksAsBefore(String name, Slip slip) throws IOException {
        String text = PlainText.of(slip.keptBy(Keeper.SHOP), COLUMNS, "ORIGINAL - SHOP'S COPY")
                + PlainText.of(slip.keptBy(Keeper.CUSTOMER), COLUMNS, "CUSTOMER'S COPY");
        assertThat(text.lines()).allMatch(line -> LineBreaks.width(line) <= COLUMNS);
        assertThat(text.lines().filter(line -> TWO_SUMS.matcher(line).find())).isEmpty();
        Golden.same("slip/edge-" + name + "-32.txt", text);
    }
}
