package org.tallystick.slip.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.SHOP;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.shop.CornerShop;
import org.tallystick.slip.Golden;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.PlainText;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;

class PlanSlipTest {
    @ParameterizedTest
    @ValueSource(ints = {32, 42, 48})
    void thePlanFitsThePaper(int columns) throws IOException {
        Slip plan = PlanSlip.of(CornerShop.plan(), CornerShop.slip(51), 2, ASHA, SHOP);
        String text = PlainText.of(plan, columns, "ORIGINAL");

        assertThat(text.lines()).allMatch(line -> line.length() <= columns);
        Golden.same("slip/plan-%d.txt".formatted(columns), text);
    }

    @Test
    void theNumberComesAfterTheSignature() {
        List<SlipElement> plan = PlanSlip.of(CornerShop.plan(), CornerShop.slip(51), 2, ASHA, SHOP)
                .keptBy(Keeper.SHOP)
                .elements();

        assertThat(plan.subList(plan.size() - 4, plan.size()))
                .containsExactly(
                        new SlipElement.WriteHere("Signature"),
                        new SlipElement.Space(1),
                        new SlipElement.Row("Slip", "T1.1-000051", true),
                        new SlipElement.Cut());
    }
}
