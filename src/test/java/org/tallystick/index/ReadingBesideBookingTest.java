package org.tallystick.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.index.derby.IndexFixture.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.ledger.account.ItemKey;
import org.tallystick.ledger.account.OwnedItem;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.ItemsAt;
import org.tallystick.ledger.shop.Moment;

/** What is read between two questions is of the moment at which the reading began, whatever is booked meanwhile. */
@IntegrationTest
class ReadingBesideBookingTest {
    @Test
    void theItemsAreThoseOfTheMomentAskedFor() {
        Trials trials = Trials.of("reading beside booking", 20, 5_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            RandomShop shop = new RandomShop(random.nextLong());
            NaiveIndex index = naive();
            for (int batch = 0; batch < 60; batch++) {
                index.store(shop.next(1 + random.nextInt(5)));
            }
            LocalDate day = shop.day().minusDays(random.nextInt(12));
            Moment now = new Moment(index.position().line(), shop.day());
            Moment then = index.endOf(day).orElse(now);
            List<OwnedItem> openNow = index.openAtEndOf(shop.day().plusDays(1));
            List<OwnedItem> openThen = index.openAtEndOf(day);
            List<OwnedItem> readNow = new ArrayList<>();
            List<OwnedItem> readThen = new ArrayList<>();
            int mostKept = 1 + random.nextInt(12);
            new ItemsAt(new Busy(index, shop, random), now, then, 1 + random.nextInt(9), mostKept)
                    .read(ItemKey.FIRST, ItemKey.LAST, (customer, atNow, atThen) -> {
                        if (atNow != null) {
                            readNow.add(new OwnedItem(customer, atNow));
                        }
                        if (atThen != null) {
                            readThen.add(new OwnedItem(customer, atThen));
                        }
                    });
            assertThat(readNow).as("now, %s", trials.replay(trial)).isEqualTo(openNow);
            assertThat(readThen).as("on %s, %s", day, trials.replay(trial)).isEqualTo(openThen);
        }
    }

    /** Somebody sells, pays or signs before each question. */
    private record Busy(NaiveIndex index, RandomShop shop, Random random) implements ItemsAt.Asking {
        @Override
        public <T> T ask(Function<AccountIndex, T> question) {
            if (random.nextBoolean()) {
                index.store(shop.next(1 + random.nextInt(3)));
            }
            return question.apply(index);
        }
    }
}
