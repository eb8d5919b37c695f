package org.tallystick.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.conduct.Said.EUR;
import static org.tallystick.conduct.Said.cents;
import static org.tallystick.conduct.Said.day;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The running figures of what somebody takes and how they pay it. */
class BuyingAndPayingTest {
    private static final DebtOutcomes NO_DEBTS = new DebtOutcomes(cents(0), null);
    private static final Conduct NONE = Conduct.none(EUR);

    private static Conduct bought(int... cents) {
        Conduct now = NONE;
        for (int i = 0; i < cents.length; i++) {
            now = now.bought(cents(cents[i]), day(i));
        }
        return now;
    }

    @Test
    void nobodyHasBoughtAnythingYet() {
        assertThat(NONE).isEqualTo(new Conduct(new Purchases(0, cents(0), null, null), Payments.NONE, NO_DEBTS));
        assertThat(NONE.purchases().everyDays()).isEmpty();
    }

    @Test
    void aRegularCustomerWhoStaysAwayIsMissed() {
        Purchases daily = bought(500, 500, 500, 500, 500).purchases();
        assertThat(daily.stoppedBy(day(4 + 14))).isFalse();
        assertThat(daily.stoppedBy(day(4 + 15))).isTrue();
        assertThat(bought(500, 500, 500, 500).purchases().stoppedBy(day(100))).isFalse();
        Purchases weekly = new Purchases(5, cents(500), day(0), day(28));
        assertThat(weekly.stoppedBy(day(28 + 21))).isFalse();
        assertThat(weekly.stoppedBy(day(28 + 22))).isTrue();
    }

    @Test
    void upToTenSalesTheUsualOneIsTheirMean() {
        assertThat(bought(500).purchases()).isEqualTo(new Purchases(1, cents(500), day(0), day(0)));
        assertThat(bought(500, 700).purchases()).isEqualTo(new Purchases(2, cents(600), day(0), day(1)));
        assertThat(bought(500, 700, 900).purchases().usual()).isEqualTo(cents(700));
        assertThat(bought(100, 200, 300, 400, 500, 600, 700, 800, 900, 1000)
                        .purchases()
                        .usual())
                .isEqualTo(cents(550));
    }

    @Test
    void fromTheEleventhOnItMovesByATenth() {
        int[] ten = {100, 100, 100, 100, 100, 100, 100, 100, 100, 100};
        Conduct more = bought(ten).bought(cents(1100), day(20));
        assertThat(more.purchases()).isEqualTo(new Purchases(11, cents(200), day(0), day(20)));
        assertThat(more.bought(cents(100), day(21)).purchases().usual()).isEqualTo(cents(190));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1", "2, 1, 2", "1, 4, 3", "3, 8, 5", "1, 1, 1"})
    void halfACentGoesToTheEvenStepAndNeverPastEither(int first, int second, int usual) {
        assertThat(bought(first, second).purchases().usual()).isEqualTo(cents(usual));
    }

    @Test
    void theRhythmIsTheDaysFromOneSaleToTheNext() {
        assertThat(NONE.bought(cents(5), day(0)).purchases().everyDays()).isEmpty();
        Conduct two = NONE.bought(cents(5), day(0)).bought(cents(5), day(7));
        assertThat(two.purchases().everyDays()).isEqualTo(OptionalLong.of(7));
        assertThat(two.bought(cents(5), day(15)).purchases().everyDays()).isEqualTo(OptionalLong.of(7));
        assertThat(new Purchases(2, cents(5), null, day(3)).everyDays()).isEmpty();
        assertThat(new Purchases(2, cents(5), day(3), null).everyDays()).isEmpty();
    }

    @Test
    void aSlipPaidOnItsDayIsInTimeAndLaterItIsLateByDays() {
        Conduct paid = NONE.settled(day(10), day(3))
                .settled(day(10), day(10))
                .settled(day(10), day(11))
                .settled(day(10), day(40))
                .paid(day(41));
        assertThat(paid.payments()).isEqualTo(new Payments(2, 2, 31, List.of(day(41))));
        assertThat(paid.purchases()).isEqualTo(NONE.purchases());
        assertThat(paid.settled(day(50), day(42)).payments()).isEqualTo(new Payments(3, 2, 31, List.of(day(41))));
        assertThat(paid.settled(day(50), day(52)).payments()).isEqualTo(new Payments(2, 3, 33, List.of(day(41))));
        assertThat(paid.bought(cents(1), day(45)).payments()).isEqualTo(paid.payments());
    }

    @Test
    void twoAccountsOfOnePersonAddUp() {
        Conduct here = bought(500, 700).settled(day(9), day(8)).paid(day(8));
        Conduct there = NONE.bought(cents(90), day(-5))
                .bought(cents(90), day(30))
                .bought(cents(90), day(31))
                .settled(day(1), day(3))
                .paid(day(3));
        Conduct both = new Conduct(
                new Purchases(5, cents(90), day(-5), day(31)),
                new Payments(1, 1, 2, List.of(day(3), day(8))),
                NO_DEBTS);
        assertThat(here.absorbing(there)).isEqualTo(both);
        assertThat(there.absorbing(here)).isEqualTo(both);
    }

    @Test
    void anEmptyAccountAddsNothing() {
        Conduct here = bought(500, 700).paid(day(8));
        assertThat(here.absorbing(NONE)).isEqualTo(here);
        assertThat(NONE.absorbing(here)).isEqualTo(here);
        assertThat(NONE.absorbing(NONE)).isEqualTo(NONE);
    }

    @Test
    void ofTwoAsOftenUsedAccountsTheOneThatStaysSaysWhatIsUsual() {
        assertThat(bought(500).absorbing(bought(900)).purchases())
                .isEqualTo(new Purchases(2, cents(500), day(0), day(0)));
        assertThat(bought(500).absorbing(bought(900, 900)).purchases().usual()).isEqualTo(cents(900));
    }
}
