package org.tallystick.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.goods;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.entry.SaleLine;
import org.tallystick.validation.InvalidInput;

/** Goods that can be sold on credit, and those that cannot. */
class GoodsTest {
    private static final SaleLine RICE = goods("Rice", "3", "2.50", "7.50");
    private static final SaleLine DEPOSIT = goods("Deposit given back", null, null, "-1.00");

    static Stream<Arguments> wrong() {
        String either = "lines: give the goods, or the receipt number that holds them, and not both";
        return Stream.of(
                Arguments.of(List.of(), null, "7.50", either),
                Arguments.of(List.of(RICE), "R-17", "7.50", either),
                Arguments.of(
                        Collections.nCopies(201, RICE),
                        null,
                        "1507.50",
                        "lines: has 201; at most 200 fit, so split it"),
                Arguments.of(
                        List.of(),
                        "R-17",
                        "0",
                        "total: EUR 0.00 must be above zero; book goods that come back as a return"),
                Arguments.of(
                        List.of(DEPOSIT),
                        null,
                        "-1.00",
                        "total: EUR -1.00 must be above zero; book goods that come back as a return"),
                Arguments.of(
                        List.of(RICE, DEPOSIT),
                        null,
                        "7.50",
                        "total: is EUR 7.50, but the amounts of the lines add up to EUR 6.50"),
                Arguments.of(
                        List.of(),
                        "R-17",
                        "10000000000.01",
                        "total: 10000000000.01 is more than a slip can hold; check the amount"),
                Arguments.of(
                        List.of(goods("Gold", null, null, "10000000000.01"), goods("Rebate", null, null, "-0.01")),
                        null,
                        "10000000000",
                        "lines: 10000000000.01 is more than a slip can hold; check the amount"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeSoldIsNamed(List<SaleLine> lines, @Nullable String receipt, String total, String message) {
        assertThatThrownBy(() -> new Goods(lines, receipt, null, euros(total)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(message);
    }

    @Test
    void linesThatAddUpOrAReceiptWillDo() {
        assertThat(new Goods(List.of(RICE, DEPOSIT), null, "POS-4", euros("6.50")).lines())
                .containsExactly(RICE, DEPOSIT);
        assertThat(new Goods(Collections.nCopies(200, RICE), null, null, euros("1500")).lines())
                .hasSize(200);
        assertThat(new Goods(List.of(), "R-17", null, euros("0.01")).receipt()).isEqualTo("R-17");
    }
}
