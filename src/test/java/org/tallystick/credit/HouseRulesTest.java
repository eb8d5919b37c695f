package org.tallystick.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.EUR;
import static org.tallystick.shop.CornerShop.euros;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.credit.HouseRules.BrokenWords;
import org.tallystick.credit.HouseRules.Newcomer;
import org.tallystick.credit.HouseRules.Overdue;
import org.tallystick.validation.InvalidInput;

/** What a shop can decide, and what it cannot. */
class HouseRulesTest {

    private static ThrowingCallable house(int warn, @Nullable Integer times) {
        return () -> new HouseRules(
                warn, new Overdue(euros("5"), 7, 90), new BrokenWords(2, 3), null, null, null, times, null, null);
    }

    private static ThrowingCallable overdue(String threshold, int grace, int stop) {
        return () -> new Overdue(euros(threshold), grace, stop);
    }

    private static ThrowingCallable words(int refer, int decline) {
        return () -> new BrokenWords(refer, decline);
    }

    private static ThrowingCallable newcomer(int slips, @Nullable String limit, @Nullable Integer open) {
        return () -> new Newcomer(slips, limit == null ? null : euros(limit), open);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(house(0, null), "limit.warnPercent: 0 is outside 1 to 100"),
                Arguments.of(house(101, null), "limit.warnPercent: 101 is outside 1 to 100"),
                Arguments.of(house(90, 1), "unusual.times: 1 is outside 2 to 1000"),
                Arguments.of(house(90, 1001), "unusual.times: 1001 is outside 2 to 1000"),
                Arguments.of(overdue("-0.01", 7, 90), "overdue: threshold and graceDays are zero or above"),
                Arguments.of(overdue("5", -1, 90), "overdue: threshold and graceDays are zero or above"),
                Arguments.of(overdue("5", 7, 6), "stopDays: 6 is before the 7 days of grace are over; give more"),
                Arguments.of(words(0, 3), "promises: refer is 1 or more, and decline more than refer"),
                Arguments.of(words(2, 2), "promises: refer is 1 or more, and decline more than refer"),
                Arguments.of(newcomer(0, "20", 3), "newcomer.slips: 0 is outside 1 to 100"),
                Arguments.of(newcomer(101, "20", 3), "newcomer.slips: 101 is outside 1 to 100"),
                Arguments.of(
                        newcomer(3, "0", 3),
                        "newcomer.limit: EUR 0.00 must be above zero; for no credit choose mode NONE"),
                Arguments.of(newcomer(3, "20", 0), "newcomer.open: 0 is outside 1 to 1000"),
                Arguments.of(newcomer(3, "20", 1001), "newcomer.open: 1001 is outside 1 to 1000"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeIsNamed(ThrowingCallable made, String message) {
        assertThatThrownBy(made).isInstanceOf(InvalidInput.class).hasMessage(message);
    }

    static Stream<ThrowingCallable> right() {
        return Stream.of(
                house(1, null),
                house(100, 2),
                house(90, 1000),
                overdue("0", 0, 0),
                overdue("5", 7, 7),
                words(1, 2),
                newcomer(1, "0.01", 1),
                newcomer(100, null, 1000),
                newcomer(3, null, null));
    }

    @ParameterizedTest
    @MethodSource("right")
    void theEndsOfEachRangeAreFine(ThrowingCallable made) {
        assertThatCode(made).doesNotThrowAnyException();
    }

    @Test
    void whereAShopSaysNothingTheGentleRulesHold() {
        assertThat(HouseRules.usual(EUR))
                .isEqualTo(new HouseRules(
                        90, new Overdue(euros("5"), 7, 90), new BrokenWords(2, 3), null, null, null, null, null, null));
        assertThat(HouseRules.usual(CurrencyUnit.JPY).overdue().threshold())
                .isEqualTo(Money.ofMajor(CurrencyUnit.JPY, 5));
    }
}
