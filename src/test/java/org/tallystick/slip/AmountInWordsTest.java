package org.tallystick.slip;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {
    private final AmountInWords english = AmountInWords.in("en");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EUR         0.00 | Zero euros only
            EUR         0.01 | Zero euros and 1 cent
            EUR         0.50 | Zero euros and 50 cents
            EUR         1.00 | One euro only
            EUR        12.50 | Twelve euros and 50 cents
            EUR        13.00 | Thirteen euros only
            EUR        20.00 | Twenty euros only
            EUR        21.05 | Twenty-one euros and 5 cents
            EUR        99.99 | Ninety-nine euros and 99 cents
            EUR       100.00 | One hundred euros only
            EUR       115.00 | One hundred fifteen euros only
            EUR      1000.00 | One thousand euros only
            EUR      1001.00 | One thousand one euros only
            EUR     10010.10 | Ten thousand ten euros and 10 cents
            EUR    999999.00 | Nine hundred ninety-nine thousand nine hundred ninety-nine euros only
            EUR   1000000.00 | One million euros only
            EUR 10000000000  | Ten billion euros only
            EUR       -12.50 | Minus twelve euros and 50 cents
            GBP         1.01 | One pound and 1 penny
            GBP         2.02 | Two pounds and 2 pence
            INR       100.25 | One hundred rupees and 25 paise
            JPY         1200 | One thousand two hundred yen only
            JPY 1000000000000| One trillion yen only
            KWD        3.005 | Three Kuwaiti dinars and 5 fils
            ISK           15 | Fifteen ISK only
            PLN        12.05 | Twelve PLN and 05/100
            TND       12.050 | Twelve TND and 050/1000
            """)
    void anAmountIsSaid(String amount, String words) {
        assertThat(english.say(Money.parse(amount.replaceAll(" +", " ")))).isEqualTo(words);
    }

    @Test
    void neighboursNeverSoundAlike() {
        String before = "";
        for (long minor = 0; minor < 250_000; minor++) {
            String words = english.say(Money.ofMinor(CurrencyUnit.EUR, minor));
            assertThat(words).isNotEqualTo(before);
            before = words;
        }
    }
}
