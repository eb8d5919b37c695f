package org.tallystick.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.euros;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CustomerEntry.Erased;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.NotFound;
import org.tallystick.repayment.TakeRepayment;

/** Somebody is to be forgotten: once nothing is open, and again once somebody was named. */
class EndAccountTest extends AtTheCounter {
    private Erased forgotten() {
        return booked(Erased.class, context -> new EndAccount().erase(context, rosa));
    }

    private String refused() {
        return refused(context -> new EndAccount().erase(context, rosa));
    }

    @Test
    void whoOwesOrIsOwedIsNotForgotten() {
        sold(rosa, "5");
        assertThat(refused())
                .isEqualTo("customer T1-0001 still has EUR 5.00 open; it is repaid, paid out or written off first");
        paid(rosa, "6");
        assertThat(refused())
                .isEqualTo("customer T1-0001 still has EUR -1.00 open; it is repaid, paid out or written off first");
    }

    @Test
    void nothingThatNamesThemIsKept() {
        assertThat(forgotten().customer()).isEqualTo(rosa);
        assertThat(account(rosa).customer().details()).isNull();
        assertThat(refused()).isEqualTo("customer T1-0001 is erased already");
    }

    @Test
    void whatCameInSinceMayNameSomebodyAndIsForgottenToo() {
        SlipNumber lost = sold(rosa, "5");
        writtenOff(lost);
        forgotten();
        TakeRepayment.Payment late = new TakeRepayment.Payment(rosa, euros("5"), "cash", List.of(lost), "Luis");
        shop.booked(context -> new TakeRepayment(SHOP, 1).decide(context, late));
        assertThat(forgotten().customer()).isEqualTo(rosa);
        assertThat(refused()).isEqualTo("customer T1-0001 is erased already");
    }

    @Test
    void nobodyIsForgottenWhoIsNotThere() {
        assertThatThrownBy(() -> asked(context -> new EndAccount().erase(context, CustomerNumber.of("T1", 99))))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no customer T1-0099; look them up with: tallystick customer list");
    }
}
