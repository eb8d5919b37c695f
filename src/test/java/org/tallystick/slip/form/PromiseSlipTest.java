package org.tallystick.slip.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.entry.CollectionEntry.PromiseMade;
import org.tallystick.shop.CornerShop;
import org.tallystick.slip.Golden;
import org.tallystick.slip.PlainText;

class PromiseSlipTest {
    private final PromiseMade promise =
            new PromiseMade(CornerShop.head("Ben"), ASHA.number(), TODAY.plusDays(9), euros("8.00"));

    @ParameterizedTest
    @ValueSource(ints = {32, 42})
    void whatWasPromisedFitsThePaper(int columns) throws IOException {
        String text = PlainText.of(PromiseSlip.of(promise, euros("8.00"), ASHA, SHOP), columns, "");

        assertThat(text.lines()).allMatch(line -> line.length() <= columns);
        Golden.same("slip/promise-%d.txt".formatted(columns), text);
    }
}
