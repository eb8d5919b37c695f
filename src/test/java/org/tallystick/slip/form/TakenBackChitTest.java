package org.tallystick.slip.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.chit;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.goods;
import static org.tallystick.shop.CornerShop.head;
import static org.tallystick.shop.CornerShop.slip;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Reduced;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.shop.CornerShop;
import org.tallystick.slip.Golden;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.PlainText;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;

/** What stands on the chit of whatever is taken back or handed out. */
class TakenBackChitTest {
    private static final CreditSale SALE = CornerShop.weeklyShopping();

    private static Reduced returned(String debt, String cash, String loss, String before) {
        DebtReduction relief = relief(debt, cash, loss);
        return new Returned(
                head("Ben"),
                ASHA.number(),
                SALE.slip(),
                List.of(goods("Basmati rice 5 kg", "2", "12.50", "25.00")),
                relief,
                lowered(before, relief),
                "the bag was torn");
    }

    private static DebtReduction relief(String debt, String cash, String loss) {
        return new DebtReduction(euros(debt), euros(cash), euros(loss));
    }

    private static Balances lowered(String before, DebtReduction relief) {
        return Balances.moving(euros(before), relief.debtLowered().negated());
    }

    private static Slip of(Reduced back, String before) {
        return TakenBackChit.of(back, chit(60), SALE, euros(before), ASHA, SHOP);
    }

    private static String shops(Slip chit) {
        return PlainText.of(chit.keptBy(Keeper.SHOP), 48, "ORIGINAL - SHOP'S COPY");
    }

    private static String customers(Slip chit) {
        return PlainText.of(chit.keptBy(Keeper.CUSTOMER), 48, "CUSTOMER'S COPY");
    }

    private static SlipElement.Row row(String left, String right) {
        return new SlipElement.Row(left, right, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 42, 48})
    void theShopsCopyFitsThePaperAndWhoeverGotCashSignsForIt(int columns) throws IOException {
        Slip chit = of(returned("15", "10", "0", "20"), "0").keptBy(Keeper.SHOP);

        String text = PlainText.of(chit, columns, "ORIGINAL - SHOP'S COPY");

        assertThat(text.lines()).allMatch(line -> line.length() <= columns);
        Golden.same("slip/return-%d.txt".formatted(columns), text);
    }

    @Test
    void theCustomersCopyHasTheSameFiguresAndNothingToSign() throws IOException {
        Golden.same(
                "slip/return-customers-32.txt",
                PlainText.of(of(returned("15", "10", "0", "20"), "0").keptBy(Keeper.CUSTOMER), 32, "CUSTOMER'S COPY"));
    }

    @Test
    void whereNoCashIsHandedOutNobodySignsForAny() {
        Slip chit = of(returned("25", "0", "0", "25"), "0");

        assertThat(shops(chit))
                .contains("Nothing is left to pay.", "Signature _")
                .doesNotContain("cash", "Receiver", "words", "Worth");
        assertThat(customers(chit)).doesNotContain("Signature", "cash");
    }

    @Test
    void whatHadBeenGivenUpIsToldApartFromWhatIsOwed() {
        assertThat(of(returned("5", "0", "20", "5"), "0").elements())
                .contains(
                        row("Worth", "25.00"),
                        row("Less to pay", "5.00"),
                        row("Less of what had been written off", "20.00"));
    }

    @Test
    void aVoidNamesAllGoodsAndWhatCameBackBefore() throws IOException {
        DebtReduction relief = relief("1225.50", "10", "0");
        Voided gone =
                new Voided(head("Ben"), ASHA.number(), SALE.slip(), relief, lowered("1225.50", relief), "wrong name");

        Slip chit = of(gone, "25.00");

        assertThat(chit.elements()).contains(row("Taken back before", "-25.00"), row("Worth", "1,235.50"));
        Golden.same("slip/void-42.txt", PlainText.of(chit.keptBy(Keeper.SHOP), 42, "ORIGINAL - SHOP'S COPY"));
    }

    @Test
    void aSaleByReceiptIsTakenBackByReceipt() {
        CreditSale sale = CornerShop.byReceipt("R-7", null);
        DebtReduction relief = relief("12.50", "0", "0");
        Voided gone = new Voided(head("Ben"), ASHA.number(), sale.slip(), relief, lowered("12.50", relief), null);

        Slip chit = TakenBackChit.of(gone, chit(60), sale, euros("0"), ASHA, SHOP);

        assertThat(chit.elements()).contains(row("Goods on receipt R-7", "12.50"));
        assertThat(shops(chit)).doesNotContain("Why");
    }

    @Test
    void aCorrectionSaysWhatTheGoodsCostedAndCost() throws IOException {
        DebtReduction relief = relief("4", "0", "0");
        PriceCorrected less =
                new PriceCorrected(head("Ben"), ASHA.number(), SALE.slip(), relief, lowered("20", relief), "on offer");

        Slip chit = of(less, "25.00");

        assertThat(chit.elements()).contains(row("Price until now", "1,235.50"), row("Price from now on", "1,231.50"));
        Golden.same("slip/correction-42.txt", PlainText.of(chit.keptBy(Keeper.SHOP), 42, "ORIGINAL - SHOP'S COPY"));
    }

    @Test
    void creditThatIsHandedOutIsSignedFor() throws IOException {
        Slip chit = PayOutChit.of(
                new PaidOut(
                        head("Ben"),
                        ASHA.number(),
                        euros("12.50"),
                        List.of(new Allocation(slip(40), euros("10")), new Allocation(slip(41), euros("2.50"))),
                        Balances.moving(euros("-12.50"), euros("12.50"))),
                chit(60),
                ASHA,
                SHOP);

        assertThat(customers(chit)).contains("Handed out in cash").doesNotContain("Receiver");
        Golden.same("slip/pay-out-42.txt", PlainText.of(chit.keptBy(Keeper.SHOP), 42, "ORIGINAL - SHOP'S COPY"));
    }
}
