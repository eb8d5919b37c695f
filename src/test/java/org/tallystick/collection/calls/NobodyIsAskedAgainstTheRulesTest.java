package org.tallystick.collection.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.collection.calls.SaidAndOwed.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.BesideOthers;
import org.tallystick.Trials;
import org.tallystick.calendar.ShopCalendar;
import org.tallystick.ledger.account.Account;
import org.tallystick.shop.CornerShop;

/** Whoever is on the list, and whoever is not, against a checker in whole numbers that knows no product. */
@BesideOthers
class NobodyIsAskedAgainstTheRulesTest {
    private int listed;

    @Test
    void whoeverIsListedMayBeAskedAndNobodyElseIsOverdue() {
        Trials trials = Trials.of("whom to ask", 3_000, 300_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            NaiveDebtor debtor = new NaiveDebtor(trials.random(trial));
            CallList.Maker maker = new CallList.Maker(CornerShop.SHOP, TODAY);
            maker.add(SaidAndOwed.of(debtor.history()));
            boolean isListed = maker.list().calls().count() == 1;
            listed += isListed ? 1 : 0;

            String replay = trials.replay(trial) + ": " + debtor.history();
            if (isListed) {
                assertThat(debtor.isLeftAlone()).as(replay).isFalse();
            } else if (debtor.anythingOverdue() || debtor.isPromisedForToday()) {
                assertThat(debtor.isLeftAlone()).as(replay).isTrue();
            }
        }
        assertThat(listed).isGreaterThan(trials.count() / 20);
    }

    @Test
    void theMostAtRiskComesFirstInWhateverOrderTheyAreRead() {
        Trials trials = Trials.of("order of calls", 100, 3_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            List<Account> accounts = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                accounts.add(SaidAndOwed.of(new NaiveDebtor(random).history()));
            }
            CallList.Maker maker = new CallList.Maker(CornerShop.SHOP, TODAY);
            accounts.forEach(maker::add);
            CallList list = maker.list();

            assertThat(list.calls().shown())
                    .as(trials.replay(trial))
                    .isSortedAccordingTo((one, other) ->
                            other.atRisk().getAmount().compareTo(one.atRisk().getAmount()));
            assertThat(list.calls().count()
                            + list.silent().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                    .as(trials.replay(trial))
                    .isEqualTo((int) accounts.stream()
                            .map(each -> DebtToday.of(each, ShopCalendar.ALWAYS_OPEN, TODAY))
                            .filter(debt -> debt.amount().isPositive()
                                    || debt.disputed().isPositive())
                            .count());
        }
    }
}
