package org.tallystick.slip.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.item;
import static org.tallystick.shop.CornerShop.repayment;
import static org.tallystick.shop.CornerShop.slip;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.slip.Golden;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.PlainText;
import org.tallystick.slip.SlipElement;

class RepaymentChitTest {
    private final Repayment partly = repayment(
            "Ben",
            "cash",
            null,
            "0",
            "52.50",
            new Allocation(slip(40), euros("12.50")),
            new Allocation(slip(41), euros("7.50")));
    private final List<OpenItem> left =
            List.of(item(41, TODAY.plusDays(3), "10", "2.50"), item(42, TODAY.plusDays(30), "30", "30"));

    private final Instalment next = new Instalment(TODAY.plusDays(3), euros("10"));

    @ParameterizedTest
    @ValueSource(ints = {32, 42, 48})
    void theChitFitsThePaper(int columns) throws IOException {
        String text = PlainText.of(RepaymentChit.of(partly, ASHA, SHOP, left, next), columns, "ORIGINAL");

        assertThat(text.lines()).allMatch(line -> line.length() <= columns);
        Golden.same("slip/chit-%d.txt".formatted(columns), text);
    }

    @Test
    void anOverpaymentIsKeptAsCredit() {
        Repayment over = repayment("Ben", "card", null, "2.00", "12.50", new Allocation(slip(40), euros("12.50")));

        List<SlipElement> chit = RepaymentChit.of(over, ASHA, SHOP, List.of(item(50, TODAY, "-2", "-2")), null)
                .elements();

        assertThat(chit)
                .contains(
                        new SlipElement.Row("Slip T1.1-000040 cleared", "12.50", false),
                        new SlipElement.Row("Kept as your credit", "2.00", false),
                        new SlipElement.Row("In your favour", "EUR 2.00", true));
    }

    @Test
    void whoHasPaidAllIsToldSo() {
        Repayment all = repayment("Ben", "cash", null, "0", "12.50", new Allocation(slip(40), euros("12.50")));

        assertThat(RepaymentChit.of(all, ASHA, SHOP, List.of(), null).elements())
                .contains(new SlipElement.Paragraph("Nothing is left to pay."));
    }

    /** Paper is not endless: the oldest and the newest stand on it, the last of which may be cleared in part. */
    @Test
    void ofVeryManySlipsTheOldestAndTheNewestAreNamed() {
        Allocation[] parts = IntStream.rangeClosed(101, 401)
                .mapToObj(number -> new Allocation(slip(number), euros("1")))
                .toArray(Allocation[]::new);
        Repayment many = repayment("Ben", "cash", null, "0", "301", parts);

        List<SlipElement> chit = RepaymentChit.of(many, ASHA, SHOP, List.of(item(401, TODAY, "2", "1")), null)
                .elements();

        assertThat(chit)
                .contains(
                        new SlipElement.Row("Slip T1.1-000130 cleared", "1.00", false),
                        new SlipElement.Paragraph("Not shown here: 241. Totals count all."),
                        new SlipElement.Row("Slip T1.1-000372 cleared", "1.00", false));
        assertThat(chit.toString()).doesNotContain("000131", "000371").contains("000101", "Slip T1.1-000401");
    }

    @Test
    void whoPaysForSomebodyElseLearnsTheSumAndNothingMore() throws IOException {
        Repayment byNeighbour = repayment(
                "Ben",
                "cash",
                "Tom Neighbour",
                "0",
                "52.50",
                new Allocation(slip(40), euros("12.50")),
                new Allocation(slip(41), euros("7.50")));

        String chit = PlainText.of(RepaymentChit.of(byNeighbour, ASHA, SHOP, left, next), 42, "COPY 1");

        Golden.same("slip/chit-paid-for-42.txt", chit);
        assertThat(chit)
                .contains("Tom Neighbour", "Asha Okonkwo", "EUR 20.00")
                .doesNotContain(
                        "T1.1-000040", "T1.1-000041", "32.50", "52.50", "eft to pay", "agreed", "REPAY", "T1-0007");
    }

    @Test
    void theNumberComesAfterTheSignature() {
        List<SlipElement> chit = RepaymentChit.of(partly, ASHA, SHOP, left, null)
                .keptBy(Keeper.SHOP)
                .elements();

        assertThat(chit.subList(chit.size() - 4, chit.size()))
                .containsExactly(
                        new SlipElement.WriteHere("Payer's signature"),
                        new SlipElement.Space(1),
                        new SlipElement.Row("Chit", "T1.1-000050", true),
                        new SlipElement.Cut());
    }
}
