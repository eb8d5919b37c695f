package org.tallystick.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.slip;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.collection.MakePromise;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.NotFound;
import org.tallystick.repayment.TakeRepayment.Payment;
import org.tallystick.validation.CountRules;
import org.tallystick.validation.InvalidInput;

/** Where money goes that comes in: what is named, then the oldest, and the rest is kept. */
class TakeRepaymentTest extends AtTheCounter {
    private static final TakeRepayment REPAYING = new TakeRepayment(SHOP, 2);

    private Repayment taken(CustomerNumber by, String amount, @Nullable String paidBy, SlipNumber... named) {
        Payment payment = new Payment(by, euros(amount), "card", List.of(named), paidBy);
        return booked(Repayment.class, context -> REPAYING.decide(context, payment));
    }

    private void wrong(SlipNumber named, String message) {
        assertThatThrownBy(() -> taken(rosa, "5", null, named))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(message);
    }

    private static String told(List<Allocation> parts) {
        return parts.stream()
                .map(part ->
                        part.slip().value().substring(10) + "=" + part.amount().getAmount())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "3.00, '', 1=3.00, 0.00, 17.00",
        "5.00, '', 1=5.00, 0.00, 15.00",
        "12.00, '', 1=5.00 2=7.00, 0.00, 8.00",
        "20.00, '', 1=5.00 2=7.00 3=8.00, 0.00, 0.00",
        "20.01, '', 1=5.00 2=7.00 3=8.00, 0.01, -0.01",
        "6.00, 2, 2=6.00, 0.00, 14.00",
        "10.00, 3, 3=8.00 1=2.00, 0.00, 10.00",
        "16.00, 3 2, 3=8.00 2=7.00 1=1.00, 0.00, 4.00",
        "9.00, 3 3, 3=8.00 1=1.00, 0.00, 11.00",
    })
    void itClearsWhatIsNamedThenTheOldest(String amount, String named, String cleared, String kept, String owed) {
        sold(rosa, "5");
        sold(rosa, "7");
        sold(rosa, "8");
        SlipNumber[] slips = Stream.of(named.split(" "))
                .filter(each -> !each.isEmpty())
                .map(each -> slip(Long.parseLong(each)))
                .toArray(SlipNumber[]::new);
        Repayment paid = taken(rosa, amount, null, slips);
        assertThat(told(paid.allocations())).isEqualTo(cleared);
        assertThat(paid.kept()).isEqualTo(euros(kept));
        assertThat(paid.recovered()).isEmpty();
        assertThat(paid.balances()).isEqualTo(new Balances(euros("20"), euros(owed)));
        assertThat(owed(rosa)).isEqualTo(euros(owed));
    }

    @Test
    void theChitSaysWhatBecameOfTheMoneyAndWhatIsNext() {
        sold(rosa, "5");
        sold(rosa, "7");
        shop.booked(context -> new MakePromise(SHOP).decide(context, rosa, TODAY.plusDays(4), null));
        Repayment paid = taken(rosa, "6", null);
        assertThat(paid.chit().number()).isEqualTo(slip(3));
        assertThat(paid.customer()).isEqualTo(rosa);
        assertThat(paid.amount()).isEqualTo(euros("6"));
        assertThat(paid.method()).isEqualTo("card");
        assertThat(paid.chit().copies()).isEqualTo(2);
        assertThat(paid.head().numbers().slips()).isEqualTo(3);
        assertThat(paid.chit().source())
                .contains(
                        "T1.1-000003",
                        "Slip T1.1-000001 cleared",
                        "Slip T1.1-000002, part",
                        "Left to pay",
                        "Next, as agreed: EUR 6.00 by 25 Nov 2026.");
        assertThat(taken(rosa, "6", null).chit().source())
                .contains("Nothing is left to pay.")
                .doesNotContain("Next, as agreed");
    }

    @Test
    void whoPaysForSomebodyIsNotToldWhatTheyOwe() {
        sold(rosa, "5");
        Repayment paid = taken(rosa, "2", "Luis");
        assertThat(paid.paidBy()).isEqualTo("Luis");
        assertThat(paid.chit().source()).contains("Luis", "Rosa").doesNotContain("T1.1-000001", "Left to pay");
    }

    @Test
    void whatWasGivenUpComesInByItsName() {
        SlipNumber lost = sold(rosa, "5");
        writtenOff(lost);
        sold(rosa, "7");
        assertThat(told(taken(rosa, "1", null).allocations()))
                .as("nobody pays it unasked")
                .isEqualTo("2=1.00");
        Repayment part = taken(rosa, "2", null, lost, lost);
        assertThat(told(part.recovered())).isEqualTo("1=2.00");
        assertThat(part.allocations()).isEmpty();
        assertThat(part.balances()).as("it was in the balance no more").isEqualTo(new Balances(euros("6"), euros("6")));
        assertThat(part.chit().source()).contains("Slip T1.1-000001, which had been written off");
        Repayment rest = taken(rosa, "10", null, lost, lost);
        assertThat(told(rest.recovered())).isEqualTo("1=3.00");
        assertThat(told(rest.allocations())).isEqualTo("2=6.00");
        assertThat(rest.kept()).isEqualTo(euros("1"));
        assertThat(rest.balances()).isEqualTo(new Balances(euros("6"), euros("-1")));
        wrong(lost, "for: slip T1.1-000001 of customer T1-0001 has nothing open");
    }

    @Test
    void whatWasGivenUpOfSeveralSlipsComesInOfEach() {
        SlipNumber first = sold(rosa, "5");
        SlipNumber second = sold(rosa, "7");
        writtenOff(first);
        writtenOff(second);
        Repayment paid = taken(rosa, "10", null, second, first, second);
        assertThat(told(paid.recovered())).isEqualTo("2=7.00 1=3.00");
        assertThat(status(first).writtenOff()).isEqualTo(euros("2"));
        assertThat(paid.kept()).isEqualTo(euros("0"));
    }

    @Test
    void onlyTheirOwnSlipsThatAreOpenCanBeNamed() {
        CustomerNumber ben = shop.customer("Ben");
        SlipNumber bens = sold(ben, "5");
        wrong(bens, "for: slip T1.1-000001 of customer T1-0001 has nothing open");
        SlipNumber cleared = sold(rosa, "5");
        SlipNumber chit = paid(rosa, "6").chit().number();
        wrong(cleared, "for: slip T1.1-000002 of customer T1-0001 has nothing open");
        wrong(chit, "for: slip T1.1-000003 of customer T1-0001 has nothing open");
        assertThatThrownBy(() -> taken(rosa, "5", null, slip(9)))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no slip T1.1-000009; look at the number at the end of the slip");
        assertThat(owed(rosa)).isEqualTo(euros("-1"));
    }

    @Test
    void theSlipsOfAnAccountThatWasTakenOverAreTheirOwn() {
        CustomerNumber twin = shop.customer("Rosa again");
        sold(twin, "3");
        SlipNumber hers = sold(rosa, "5");
        merged(twin, rosa);
        Repayment paid = taken(rosa, "4", null, hers);
        assertThat(paid.customer()).isEqualTo(twin);
        assertThat(told(paid.allocations())).isEqualTo("2=4.00");
    }

    @Test
    void whereNothingIsOwedAllOfItIsKept() {
        Repayment paid = taken(rosa, "4", null);
        assertThat(paid.allocations()).isEmpty();
        assertThat(paid.kept()).isEqualTo(euros("4"));
        assertThat(account(rosa).credit()).isEqualTo(euros("4"));
        assertThat(told(taken(rosa, "2", null).allocations()))
                .as("credit is not cleared")
                .isEmpty();
    }

    @Test
    void moneyIsAboveZeroAndFromACustomer() {
        for (String amount : List.of("0.00", "-0.01")) {
            assertThatThrownBy(() -> taken(rosa, amount, null))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("amount: EUR " + amount + " must be above zero");
        }
        assertThatThrownBy(() -> taken(CustomerNumber.of("T1", 99), "5", null))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no customer T1-0099; look them up with: tallystick customer list");
    }

    @Test
    void onePaymentClearsSoManySlipsAndNoMore() {
        SlipNumber lost = sold(rosa, "1");
        writtenOff(lost);
        for (int i = 0; i < CountRules.SLIPS_CLEARED; i++) {
            sold(rosa, "1");
        }
        assertThatThrownBy(() -> taken(rosa, "2500", null, lost))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("amount: EUR 2,500.00 clears 2001 slips; at most 2000 fit into one repayment, so take"
                        + " EUR 2,000.00 first, and then the rest");
        Repayment most = taken(rosa, "2000", null);
        assertThat(most.allocations()).hasSize(CountRules.SLIPS_CLEARED);
        assertThat(most.kept()).isEqualTo(euros("0"));
    }
}
