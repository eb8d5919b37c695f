package org.tallystick.index.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.Trials;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Standing;
import org.tallystick.index.NaiveIndex;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.Changes;

/** Whoever has anything open is listed by the name of now, and nobody else. {@code -Dseed=} plays a shop again. */
class DebtorsTest {
    private static final int LINES = 1_500;

    @TempDir
    Path folder;

    @TempDir
    Path another;

    /** All of them, and the same by one question each. */
    private static void assertSame(AccountIndex index, NaiveIndex naive, List<CustomerNumber> customers) {
        Map<CustomerNumber, Debtor> expected = naive.debtors(customers);
        assertThat(index.debtors(customers)).isEqualTo(expected);
        for (CustomerNumber each : customers) {
            assertThat(index.debtors(List.of(each)).get(each)).isEqualTo(expected.get(each));
        }
    }

    @Test
    void areThoseOfANaiveIndexWhateverIsBooked() {
        long seed = Trials.seed("random shop");
        Random random = new Random(seed);
        RandomShop shop = new RandomShop(seed);
        NaiveIndex naive = IndexFixture.naive();
        AccountIndex index = IndexFixture.storeIn(folder).replacedBy(fresh -> {
            Changes some = shop.next(50);
            fresh.add(some);
            naive.store(some);
        });
        assertThat(naive.debtors(shop.customers())).isNotEmpty();
        assertSame(index, naive, shop.customers());
        while (naive.position().line() < LINES) {
            Changes changes = shop.next(1 + random.nextInt(4));
            index.store(changes);
            naive.store(changes);
            if (random.nextInt(10) == 0) {
                assertSame(index, naive, shop.customers());
            }
        }
        assertSame(index, naive, shop.customers());
        index.close();
        AccountIndex rebuilt = IndexFixture.storeIn(another)
                .replacedBy(fresh -> fresh.add(new RandomShop(seed)
                        .next(Math.toIntExact(naive.position().line() - RandomShop.BEGINNING.line()))));
        assertThat(rebuilt.position()).isEqualTo(naive.position());
        assertSame(rebuilt, naive, shop.customers());
        rebuilt.close();
    }

    @Test
    void areNotNamedWhereTheyArePrinted() {
        Debtor rosa = new Debtor(
                CustomerNumber.of("T1", 1), "Rosa Marín", "+4930123", null, Standing.CLEAR, null, null, null);
        assertThat(rosa.called()).isEqualTo("Rosa Marín");
        assertThat(rosa).asString().contains("T1-0001").doesNotContain("Rosa", "4930");
    }
}
