package org.tallystick.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.entry.json.SampleEntries.euros;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.validation.InvalidInput;

/** What is taken back of a sale: first from the debt, then from what was given up, last in cash. */
class ReliefTest {

    @ParameterizedTest
    @CsvSource({
        // taken back, open, paid, given up -> off the debt, in cash, off the loss
        " 0.00, 5.00, 3.00, 2.00, 0.00, 0.00, 0.00",
        " 4.99, 5.00, 3.00, 2.00, 4.99, 0.00, 0.00",
        " 5.00, 5.00, 3.00, 2.00, 5.00, 0.00, 0.00",
        " 5.01, 5.00, 3.00, 2.00, 5.00, 0.00, 0.01",
        " 7.00, 5.00, 3.00, 2.00, 5.00, 0.00, 2.00",
        " 7.01, 5.00, 3.00, 2.00, 5.00, 0.01, 2.00",
        "10.00, 5.00, 3.00, 2.00, 5.00, 3.00, 2.00",
        " 3.00, 0.00, 3.00, 0.00, 0.00, 3.00, 0.00"
    })
    void debtGoesFirstThenTheLossThenCash(
            String amount, String open, String paid, String lost, String debt, String cash, String loss) {
        DebtReduction relief = DebtReduction.of(euros(amount), euros(open), euros(paid), euros(lost));

        assertThat(relief).isEqualTo(new DebtReduction(euros(debt), euros(cash), euros(loss)));
        assertThat(relief.total()).isEqualTo(euros(amount));
    }

    @Test
    void noMoreIsTakenBackThanTheSaleWas() {
        assertThatThrownBy(() -> DebtReduction.of(euros("10.01"), euros("5"), euros("3"), euros("2")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("amount: EUR 10.01 is more than the EUR 10.00 that is left of this sale");
    }

    @Test
    void noPartIsBelowZeroOrInAnotherCurrency() {
        Money zero = euros("0");
        Money less = euros("-0.01");
        String message = "amount: nothing can be taken back below zero";

        assertThatThrownBy(() -> new DebtReduction(less, zero, zero)).hasMessage(message);
        assertThatThrownBy(() -> new DebtReduction(zero, less, zero)).hasMessage(message);
        assertThatThrownBy(() -> new DebtReduction(zero, zero, less)).hasMessage(message);
        assertThatThrownBy(() -> new DebtReduction(zero, Money.zero(CurrencyUnit.USD), zero))
                .hasMessage("the parts of a relief are in EUR and USD; a book has one currency");
    }
}
