package org.tallystick.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.entry.json.SampleEntries.CHIT;
import static org.tallystick.entry.json.SampleEntries.ROSA;
import static org.tallystick.entry.json.SampleEntries.SLIP;
import static org.tallystick.entry.json.SampleEntries.TODAY;
import static org.tallystick.entry.json.SampleEntries.balances;
import static org.tallystick.entry.json.SampleEntries.euros;
import static org.tallystick.entry.json.SampleEntries.head;

import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.validation.InvalidInput;

/** Entries about goods and money say what they come to, and refuse what cannot be. */
class MoneyMovesTest {
    private static final String WRONG_MOVE = "the balance goes from EUR 1.00 to EUR 2.00, but the entry moves it by ";

    private static CreditSale sale(
            List<SaleLine> lines, @Nullable String receipt, String paidNow, List<Allocation> fromCredit) {
        Balances balances = Balances.moving(euros("0"), euros("10").minus(euros(paidNow)));
        return sale(lines, receipt, paidNow, fromCredit, balances, 2);
    }

    private static CreditSale sale(
            List<SaleLine> lines,
            @Nullable String receipt,
            String paidNow,
            List<Allocation> fromCredit,
            Balances balances,
            int copies) {
        return new CreditSale(
                head(1, 1),
                ROSA,
                SLIP,
                lines,
                receipt,
                null,
                euros("10"),
                euros(paidNow),
                fromCredit,
                TODAY,
                balances,
                List.of(),
                null,
                null,
                copies,
                null);
    }

    private static SaleLine goods(String amount) {
        return new SaleLine("Rice", null, null, null, euros(amount));
    }

    private static Allocation part(SlipNumber slip, String amount) {
        return new Allocation(slip, euros(amount));
    }

    private static DebtReduction relief(String debtLowered) {
        return new DebtReduction(euros(debtLowered), euros("0"), euros("0"));
    }

    @Test
    void aSaleSaysWhatItAddsAndWhatIsOpenOfIt() {
        CreditSale sale = sale(List.of(goods("12"), goods("-2")), null, "3", List.of(part(CHIT, "4")));

        assertThat(sale.debt()).isEqualTo(euros("7"));
        assertThat(sale.open()).isEqualTo(euros("3"));
        assertThat(sale.withSlip("slip 1 en\n"))
                .isEqualTo(new CreditSale(
                        sale.head(),
                        ROSA,
                        SLIP,
                        sale.lines(),
                        null,
                        null,
                        sale.total(),
                        sale.paidNow(),
                        sale.fromCredit(),
                        TODAY,
                        sale.balances(),
                        List.of(),
                        null,
                        null,
                        2,
                        "slip 1 en\n"));
    }

    @Test
    void aSaleWithoutDebtIsACashSale() {
        for (String paid : List.of("10", "11", "-1")) {
            assertThatThrownBy(() -> sale(List.of(), "R-1", paid, List.of()))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage(
                            "paidNow: EUR " + paid + ".00 leaves no debt of a total of EUR 10.00; book a cash sale");
        }
    }

    @Test
    void aSaleHasItsGoodsOrTheReceiptThatHoldsThem() {
        String message = "lines: give the goods, or the receipt number that holds them, and not both";

        assertThatThrownBy(() -> sale(List.of(), null, "0", List.of())).hasMessage(message);
        assertThatThrownBy(() -> sale(List.of(goods("10")), "R-1", "0", List.of()))
                .hasMessage(message);
    }

    @Test
    void theGoodsAddUpToTheTotal() {
        assertThatThrownBy(() -> sale(List.of(goods("12"), goods("-1")), null, "0", List.of()))
                .hasMessage("total: is EUR 10.00, but the amounts of the lines add up to EUR 11.00");
    }

    @Test
    void creditPaysNoMoreThanTheDebt() {
        assertThat(sale(List.of(), "R-1", "3", List.of(part(CHIT, "7"))).open()).isEqualTo(euros("0"));
        assertThatThrownBy(() -> sale(List.of(), "R-1", "3", List.of(part(CHIT, "7.01"))))
                .hasMessage("EUR 7.01 from credit is more than the debt of EUR 7.00");
    }

    @Test
    void aSaleStatesTheBalanceItLeadsToAndHowManyCopies() {
        assertThatThrownBy(() -> sale(List.of(), "R-1", "0", List.of(), balances("1.00", "2.00"), 2))
                .hasMessage(WRONG_MOVE + "EUR 10.00");
        assertThatThrownBy(() -> sale(List.of(), "R-1", "0", List.of(), balances("0.00", "10.00"), -1))
                .hasMessage("-1 copies cannot be; the least are none");
    }

    @Test
    void goodsTakenBackLowerTheDebtByWhatTheyState() {
        Balances wrong = balances("1.00", "2.00");
        Voided gone = new Voided(
                head(1, 1),
                ROSA,
                SLIP,
                new DebtReduction(euros("4"), euros("3"), euros("2")),
                balances("5.00", "1.00"),
                null);

        assertThat(gone.debtLowered()).isEqualTo(euros("4"));
        assertThat(gone.relief().payOut()).isEqualTo(euros("3"));
        assertThatThrownBy(() -> new Voided(head(1, 1), ROSA, SLIP, relief("4"), wrong, null))
                .hasMessage(WRONG_MOVE + "EUR -4.00");
        assertThatThrownBy(() -> new Returned(head(1, 1), ROSA, SLIP, List.of(goods("4")), relief("4"), wrong, null))
                .hasMessage(WRONG_MOVE + "EUR -4.00");
        assertThatThrownBy(() -> new PriceCorrected(head(1, 1), ROSA, SLIP, relief("4"), wrong, null))
                .hasMessage(WRONG_MOVE + "EUR -4.00");
    }

    @Test
    void aReturnHasGoodsOfWorth() {
        for (List<SaleLine> goods : List.of(List.<SaleLine>of(), List.of(goods("4"), goods("0")))) {
            assertThatThrownBy(() ->
                            new Returned(head(1, 1), ROSA, SLIP, goods, relief("4"), balances("4.00", "0.00"), null))
                    .hasMessage("lines: give the goods that came back, each with an amount above zero");
        }
        assertThatThrownBy(() -> new Returned(
                        head(1, 1), ROSA, SLIP, List.of(goods("5")), relief("4"), balances("4.00", "0.00"), null))
                .hasMessage("total: is EUR 4.00, but the amounts of the lines add up to EUR 5.00");
    }

    @Test
    void aCorrectionTakesSomethingOff() {
        assertThatThrownBy(
                        () -> new PriceCorrected(head(1, 1), ROSA, SLIP, relief("0"), balances("1.00", "1.00"), null))
                .hasMessage("amount: a correction takes something off the price; give it above zero");
    }

    private static Repayment repayment(
            String amount, List<Allocation> allocations, List<Allocation> recovered, Money kept, Balances balances) {
        return new Repayment(
                head(1, 1),
                ROSA,
                new BegunSlip(CHIT, 1, null),
                euros(amount),
                "cash",
                null,
                allocations,
                recovered,
                kept,
                balances);
    }

    @Test
    void aRepaymentSaysWhatItLowersAndWhatItBringsBack() {
        Repayment paid = repayment(
                "10", List.of(part(SLIP, "4")), List.of(part(CHIT, "5")), euros("1"), balances("4.00", "-1.00"));

        assertThat(paid.recoveredSum()).isEqualTo(euros("5"));
        assertThat(paid.debtLowered()).isEqualTo(euros("5"));
        assertThat(paid.withChit("slip 1 en\n").chit().source()).isEqualTo("slip 1 en\n");
        assertThat(paid.withChit("slip 1 en\n").withChit("again")).isEqualTo(paid.withChit("again"));
    }

    @Test
    void aRepaymentIsSpreadToTheLastCent() {
        Balances balances = balances("4.00", "0.00");

        assertThatThrownBy(() -> repayment("0", List.of(), List.of(), euros("0"), balances))
                .hasMessage("amount: a repayment is above zero");
        assertThatThrownBy(() -> repayment("4", List.of(part(SLIP, "3.99")), List.of(), euros("0"), balances))
                .hasMessage("allocations and overpayment are EUR 3.99, not EUR 4.00");
        assertThatThrownBy(() -> repayment("4", List.of(part(SLIP, "5")), List.of(), euros("-1"), balances))
                .hasMessage("allocations and overpayment are EUR 4.00, not EUR 4.00");
        assertThatThrownBy(() ->
                        repayment("4", List.of(part(SLIP, "4")), List.of(), Money.zero(CurrencyUnit.USD), balances))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> repayment("4", List.of(), List.of(), euros("4"), balances("1.00", "2.00")))
                .hasMessage(WRONG_MOVE + "EUR -4.00");
        assertThatThrownBy(() -> new Repayment(
                        head(1, 1),
                        ROSA,
                        new BegunSlip(CHIT, 0, null),
                        euros("4"),
                        "cash",
                        null,
                        List.of(),
                        List.of(),
                        euros("4"),
                        balances))
                .hasMessage("0 copies cannot be; the ORIGINAL is the first");
    }

    @Test
    void creditIsPaidOutFromWhereItStood() {
        Balances balances = balances("-4.00", "0.00");

        assertThatThrownBy(() -> new PaidOut(head(1, 1), ROSA, euros("4"), List.of(), balances))
                .hasMessage("the credit paid out is EUR 0.00, not EUR 4.00");
        assertThatThrownBy(() -> new PaidOut(head(1, 1), ROSA, euros("4"), List.of(part(CHIT, "3")), balances))
                .hasMessage("the credit paid out is EUR 3.00, not EUR 4.00");
        assertThatThrownBy(() ->
                        new PaidOut(head(1, 1), ROSA, euros("4"), List.of(part(CHIT, "4")), balances("1.00", "2.00")))
                .hasMessage(WRONG_MOVE + "EUR 4.00");
    }
}
