package org.tallystick.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.slip;

import org.junit.jupiter.api.Test;
import org.tallystick.collection.WriteOff.Loss;
import org.tallystick.entry.Balances;
import org.tallystick.entry.ClaimEntry.WrittenOff;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.NotFound;

/** The shop gives up what is open of a slip, and no more. */
class WriteOffTest extends AtTheCounter {
    private WrittenOff lost(SlipNumber slip) {
        return booked(WrittenOff.class, context -> new WriteOff().decide(context, new Loss(slip, "moved away")));
    }

    private String refused(SlipNumber slip) {
        return refused(context -> new WriteOff().decide(context, new Loss(slip, "moved away")));
    }

    @Test
    void whatIsOpenIsGivenUp() {
        SlipNumber sale = sold(rosa, "20");
        SlipNumber debt = brought(rosa, "7");
        paid(rosa, "5", sale);
        WrittenOff lost = lost(sale);
        assertThat(lost)
                .isEqualTo(new WrittenOff(
                        lost.head(), rosa, sale, euros("15"), new Balances(euros("22"), euros("7")), "moved away"));
        assertThat(status(sale).writtenOff()).isEqualTo(euros("15"));
        assertThat(lost(debt).amount()).isEqualTo(euros("7"));
        assertThat(refused(sale)).isEqualTo("slip T1.1-000001 has nothing open that could be written off");
    }

    @Test
    void onlyADebtThatIsOpenIsGivenUp() {
        SlipNumber paid = sold(rosa, "5");
        SlipNumber chit = paid(rosa, "6").chit().number();
        SlipNumber credit = brought(rosa, "-5");
        String nothing = "slip %s has nothing open that could be written off";
        assertThat(refused(paid)).isEqualTo(nothing.formatted(paid));
        assertThat(refused(chit)).isEqualTo(nothing.formatted(chit));
        assertThat(refused(credit)).isEqualTo(nothing.formatted(credit));
        assertThatThrownBy(() -> lost(slip(9)))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no slip T1.1-000009; look at the number at the end of the slip");
    }
}
