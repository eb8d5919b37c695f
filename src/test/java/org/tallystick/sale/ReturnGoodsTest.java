package org.tallystick.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.goods;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.entry.Balances;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Verdict;
import org.tallystick.sale.ReturnGoods.Item;
import org.tallystick.sale.ReturnGoods.Return;
import org.tallystick.validation.CountRules;
import org.tallystick.validation.InvalidInput;

/** Goods come back once, at what they were sold for, and pay out no more than was paid. */
class ReturnGoodsTest extends TakingBack {
    private static final SaleLine RICE = goods("Rice", "6", "2.50", "15.00");
    private static final SaleLine OIL = goods("Oil", null, null, "5.00");

    /** As "Rice x 2", "Rice = 5.00", "Rice x 2 = 5.00" or "Rice" for all of it that is out. */
    private static Item item(String written) {
        String[] amount = written.split(" = ", 2);
        String[] quantity = amount[0].split(" x ", 2);
        return new Item(
                quantity[0],
                quantity.length == 1 ? null : new BigDecimal(quantity[1]),
                amount.length == 1 ? null : euros(amount[1]));
    }

    private static Return back(SlipNumber slip, String... items) {
        return new Return(slip, Stream.of(items).map(ReturnGoodsTest::item).toList(), "stale");
    }

    private Returned returned(SlipNumber slip, String... items) {
        Return back = back(slip, items);
        return booked(Returned.class, context -> new ReturnGoods(SHOP, 2).decide(context, back));
    }

    private String refused(SlipNumber slip, String... items) {
        Return back = back(slip, items);
        return refused(context -> new ReturnGoods(SHOP, 2).decide(context, back));
    }

    private void wrong(SlipNumber slip, String message, String... items) {
        Return back = back(slip, items);
        assertThatThrownBy(() -> asked(context -> new ReturnGoods(SHOP, 2).decide(context, back)))
                .as(String.join(", ", items))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(message);
    }

    private static String goodsOf(Returned back) {
        return back.goods().stream()
                .map(line -> line.name() + " x " + line.quantity() + " = "
                        + line.amount().getAmount())
                .collect(Collectors.joining(", "));
    }

    @Test
    void theyComeBackAtTheSlipsPrice() {
        SlipNumber sale = sold("20", "0", RICE, OIL);
        Returned back = returned(sale, "rice x 2", "OIL");
        assertThat(goodsOf(back)).isEqualTo("Rice x 2 = 5.00, Oil x 1 = 5.00");
        assertThat(back.goods().getFirst().unitPrice()).isEqualTo(euros("2.50").toBigMoney());
        assertThat(told(back.relief())).isEqualTo("10.00 0.00 0.00");
        assertThat(back.balances()).isEqualTo(new Balances(euros("20"), euros("10")));
        assertThat(back.reason()).isEqualTo("stale");
        assertThat(back.customer()).isEqualTo(rosa);
        assertThat(status(sale).givenBack()).isEqualTo(euros("10"));
    }

    @Test
    void afterAPaymentTheDebtGoesDownFirstAndOnlyWhatWasPaidGoesOut() {
        SlipNumber sale = sold("20", "3", RICE, OIL);
        paid(rosa, "5");
        assertThat(told(returned(sale, "Rice").relief())).isEqualTo("12.00 3.00 0.00");
        assertThat(told(returned(sale, "Oil").relief())).isEqualTo("0.00 5.00 0.00");
    }

    @Test
    void ofWhatWasGivenUpTheLossGoesDownBeforeAnythingGoesOut() {
        SlipNumber sale = sold("20", "3", RICE, OIL);
        writtenOff(sale);
        assertThat(told(returned(sale, "Rice").relief())).isEqualTo("0.00 0.00 15.00");
        assertThat(told(returned(sale, "Oil").relief())).isEqualTo("0.00 3.00 2.00");
    }

    @Test
    void nothingComesBackTwice() {
        SlipNumber sale = sold("20", "0", RICE, OIL);
        returned(sale, "Oil");
        wrong(sale, "lines: 'Oil' of slip T1.1-000001 is back already", "oil");
        wrong(sale, "lines: 'Oil' of slip T1.1-000001 is back already", "Oil x 1");
        wrong(
                sale,
                "amount: EUR 0.01 for 'Oil' is more than the EUR 0.00 that is left of it on slip T1.1-000001",
                "Oil = 0.01");
        wrong(sale, "quantity: 7 of 'Rice' are more than the 6 on the slip", "Rice x 7");
        wrong(sale, "quantity: 3 of 'Rice' are more than the 2 that are left of 6 on the slip", "Rice x 4", "Rice x 3");
        assertThat(owed(rosa)).as("what is refused is not booked in part").isEqualTo(euros("15"));
        returned(sale, "Rice x 4.50");
        wrong(sale, "quantity: 1.6 of 'Rice' are more than the 1.5 that are left of 6 on the slip", "Rice x 1.60");
        wrong(sale, "quantity: 2 of 'rice' are more than the 1.5 that are left of 6 on the slip", "rice x 2 = 1.00");
        assertThat(goodsOf(returned(sale, "Rice"))).isEqualTo("Rice x 1.50 = 3.75");
        wrong(sale, "lines: 'Rice' of slip T1.1-000001 is back already", "Rice x 1 = 1.00");
    }

    @Test
    void anAmountIsForAtMostWhatIsLeftOfTheGoods() {
        SlipNumber sale = sold("20", "0", RICE, OIL);
        assertThat(goodsOf(returned(sale, "rice x 2 = 4.00"))).isEqualTo("rice x 2 = 4.00");
        wrong(
                sale,
                "amount: EUR 11.01 for 'Rice' is more than the EUR 11.00 that is left of it on slip T1.1-000001",
                "Rice = 11.01");
        assertThat(goodsOf(returned(sale, "Rice = 1.50"))).isEqualTo("Rice x null = 1.50");
        assertThat(goodsOf(returned(sale, "Rice")))
                .as("no more than what is left, though at the slip's price it would be")
                .isEqualTo("Rice x 4 = 9.50");
        assertThat(goodsOf(returned(sale, "Oil x 3 = 5.00")))
                .as("the slip does not say how many there were")
                .isEqualTo("Oil x 3 = 5.00");
    }

    @Test
    void whatTheSlipDoesNotNameIsWorthAnAmountUpToTheWholeSale() {
        SlipNumber sale = sold("20", "0", RICE, OIL);
        wrong(sale, "lines: 'Bread' is not on slip T1.1-000001; give the amount that it is worth", "Bread x 1");
        assertThat(goodsOf(returned(sale, "Bread x 2 = 7.00"))).isEqualTo("Bread x 2 = 7.00");
        SlipNumber receipt = sold("20", "0");
        wrong(receipt, "amount: EUR 20.01 is more than the EUR 20.00 that is left of this sale", "Cup = 20.01");
        assertThat(told(returned(receipt, "Cup = 20.00").relief())).isEqualTo("20.00 0.00 0.00");
        wrong(receipt, "amount: EUR 0.01 is more than the EUR 0.00 that is left of this sale", "Cup = 0.01");
    }

    @Test
    void linesOfOneNameComeBackInTheOrderOfTheSlipEachAtItsOwnPrice() {
        SlipNumber sale = sold(
                "18.50",
                "0",
                goods("Tea", "3", "2.50", "7.50"),
                goods("tea", "2", "3.00", "6.00"),
                goods("TEA", null, null, "5.00"));
        assertThat(goodsOf(returned(sale, "tea x 4"))).isEqualTo("Tea x 3 = 7.50, tea x 1 = 3.00");
        wrong(sale, "quantity: 3 of 'Tea' are more than the 2 that are left of 6 on the slip", "Tea x 3");
        assertThat(goodsOf(returned(sale, "Tea x 1"))).isEqualTo("tea x 1 = 3.00");
        assertThat(goodsOf(returned(sale, "Tea x 1 = 1.00")))
                .as("of lines that do not all say how many")
                .isEqualTo("Tea x 1 = 1.00");
        wrong(sale, "lines: 'Tea' of slip T1.1-000001 is back already", "Tea");
        assertThat(goodsOf(returned(sale, "Tea = 4.00"))).isEqualTo("Tea x null = 4.00");
    }

    @Test
    void roundedPartsAddUpToTheirLine() {
        SlipNumber sale = sold("1.05", "0", goods("Sweets", "3", null, "0.05"), goods("Tea", null, null, "1.00"));
        assertThat(goodsOf(returned(sale, "Sweets x 1"))).isEqualTo("Sweets x 1 = 0.02");
        assertThat(goodsOf(returned(sale, "Sweets x 1"))).isEqualTo("Sweets x 1 = 0.01");
        assertThat(goodsOf(returned(sale, "Sweets x 1"))).isEqualTo("Sweets x 1 = 0.02");
    }

    @Test
    void aDiscountOfTheSameNameIsTakenOffFirst() {
        SlipNumber sale = sold(
                "9",
                "0",
                goods("Shirt", "1", null, "10.00"),
                goods("Shirt", "-1", null, "-2.00"),
                goods("Sock", null, null, "1.00"));
        wrong(sale, "quantity: 2 of 'Shirt' are more than the 1 on the slip", "Shirt x 2");
        assertThat(goodsOf(returned(sale, "Shirt"))).isEqualTo("Shirt x 1 = 8.00");
    }

    static Stream<Arguments> worthless() {
        return Stream.of(
                Arguments.of("given for nothing", goods("Calendar", "2", null, "0.00"), "Calendar"),
                Arguments.of("a discount", goods("Calendar", null, null, "-1.00"), "Calendar"),
                Arguments.of("too little of it", goods("Calendar", "100", null, "0.10"), "Calendar x 4"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worthless")
    void whatIsWorthNothingNeedsAnAmount(String why, SaleLine line, String item) {
        SaleLine rest = goods("Rice", null, null, "20.00");
        SlipNumber sale = sold(rest.amount().plus(line.amount()).getAmount().toString(), "0", line, rest);
        wrong(sale, "lines: 'Calendar' is worth nothing; give the amount to be taken off", item);
    }

    /** Where a till rings up one piece less than none, or says none. */
    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void aLineThatSaysNoQuantityThatCanBeIsOnePiece(String quantity) {
        SlipNumber sale = sold("5", "0", goods("Oil", quantity, null, "5.00"));
        wrong(sale, "quantity: 2 of 'Oil' are more than the 1 on the slip", "Oil x 2");
        assertThat(goodsOf(returned(sale, "Oil"))).isEqualTo("Oil x 1 = 5.00");
    }

    @ParameterizedTest
    @CsvSource({
        "0, , quantity: 0 must be above zero",
        "-1, , quantity: -1 must be above zero",
        ", 0.00, amount: EUR 0.00 must be above zero",
        ", -0.01, amount: EUR -0.01 must be above zero",
        ", 10000000000.01, amount: 10000000000.01 is more than a slip can hold; check the amount",
    })
    void nothingAndLessDoesNotComeBack(@Nullable BigDecimal quantity, @Nullable String amount, String message) {
        assertThatThrownBy(() -> new Item("Rice", quantity, amount == null ? null : euros(amount)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(message);
    }

    @Test
    void aReturnNamesGoodsAndNotTooMany() {
        SlipNumber sale = sold("20", "0");
        assertThatThrownBy(() -> back(sale))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("lines: name the goods that come back");
        List<Item> many = Collections.nCopies(201, item("Rice"));
        assertThatThrownBy(() -> new Return(sale, many, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("lines: has 201; at most 200 fit, so split it");
        assertThat(new Return(sale, many.subList(0, 200), null).items()).hasSize(200);
    }

    @Test
    void onlyGoodsOfASaleThatStandsComeBack() {
        SlipNumber sale = sold("20", "0", RICE, OIL);
        voided(sale);
        assertThat(refused(sale, "Rice")).isEqualTo("slip T1.1-000001 is void; its goods are back already");
        assertThat(refused(brought(rosa, "4"), "Rice = 1.00"))
                .isEqualTo("slip T1.1-000003 is no sale, so that nothing of it can come back");
    }

    @Test
    void goodsOfOneSlipComeBackSoManyTimesAndNoMore() {
        SlipNumber sale = sold("20", "0");
        Money cent = euros("0.01");
        DebtReduction relief = DebtReduction.of(cent, euros("20"), euros("0"), euros("0"));
        for (int i = 1; i < CountRules.RETURNS; i++) {
            shop.booked(context -> new Verdict.Write<>(new Returned(
                    context.head(),
                    rosa,
                    sale,
                    List.of(goods("Screw", null, null, "0.01")),
                    relief,
                    Claim.of(context, sale).loweredBy(cent),
                    null)));
        }
        returned(sale, "Screw = 0.01");
        assertThat(refused(sale, "Screw = 0.01"))
                .isEqualTo("goods of slip T1.1-000001 came back 200 times; for more the owner corrects its price or"
                        + " voids it");
        assertThat(owed(rosa)).isEqualTo(euros("18"));
    }
}
