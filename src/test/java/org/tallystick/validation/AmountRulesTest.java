package org.tallystick.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountRulesTest {
    private static final CurrencyUnit YEN = CurrencyUnit.JPY;

    @ParameterizedTest
    @CsvSource({
        "EUR, 12.5, 12.50",
        "EUR, 12.500, 12.50",
        "EUR, 12.500000000000, 12.50",
        "EUR, 012.50, 12.50",
        "EUR, -0.00, 0.00",
        "EUR, 10000000000.000, 10000000000.00",
        "JPY, 100.00, 100",
        "JPY, 100, 100",
        "TND, 1.5, 1.500",
        "TND, 1.5000, 1.500",
    })
    void whatIsEqualIsTakenAsEqual(String currency, String text, String amount) {
        CurrencyUnit unit = CurrencyUnit.of(currency);

        assertThat(AmountRules.read("total", text, unit)).isEqualTo(Money.of(unit, new BigDecimal(amount)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EUR | 12.501           | '12.501' has more than the 2 decimals of EUR; write an exact amount, and thousands without a dot
                    JPY | 0.5              | '0.5' has more than the 0 decimals of JPY; write an exact amount, and thousands without a dot
                    EUR | 10000000000.01   | 10000000000.01 is more than a slip can hold; check the amount
                    JPY | 1000000000001    | 1000000000001 is more than a slip can hold; check the amount
                    JPY | 1.234,50         | '1.234,50' is no amount; write 1234.50
                    JPY | many             | 'many' is no amount; write a plain decimal such as 1250
                    EUR | USD 5            | 'USD 5' is in USD, but this book is kept in EUR; exchange it first, and write the figure
                    EUR | 5 eur            | '5 eur' names the currency; write the figure alone, like 12.50
                    """)
    void whatIsNotExactOrNoAmountIsRefused(String currency, String text, String why) {
        assertThatThrownBy(() -> AmountRules.read("total", text, CurrencyUnit.of(currency)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("total: " + why);
    }

    @Test
    void aLitreOfFuelHasAFinerPriceThanAnyCoin() {
        BigMoney price = AmountRules.unitPrice("unitPrice", "1.799", CurrencyUnit.EUR);

        assertThat(price).hasToString("EUR 1.799");
        assertThat(AmountRules.unitPrice("unitPrice", "2.5", CurrencyUnit.EUR)).hasToString("EUR 2.50");
        assertThat(AmountRules.unitPrice("unitPrice", "0.12500000", YEN)).hasToString("JPY 0.125");
        assertThat(AmountRules.worth("amount", new BigDecimal("32.5"), price))
                .isEqualTo(Money.of(CurrencyUnit.EUR, 58.47));
        assertThat(AmountRules.worth(
                        "amount", new BigDecimal("0.5"), AmountRules.unitPrice("unitPrice", "0.01", CurrencyUnit.EUR)))
                .as("half a cent, rounded up")
                .isEqualTo(Money.of(CurrencyUnit.EUR, 0.01));
        assertThatThrownBy(() -> AmountRules.unitPrice("unitPrice", "1.7999999", CurrencyUnit.EUR))
                .hasMessage("unitPrice: '1.7999999' has more than 6 decimals; write the price rounded to them");
        assertThatThrownBy(() -> AmountRules.worth("amount", new BigDecimal("999999999"), price.multipliedBy(1_000)))
                .hasMessage("amount: 1798999998201.000 is more than a slip can hold; check the amount");
    }

    @Test
    void aQuantityHasFewDigits() {
        assertThat(AmountRules.quantity("quantity", "1.5")).isEqualTo("1.5");
        assertThat(AmountRules.quantity("quantity", "1.50000000")).isEqualTo("1.5000");
        assertThat(AmountRules.quantity("quantity", "999999999.9999")).isEqualTo("999999999.9999");
        for (String wrong : new String[] {"1000000000", "0.00001", "1e3", "", "x", "1.5 kg", "9".repeat(100)}) {
            assertThatThrownBy(() -> AmountRules.quantity("quantity", wrong))
                    .hasMessage("quantity: is no quantity; write at most 9 digits and 4 decimals, like 1.5");
        }
    }
}
