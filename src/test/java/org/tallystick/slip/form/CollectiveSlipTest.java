package org.tallystick.slip.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.shop.CornerShop;
import org.tallystick.slip.Golden;
import org.tallystick.slip.PlainText;
import org.tallystick.slip.SlipElement;
import org.tallystick.slip.SlipsInFiveLanguages;

class CollectiveSlipTest {
    @ParameterizedTest
    @ValueSource(ints = {32, 42, 48})
    void theSignUpSlipFitsThePaper(int columns) throws IOException {
        String text = PlainText.of(SlipsInFiveLanguages.signUp("en"), columns, "ORIGINAL");

        assertThat(text.lines()).allMatch(line -> line.length() <= columns);
        Golden.same("slip/collective-slip-%d.txt".formatted(columns), text);
    }

    @Test
    void goodsOnAReceiptAreNamedByIt() {
        List<CreditSale> sales = List.of(CornerShop.byReceipt("R-7", null));

        assertThat(CollectiveSlip.of(CornerShop.listed(sales), sales, CornerShop.ASHA, CornerShop.SHOP)
                        .elements())
                .contains(
                        new SlipElement.Paragraph("Goods on receipt R-7"),
                        new SlipElement.Row("Together I owe", "EUR 12.50", true));
    }
}
