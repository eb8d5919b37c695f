package org.tallystick.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.euros;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.entry.Balances;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SlipNumber;
import org.tallystick.sale.CorrectPrice.Correction;
import org.tallystick.validation.InvalidInput;

/** A slip that says too much is made cheaper, and never dearer. */
class CorrectPriceTest extends TakingBack {
    private PriceCorrected corrected(SlipNumber slip, String total) {
        Correction asked = new Correction(slip, euros(total), "priced as new");
        return booked(PriceCorrected.class, context -> new CorrectPrice(SHOP, 2).decide(context, asked));
    }

    private String refused(SlipNumber slip, String total) {
        Correction asked = new Correction(slip, euros(total), "priced as new");
        return refused(context -> new CorrectPrice(SHOP, 2).decide(context, asked));
    }

    @ParameterizedTest
    @CsvSource({
        "19.99, 0.01 0.00 0.00, 19.99",
        "8.00, 12.00 0.00 0.00, 8.00",
        "3.00, 12.00 5.00 0.00, 8.00",
        "0.00, 12.00 8.00 0.00, 8.00",
    })
    void theDebtGoesDownFirst(String total, String relief, String owed) {
        SlipNumber sale = sold("20", "3");
        paid(rosa, "5");
        SlipNumber other = sold("8", "0");
        PriceCorrected corrected = corrected(sale, total);
        assertThat(told(corrected.relief())).isEqualTo(relief);
        assertThat(corrected.balances()).isEqualTo(new Balances(euros("20"), euros(owed)));
        assertThat(corrected.customer()).isEqualTo(rosa);
        assertThat(corrected.slip()).isEqualTo(sale);
        assertThat(corrected.reason()).isEqualTo("priced as new");
        assertThat(status(other).givenBack()).isEqualTo(euros("0"));
    }

    @Test
    void itIsTheGoodsThatDidNotComeBackThatCostLess() {
        SlipNumber sale = sold("20", "0");
        ReturnGoods.Return cup =
                new ReturnGoods.Return(sale, List.of(new ReturnGoods.Item("Cup", null, euros("7"))), null);
        shop.booked(context -> new ReturnGoods(SHOP, 2).decide(context, cup));
        String stands =
                "slip T1.1-000001 stands at EUR %s; a slip is only made cheaper, so sell what was forgotten on a"
                        + " new one";
        assertThat(refused(sale, "13.01")).isEqualTo(stands.formatted("13.00"));
        assertThat(refused(sale, "13")).isEqualTo(stands.formatted("13.00"));
        assertThat(told(corrected(sale, "12.50").relief())).isEqualTo("0.50 0.00 0.00");
        assertThat(refused(sale, "12.50")).isEqualTo(stands.formatted("12.50"));
    }

    @Test
    void onlyASaleThatStandsHasAPrice() {
        SlipNumber sale = sold("20", "0");
        voided(sale);
        assertThat(refused(sale, "10")).isEqualTo("slip T1.1-000001 is void; it has no price any more");
        assertThat(refused(brought(rosa, "4"), "1")).isEqualTo("slip T1.1-000003 is no sale, so that it has no price");
        assertThatThrownBy(() -> new Correction(sale, euros("-0.01"), "priced as new"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("total: EUR -0.01 must be zero or above");
    }
}
