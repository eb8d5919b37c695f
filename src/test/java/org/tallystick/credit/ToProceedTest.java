package org.tallystick.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.EUR;
import static org.tallystick.shop.CornerShop.TODAY;

import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.tallystick.BesideOthers;
import org.tallystick.Trials;
import org.tallystick.credit.CreditDecision.Outcome;
import org.tallystick.credit.CreditDecision.ToProceed;
import org.tallystick.credit.NaiveRules.Person;

/** Whoever does what the answer says gets a yes, and is never asked for what they do not owe. */
@BesideOthers
class ToProceedTest {
    private static final CreditPolicy STRICT = EveryCombinationTest.STRICT;

    @Test
    void eachWayOutLeadsOutForAnyCustomer() {
        Trials trials = Trials.of("ways to a yes", 10_000, 2_000_000);
        int ways = 0;
        for (int trial = 0; trial < trials.count(); trial++) {
            CreditCase credit = anyCase(trials.random(trial));
            ToProceed way = STRICT.judge(credit).toProceed();
            Money none = Money.zero(EUR);
            Money payNow = way.payNow();
            if (payNow != null) {
                assertThat(payNow).as(trials.replay(trial)).isGreaterThan(none).isLessThan(credit.debt());
                leadsOut(Ways.paidNow(credit, payNow), trials, trial);
                ways++;
            }
            Money repay = way.repay();
            if (repay != null) {
                assertThat(repay)
                        .as(trials.replay(trial))
                        .isGreaterThan(none)
                        .isLessThanOrEqualTo(credit.account().owed());
                leadsOut(Ways.repaid(credit, repay), trials, trial);
                ways++;
            }
            if (!way.sign().isEmpty()) {
                assertThat(Ways.all(credit)).as(trials.replay(trial)).containsAll(way.sign());
                leadsOut(Ways.signed(credit, way.sign()), trials, trial);
                ways++;
            }
        }
        assertThat(ways).isGreaterThan(trials.count() / 20);
    }

    private static void leadsOut(CreditCase done, Trials trials, int trial) {
        CreditDecision decision = STRICT.judge(done);
        if (decision.outcome() != Outcome.APPROVE) {
            assertThat(decision.findings()).as(trials.replay(trial)).isEmpty();
        }
    }

    private static CreditCase anyCase(Random random) {
        int[][] slips = new int[random.nextInt(6)][];
        for (int i = 0; i < slips.length; i++) {
            boolean credit = random.nextInt(5) == 0;
            int signature = credit ? 0 : random.nextInt(6) / 2;
            slips[i] = new int[] {
                (credit ? -1 : 1) * (1 + random.nextInt(900)),
                random.nextInt(130) - 110,
                !credit && random.nextInt(5) == 0 ? 1 : 0,
                signature
            };
        }
        int limit = random.nextInt(3) == 0 ? -1 : 750 + random.nextInt(3000);
        char standing = random.nextInt(20) == 0 ? 'B' : random.nextInt(20) == 0 ? 'W' : 'C';
        Person person = EveryCombinationTest.person(standing, limit, slips, random.nextInt(48) / 3 * 3);
        if (random.nextInt(5) == 0) {
            EveryCombinationTest.resting(person, random.nextInt(96));
        }
        person.outstanding = random.nextInt(9500);
        Money debt = Money.ofMinor(EUR, 1L + random.nextInt(2500));
        return new CreditCase(
                EveryCombinationTest.account(person),
                debt,
                TODAY,
                Money.ofMinor(EUR, person.outstanding),
                Money.zero(EUR));
    }
}
