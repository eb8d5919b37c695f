package org.tallystick.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.slip;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tallystick.collection.DisputeSlip.Doubt;
import org.tallystick.collection.DisputeSlip.Settlement;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.ClaimEntry.DisputeRaised;
import org.tallystick.entry.ClaimEntry.DisputeSettled;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.OpenItem;

/** A customer doubts a slip on which something is owed, until the two have settled it. */
class DisputeSlipTest extends AtTheCounter {
    private static Function<WriteContext, Verdict<NotNow>> raising(SlipNumber slip) {
        return context -> new DisputeSlip().raise(context, new Doubt(slip, "not mine"));
    }

    private static Function<WriteContext, Verdict<NotNow>> settling(SlipNumber slip) {
        return context -> new DisputeSlip().settle(context, new Settlement(slip, "it was her son's"));
    }

    private boolean isDoubted(CustomerNumber of, SlipNumber slip) {
        return account(of).item(slip).filter(OpenItem::disputed).isPresent();
    }

    @Test
    void aDoubtIsRaisedOnceAndSettledOnce() {
        SlipNumber sale = sold(rosa, "5");
        SlipNumber other = sold(rosa, "6");
        assertThat(refused(settling(sale))).isEqualTo("slip T1.1-000001 is not disputed");
        DisputeRaised raised = booked(DisputeRaised.class, raising(sale));
        assertThat(raised).isEqualTo(new DisputeRaised(raised.head(), rosa, sale, "not mine"));
        assertThat(isDoubted(rosa, sale)).isTrue();
        assertThat(isDoubted(rosa, other)).isFalse();
        assertThat(refused(raising(sale))).isEqualTo("slip T1.1-000001 is disputed already");
        DisputeSettled settled = booked(DisputeSettled.class, settling(sale));
        assertThat(settled).isEqualTo(new DisputeSettled(settled.head(), rosa, sale, "it was her son's"));
        assertThat(isDoubted(rosa, sale)).isFalse();
        assertThat(booked(DisputeRaised.class, raising(sale)).slip())
                .as("again")
                .isEqualTo(sale);
    }

    @Test
    void theDoubtMovesOverWithTheDebt() {
        SlipNumber debt = brought(rosa, "5");
        shop.booked(raising(debt));
        CustomerNumber twin = shop.customer("Rosa again");
        merged(twin, rosa);
        assertThat(booked(DisputeSettled.class, settling(debt)).customer()).isEqualTo(twin);
        assertThat(booked(DisputeRaised.class, raising(debt)).customer()).isEqualTo(twin);
    }

    @Test
    void whereNothingIsOwedThereIsNothingToDoubt() {
        SlipNumber paid = sold(rosa, "5");
        SlipNumber chit = paid(rosa, "5").chit().number();
        SlipNumber credit = brought(rosa, "-5");
        String nothing = "slip %s has nothing open; take goods back or correct its price instead";
        assertThat(refused(raising(paid))).isEqualTo(nothing.formatted(paid));
        assertThat(refused(raising(chit))).isEqualTo(nothing.formatted(chit));
        assertThat(refused(raising(credit))).isEqualTo(nothing.formatted(credit));
        assertThat(refused(settling(paid))).isEqualTo("slip T1.1-000001 is not disputed");
        for (Function<WriteContext, Verdict<NotNow>> either : List.of(raising(slip(9)), settling(slip(9)))) {
            assertThatThrownBy(() -> asked(either))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("there is no slip T1.1-000009; look at the number at the end of the slip");
        }
    }
}
