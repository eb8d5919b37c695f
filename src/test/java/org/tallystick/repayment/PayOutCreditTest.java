package org.tallystick.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.euros;

import org.junit.jupiter.api.Test;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.NotFound;

/** What the shop owes a customer goes out in cash, and nothing else does. */
class PayOutCreditTest extends AtTheCounter {
    private String refused() {
        return refused(context -> new PayOutCredit(SHOP, 2).decide(context, rosa));
    }

    private PaidOut paidOut(CustomerNumber to) {
        return booked(PaidOut.class, context -> new PayOutCredit(SHOP, 2).decide(context, to));
    }

    @Test
    void whoOwesOrIsEvenGetsNothing() {
        assertThat(refused()).isEqualTo("the shop owes customer T1-0001 nothing: the balance is EUR 0.00");
        paid(rosa, "5");
        sold(rosa, "6");
        assertThat(refused())
                .as("credit beside a larger debt")
                .isEqualTo("the shop owes customer T1-0001 nothing: the balance is EUR 1.00");
        assertThatThrownBy(() -> paidOut(CustomerNumber.of("T1", 99)))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no customer T1-0099; look them up with: tallystick customer list");
    }

    @Test
    void allOfTheBalanceGoesOutOfTheOldestCredit() {
        SlipNumber first = paid(rosa, "5").chit().number();
        SlipNumber second = paid(rosa, "4").chit().number();
        sold(rosa, "2");
        PaidOut out = paidOut(rosa);
        assertThat(out.amount()).isEqualTo(euros("7"));
        assertThat(out.customer()).isEqualTo(rosa);
        assertThat(out.allocations())
                .containsExactly(new Allocation(first, euros("5")), new Allocation(second, euros("2")));
        assertThat(out.balances()).isEqualTo(new Balances(euros("-7"), euros("0")));
        assertThat(refused()).isEqualTo("the shop owes customer T1-0001 nothing: the balance is EUR 0.00");
    }
}
