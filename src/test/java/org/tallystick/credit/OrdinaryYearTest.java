package org.tallystick.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.EUR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.credit.CreditDecision.Outcome;

/**
 * A year in a shop with a hundred customers: most pay at their payday, some forget for a while, a few stop paying one
 * day and go on taking. The rules are the usual ones of a shop that sets nothing.
 */
@IntegrationTest
@BesideOthers
class OrdinaryYearTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final CreditPolicy POLICY = CreditPolicy.of(HouseRules.usual(EUR));
    private static final int RELIABLE = 72;
    private static final int FORGETFUL = 20;
    private static final int BAD = 8;

    private long good;
    private long goodAsked;
    private long badWanted;
    private long badTaken;

    @Test
    void theGoodAreHardlyEverAskedAndTheBadAreStopped() {
        Trials trials = Trials.of("ordinary years", 3, 200);
        for (int year = 0; year < trials.count(); year++) {
            live(trials.random(year));
        }
        double asked = 100.0 * goodAsked / good;
        double stopped = 100.0 * (badWanted - badTaken) / badWanted;
        System.out.printf(
                "of %,d sales to customers who pay %.2f %% were referred; of what others wanted after their first"
                        + " default %.1f %% was stopped%n",
                good, asked, stopped);
        assertThat(asked).as(trials.replay(0)).isLessThan(3);
        assertThat(stopped).as(trials.replay(0)).isGreaterThanOrEqualTo(90);
    }

    private void live(Random random) {
        List<SimulatedCustomer> all = new ArrayList<>();
        for (int i = 0; i < RELIABLE + FORGETFUL + BAD; i++) {
            boolean bad = i >= RELIABLE + FORGETFUL;
            all.add(new SimulatedCustomer(random, i + 1, i >= RELIABLE && !bad, bad ? stopsPaying(random) : null));
        }
        for (LocalDate day = NEW_YEAR; day.getYear() == NEW_YEAR.getYear(); day = day.plusDays(1)) {
            for (SimulatedCustomer customer : all) {
                customer.payIfItIsTime(day);
                if (customer.wantsToBuy()) {
                    sell(customer, day);
                }
            }
        }
    }

    private static LocalDate stopsPaying(Random random) {
        return NEW_YEAR.plusDays(60 + random.nextInt(120));
    }

    /** The owner lets a good customer through when asked, and nobody who owes from before. */
    private void sell(SimulatedCustomer customer, LocalDate day) {
        Money wanted = customer.basket();
        Outcome outcome = POLICY.judge(
                        new CreditCase(customer.account(), wanted, day, Money.zero(EUR), Money.zero(EUR)))
                .outcome();
        if (!customer.isBad()) {
            good++;
            goodAsked += outcome == Outcome.APPROVE ? 0 : 1;
            customer.take(wanted, day);
            return;
        }
        boolean defaulted = customer.hasDefaultedBy(day);
        badWanted += defaulted ? wanted.getAmountMinorLong() : 0;
        if (outcome == Outcome.APPROVE) {
            badTaken += defaulted ? wanted.getAmountMinorLong() : 0;
            customer.take(wanted, day);
        }
    }
}
