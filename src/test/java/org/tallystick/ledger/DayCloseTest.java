package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.LedgerFixture.EURO;
import static org.tallystick.ledger.LedgerFixture.SHOP;
import static org.tallystick.ledger.LedgerFixture.cents;
import static org.tallystick.ledger.MadeEntries.DAY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.account.RecordOpeningBalance;
import org.tallystick.book.BookPosition;
import org.tallystick.collection.WriteOff;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.day.CloseShift;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.Turnover;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.shop.Totals;
import org.tallystick.repayment.PayOutCredit;
import org.tallystick.repayment.TakeRepayment;
import org.tallystick.sale.CorrectPrice;
import org.tallystick.sale.ReturnGoods;
import org.tallystick.sale.VoidSale;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** Each day is closed once, before the first line of a later one, by a line that says what it came to. */
class DayCloseTest {
    @TempDir
    Path folder;

    private LedgerFixture shop;
    private CustomerNumber rosa;

    @BeforeEach
    void open() {
        shop = new LedgerFixture(folder, () -> new MemoryStore(EURO), 9);
        rosa = shop.customer("Rosa");
    }

    @AfterEach
    void close() {
        assertThat(Verified.findings(shop.ledger)).isEmpty();
        shop.close();
    }

    private SlipNumber sold(long cents) {
        Entry sale = LedgerFixture.entry(shop.sell(shop.id(), rosa, cents(cents), cents(0), false));
        return ((CreditSale) sale).slip();
    }

    private void book(Function<WriteContext, Verdict<NotNow>> useCase) {
        assertThat(shop.booked(useCase).account()).contains(rosa);
    }

    private void pay(long cents, SlipNumber... named) {
        book(context -> shop.repaying.decide(
                context, new TakeRepayment.Payment(rosa, cents(cents), "cash", List.of(named), null)));
    }

    private void bring(long cents) {
        book(context -> shop.bringing.decide(context, rosa, new RecordOpeningBalance.Before(cents(cents), null, null)));
    }

    private Request asked() {
        return shop.request(shop.id(), "x");
    }

    private static Turnover sums(long... cents) {
        Money[] all = new Money[cents.length];
        for (int i = 0; i < cents.length; i++) {
            all[i] = cents(cents[i]);
        }
        return new Turnover(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8]);
    }

    /** Something of every kind that moves a debt, each with a sum that nothing else comes to. */
    private void everyKind() {
        SlipNumber kept = sold(10_000);
        SlipNumber gone = sold(2_000);
        SlipNumber lost = sold(300);
        bring(40);
        bring(-7);
        book(context -> new VoidSale(SHOP, 2).decide(context, new VoidSale.Undo(gone, "mistake")));
        List<ReturnGoods.Item> rice = List.of(new ReturnGoods.Item("rice", null, cents(500)));
        book(context -> new ReturnGoods(SHOP, 2).decide(context, new ReturnGoods.Return(kept, rice, null)));
        book(context -> new CorrectPrice(SHOP, 2)
                .decide(context, new CorrectPrice.Correction(kept, cents(9_400), "wrong price")));
        book(context -> new WriteOff().decide(context, new WriteOff.Loss(lost, "gone away")));
        pay(80, lost);
        pay(9_500);
        book(context -> new PayOutCredit(SHOP, 2).decide(context, rosa));
    }

    @Test
    void theFirstLineOfALaterDayIsPrecededByTheCloseWithTheSumsOfEachKind() {
        everyKind();
        Totals evening = shop.ledger.totals();
        BookPosition end = shop.ledger.head();
        shop.now = shop.now.plus(Duration.ofDays(1));
        sold(1_000);

        Closed close = (Closed) EntriesOfDay.of(shop.ledger, DAY).getLast();
        assertThat(close.today()).isEqualTo(evening.today()).isEqualTo(close.ever());
        assertThat(close.today().sold()).isEqualTo(cents(12_300));
        assertThat(close.today().opened()).isEqualTo(cents(33));
        assertThat(close.today().voided()).isEqualTo(cents(2_000));
        assertThat(close.today().returned()).isEqualTo(cents(500));
        assertThat(close.today().corrected()).isEqualTo(cents(100));
        assertThat(close.today().repaid()).isEqualTo(cents(9_580));
        assertThat(close.today().recovered()).isEqualTo(cents(80));
        assertThat(close.today().writtenOff()).isEqualTo(cents(300));
        assertThat(close.outstanding()).isEqualTo(evening.outstanding());
        assertThat(close.chainHead()).isEqualTo(end.hash().hex());
        assertThat(close.head().day()).isEqualTo(DAY);
        assertThat(close.head().by()).isEqualTo(EntryHead.MACHINE);
        assertThat(close.head().numbers()).isEqualTo(evening.numbers());
        assertThat(shop.ledger.head().line()).isEqualTo(end.line() + 2);
        assertThat(shop.ledger.totals().today()).isEqualTo(sums(1_000, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(shop.ledger.totals().ever())
                .isEqualTo(evening.ever().plus(shop.ledger.totals().today()));
    }

    @Test
    void aShiftIsClosedAsOftenAsSomebodyLikesAndTheDayGoesOn() {
        sold(500);
        pay(200);
        assertThat(shop.shift(cents(190)))
                .returns(1, ShiftClosed::number)
                .returns(2, ShiftClosed::entries)
                .returns(cents(200), ShiftClosed::expected)
                .returns(Optional.of(cents(-10)), ShiftClosed::difference);
        for (int number = 2; number < 6; number++) {
            assertThat(shop.shift(null)).isEqualTo(empty(number));
        }
        pay(30);
        assertThat(shop.ledger.totals().day()).isEqualTo(DAY);
        assertThat(shop.ledger.closeIfOver(asked())).isEmpty();
        shop.reopen();
        assertThat(shop.shift(null)).returns(6, ShiftClosed::number).returns(cents(30), ShiftClosed::expected);
    }

    private ShiftClosed empty(int number) {
        Entry last = EntriesOfDay.of(shop.ledger, DAY).getLast();
        return new ShiftClosed(last.head(), number, 0, cents(0), null);
    }

    @Test
    void aDayThatAnEarlierReleaseClosedByHandIsFollowedByTheNext() {
        sold(500);
        shop.closedAsOnce();
        assertThat(shop.ledger.today(shop.moment())).isEqualTo(DAY.plusDays(1));
        sold(700);
        assertThat(shop.ledger.totals().day()).isEqualTo(DAY.plusDays(1));
        shop.reopen();
        assertThat(shop.ledger.today(shop.moment())).isEqualTo(DAY.plusDays(1));
        assertThat(shop.shift(null)).returns(1, ShiftClosed::number);
    }

    @Test
    void aDayThatIsOverIsClosedWithoutAnyRequest() {
        assertThat(shop.ledger.closeIfOver(asked())).as("the day goes on").isEmpty();
        shop.now = shop.now.plus(Duration.ofDays(2));
        Closed close = (Closed) shop.ledger.closeIfOver(asked()).getFirst();
        assertThat(close.day()).isEqualTo(DAY);
        assertThat(close.head().day()).isEqualTo(DAY);
        assertThat(shop.ledger.closeIfOver(asked())).isEmpty();
        sold(100);
        assertThat(shop.ledger.totals().day()).isEqualTo(DAY.plusDays(2));
    }

    @Test
    void aClockThatNobodyBelievesClosesNothing() {
        shop.now = shop.now.plus(Duration.ofDays(46));
        assertThat(shop.ledger.doubt(shop.moment())).isPresent();
        assertThat(shop.ledger.closeIfOver(asked())).isEmpty();
    }

    @Test
    void aDayThatRefusedEverythingIsNotClosedByARefusal() {
        long lines = shop.ledger.head().line();
        shop.now = shop.now.plus(Duration.ofDays(1));
        shop.tried(context -> new Verdict.Refuse<>(new NotNow(Sentence.asItIs("no"))));
        assertThat(shop.ledger.head().line()).isEqualTo(lines);
        assertThat(shop.ledger.totals().day()).isEqualTo(DAY);
    }

    @Test
    void anEmptyBookHasNothingToClose(@TempDir Path other) {
        try (LedgerFixture empty = new LedgerFixture(other, () -> new MemoryStore(EURO), 1)) {
            assertThat(empty.tried(context -> new CloseShift().decide(context, null)))
                    .isEqualTo(new Recorded.Refused<>(new NotNow(Sentence.of(Phrase.NOT_NOW_EMPTY_BOOK))));
            assertThat(empty.ledger.closeIfOver(empty.request(empty.id(), "x"))).isEmpty();
            assertThat(empty.ledger.today(empty.moment())).isEqualTo(DAY);
            assertThat(EntriesOfDay.of(empty.ledger, DAY)).isEmpty();
            assertThat(Verified.findings(empty.ledger)).isEmpty();
        }
    }
}
