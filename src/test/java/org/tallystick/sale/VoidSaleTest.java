package org.tallystick.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.slip;

import org.junit.jupiter.api.Test;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Balances;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotFound;
import org.tallystick.sale.VoidSale.Undo;

/** A sale that should not have been: nobody owes for it, and nobody gets more out than they paid. */
class VoidSaleTest extends TakingBack {
    private Voided undone(SlipNumber slip) {
        return booked(Voided.class, context -> new VoidSale(SHOP, 2).decide(context, new Undo(slip, "wrong customer")));
    }

    private String refused(SlipNumber slip) {
        return refused(context -> new VoidSale(SHOP, 2).decide(context, new Undo(slip, "wrong customer")));
    }

    @Test
    void whatIsOpenComesOffTheBalanceAndWhatWasPaidIsHandedBack() {
        SlipNumber sale = sold("20", "3");
        sold("10", "0");
        paid(rosa, "5", sale);
        Voided undone = undone(sale);
        assertThat(told(undone.relief())).isEqualTo("12.00 8.00 0.00");
        assertThat(undone.balances()).isEqualTo(new Balances(euros("22"), euros("10")));
        assertThat(undone.reason()).isEqualTo("wrong customer");
        assertThat(undone.customer()).isEqualTo(rosa);
        assertThat(status(sale).voided()).isTrue();
        assertThat(status(sale).givenBack()).isEqualTo(euros("20"));
        assertThat(refused(sale)).isEqualTo("slip T1.1-000001 is void already");
    }

    @Test
    void whatWasGivenUpIsNotHandedBack() {
        SlipNumber sale = sold("20", "3");
        writtenOff(sale);
        assertThat(told(undone(sale).relief())).isEqualTo("0.00 3.00 17.00");
        assertThat(status(sale).writtenOff()).isEqualTo(euros("0"));
    }

    @Test
    void whatCameInOfALossIsHandedBack() {
        SlipNumber sale = sold("20", "0");
        writtenOff(sale);
        paid(rosa, "8", sale);
        assertThat(told(undone(sale).relief())).isEqualTo("0.00 8.00 12.00");
    }

    @Test
    void afterAMergerItIsTakenOffTheAccountThatStands() {
        SlipNumber sale = sold("20", "0");
        CustomerNumber twin = shop.customer("Rosa again");
        sold(twin, "1");
        merged(twin, rosa);
        Voided undone = undone(sale);
        assertThat(undone.customer()).isEqualTo(twin);
        assertThat(undone.balances()).isEqualTo(new Balances(euros("21"), euros("1")));
    }

    @Test
    void onlyASaleIsVoided() {
        assertThat(refused(brought(rosa, "4"))).isEqualTo("slip T1.1-000001 is no sale");
        assertThat(refused(paid(rosa, "9").chit().number())).isEqualTo("slip T1.1-000002 is no sale");
        assertThatThrownBy(() -> undone(slip(9)))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no slip T1.1-000009; look at the number at the end of the slip");
    }

    @Test
    void aDebtIsASaleOrComesFromBeforeTheBook() {
        SlipNumber sale = sold("20", "0");
        SlipNumber debt = brought(rosa, "4");
        SlipNumber credit = brought(rosa, "-1");
        SlipNumber chit = paid(rosa, "50").chit().number();
        assertThat(Claim.of(context(), sale).isDebt()).isTrue();
        assertThat(Claim.of(context(), debt).isDebt()).isTrue();
        assertThat(Claim.of(context(), debt).paid()).isEqualTo(euros("4"));
        assertThat(Claim.of(context(), credit).isDebt()).isFalse();
        assertThat(Claim.of(context(), chit).isDebt()).isFalse();
    }
}
