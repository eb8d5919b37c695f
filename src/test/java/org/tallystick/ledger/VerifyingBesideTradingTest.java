package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.LedgerFixture.cents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.account.EndAccount;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.index.derby.BookFixture;
import org.tallystick.index.derby.DerbyStore;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.verify.Verification;
import org.tallystick.ledger.verify.Verification.Now;
import org.tallystick.repayment.TakeRepayment;

/** Between any two questions of a verification the shop goes on, and what it does there is no damage. */
@IntegrationTest
class VerifyingBesideTradingTest {
    @TempDir
    Path base;

    @Test
    void whatIsTradedMeanwhileIsNoDamage() throws IOException {
        Trials trials = Trials.of("verifying beside trading", 4, 400);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            Path folder = Files.createDirectory(base.resolve("shop-" + trial));
            DerbyStore store = new DerbyStore(folder.resolve("index"), RandomShop.EUR, BookPosition.START);
            try (BookFixture shop = new BookFixture(folder, random.nextLong(), store).with(600)) {
                IndexKeeper keeper = shop.keeper();
                keeper.catchUp();
                int anew = random.nextInt(8);
                int[] questions = {0};
                Consumer<Consumer<Now>> till = question -> {
                    shop.with(random.nextInt(12));
                    keeper.catchUp();
                    if (questions[0]++ == anew) {
                        keeper.rebuild();
                    }
                    question.accept(keeper.now());
                };
                Verification.Result result = keeper.verification().run(till, null);
                assertThat(result.findings())
                        .as(trials.replay(trial))
                        .noneMatch(finding -> finding.startsWith("index")); // a random shop may err in the book
                assertThat(questions[0]).isGreaterThan(anew);
                assertThat(shop.book.head().line())
                        .as("lines behind those that were proved")
                        .isGreaterThan(result.head().line());
                keeper.get().close();
            }
        }
    }

    /** The people file is written anew under the walk, and the index is made anew. */
    @Test
    void whoeverIsErasedMeanwhileIsNoDamage() {
        DerbyStore store = new DerbyStore(base.resolve("index"), LedgerFixture.EURO, BookPosition.START);
        try (LedgerFixture shop = new LedgerFixture(base, () -> store, 7)) {
            List<CustomerNumber> customers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                CustomerNumber customer = shop.customer("Customer " + i);
                shop.sell(shop.id(), customer, cents(500), cents(0), false);
                shop.booked(context -> shop.repaying.decide(
                        context, new TakeRepayment.Payment(customer, cents(500), "cash", List.of(), null)));
                customers.add(customer);
            }
            int[] questions = {0};
            Consumer<Consumer<Now>> till = question -> {
                if (questions[0]++ % 2 == 1 && questions[0] < 12) {
                    CustomerNumber gone = customers.removeFirst();
                    shop.booked(context -> new EndAccount().erase(context, gone));
                    shop.ledger.settle();
                }
                question.accept(shop.ledger.asItIs());
            };
            assertThat(shop.ledger.verification().run(till, null).findings()).isEmpty();
            assertThat(customers).hasSizeLessThan(58);
            assertThat(Verified.findings(shop.ledger)).isEmpty();
        }
    }
}
