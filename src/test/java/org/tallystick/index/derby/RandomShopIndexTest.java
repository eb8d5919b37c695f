package org.tallystick.index.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.index.derby.IndexFixture.assertSame;
import static org.tallystick.index.derby.IndexFixture.naive;
import static org.tallystick.index.derby.IndexFixture.storeIn;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.index.NaiveIndex;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.Changes;

/** Take {@code -Dseed=} to play the same shop again. */
@IntegrationTest
class RandomShopIndexTest {
    private static final LocalDate BEGINNING = LocalDate.of(2026, 2, 27);

    @TempDir
    Path folder;

    @Test
    void answersEveryQuestionAsANaiveIndexDoes() {
        long seed = Trials.seed("random shop");
        Random random = new Random(seed);
        RandomShop shop = new RandomShop(seed);
        DerbyStore store = storeIn(folder);
        NaiveIndex naive = naive();
        AccountIndex index = store.replacedBy(fresh -> {
            Changes many = shop.next(400);
            fresh.add(many);
            naive.store(many);
        });
        assertSame(index, naive, shop, BEGINNING);
        for (int round = 0; round < 5; round++) {
            for (int batch = 0; batch < 12; batch++) {
                Changes changes = shop.next(1 + random.nextInt(random.nextInt(4) == 0 ? 30 : 2));
                index.store(changes);
                naive.store(changes);
            }
            assertSame(index, naive, shop, shop.day().minusDays(4));
            if (random.nextBoolean()) {
                index.close();
                index = store.open();
            }
        }
        assertSame(index, naive, shop, BEGINNING);
        assertThat(index.position().line()).isGreaterThan(400);
        index.close();
    }
}
