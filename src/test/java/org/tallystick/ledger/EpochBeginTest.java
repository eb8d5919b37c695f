package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.LedgerFixture.EURO;
import static org.tallystick.ledger.LedgerFixture.cents;
import static org.tallystick.ledger.MadeEntries.DAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.ShopEntry.EpochBegun;
import org.tallystick.entry.ShopEntry.PinSet;
import org.tallystick.index.derby.MemoryStore;

/** A book that was restored or moved goes on where it stood, and gives no number a second time. */
class EpochBeginTest {
    @TempDir
    Path folder;

    private LedgerFixture shop;

    @BeforeEach
    void open() {
        shop = new LedgerFixture(folder, () -> new MemoryStore(EURO), 5);
    }

    @AfterEach
    void close() {
        assertThat(Verified.findings(shop.ledger)).isEmpty();
        shop.close();
    }

    private CreditSale sold(CustomerNumber customer) {
        return (CreditSale) LedgerFixture.entry(shop.sell(shop.id(), customer, cents(500), cents(0), false));
    }

    private List<EpochBegun> beginnings(LocalDate day) {
        return EntriesOfDay.of(shop.ledger, day).stream()
                .filter(EpochBegun.class::isInstance)
                .map(EpochBegun.class::cast)
                .toList();
    }

    @Test
    void slipsBeginAtOneAgainAndCustomersAtTheNextThousand() {
        CustomerNumber rosa = shop.customer("Rosa");
        assertThat(sold(rosa).slip().value()).isEqualTo("T1.1-000001");
        shop.reopenInEpoch("T1.2");
        assertThat(shop.ledger.totals().numbers()).isEqualTo(new NumbersUsed(0, 1000));
        assertThat(sold(rosa).slip().value()).isEqualTo("T1.2-000001");
        assertThat(sold(rosa).slip().value()).isEqualTo("T1.2-000002");
        assertThat(shop.customer("Ben").value()).isEqualTo("T1-1001");
        assertThat(shop.ledger.books().account(rosa).orElseThrow().owed()).isEqualTo(cents(1500));
    }

    @Test
    void eachFurtherEpochLeavesAnotherThousand() {
        shop.customer("Rosa");
        for (int epoch = 2; epoch <= 4; epoch++) {
            shop.reopenInEpoch("T1." + epoch);
            long thousand = (epoch - 1) * 1000L;
            assertThat(shop.ledger.totals().numbers()).isEqualTo(new NumbersUsed(0, thousand));
            CustomerNumber next = shop.customer("Customer of " + epoch);
            assertThat(next).isEqualTo(CustomerNumber.of("T1", thousand + 1));
            assertThat(sold(next).slip().value()).isEqualTo("T1." + epoch + "-000001");
        }
        assertThat(beginnings(DAY)).extracting(EpochBegun::previous).containsExactly("T1.1", "T1.2", "T1.3");
        shop.ledger.rebuild();
        assertThat(shop.ledger.books().slipsToSettleAfter("", 9)).hasSize(3);
    }

    @Test
    void twoEpochsWithNothingBetweenThemStayApart() {
        shop.customer("Rosa");
        shop.reopenInEpoch("T1.2");
        shop.reopenInEpoch("T1.7");
        assertThat(shop.ledger.totals().numbers()).isEqualTo(new NumbersUsed(0, 2000));
        assertThat(shop.customer("Ben").value()).isEqualTo("T1-2001");
    }

    @Test
    void whereNobodyWasKnownTheNumbersBeginAtOne() {
        shop.tried(context -> new Verdict.Write<>(new PinSet(context.head())));
        shop.reopenInEpoch("T1.2");
        assertThat(shop.ledger.totals().numbers()).isEqualTo(NumbersUsed.NONE);
        assertThat(shop.customer("Rosa").value()).isEqualTo("T1-0001");
    }

    @Test
    void itsFirstLineSaysWhatItGoesOnFrom() {
        shop.customer("Rosa");
        BookPosition end = shop.ledger.head();
        shop.reopenInEpoch("T1.2");
        assertThat(beginnings(DAY)).singleElement().satisfies(begun -> {
            assertThat(begun.previous()).isEqualTo("T1.1");
            assertThat(begun.lines()).isEqualTo(end.line());
            assertThat(begun.chainHead()).isEqualTo(end.hash().hex());
            assertThat(begun.head().by()).isEqualTo("tallystick");
            assertThat(begun.head().fingerprint()).isNull();
            assertThat(begun.head().at()).isEqualTo(shop.now);
        });
        assertThat(shop.ledger.head().line()).isEqualTo(end.line() + 1);
        assertThat(shop.ledger.head().book()).isEqualTo("T1.2");
        shop.reopen();
        assertThat(beginnings(DAY)).as("it begins once").hasSize(1);
    }

    @Test
    void theDayStaysTheLastOneAndIsClosedByTheFirstLineOfALaterDay() {
        CustomerNumber rosa = shop.customer("Rosa");
        sold(rosa);
        shop.now = shop.now.plus(Duration.ofDays(1));
        shop.reopenInEpoch("T1.2");
        assertThat(shop.ledger.totals().day()).isEqualTo(DAY);
        assertThat(shop.ledger.totals().today().sold()).isEqualTo(cents(500));
        assertThat(sold(rosa).head().day()).isEqualTo(DAY.plusDays(1));
        List<Entry> first = EntriesOfDay.of(shop.ledger, DAY);
        assertThat(first.getLast()).isInstanceOf(Closed.class);
    }

    @Test
    void whereTheLastDayIsOverItBeginsTheNext() {
        shop.customer("Rosa");
        shop.closedAsOnce();
        shop.reopenInEpoch("T1.2");
        assertThat(shop.ledger.totals().day()).isEqualTo(DAY.plusDays(1));
        shop.now = shop.now.plus(Duration.ofDays(2));
        shop.customer("Ben");
        assertThat(shop.ledger.totals().day()).isEqualTo(DAY.plusDays(2));
    }

    @Test
    void aClockThatIsFarOffDoesNotMoveItsDay() {
        shop.customer("Rosa");
        shop.now = shop.now.plus(Duration.ofDays(400));
        shop.reopenInEpoch("T1.2");
        assertThat(shop.ledger.totals().day()).isEqualTo(DAY);
        shop.now = shop.now.minus(Duration.ofDays(800));
        shop.reopenInEpoch("T1.3");
        assertThat(shop.ledger.totals().day()).isEqualTo(DAY);
    }
}
