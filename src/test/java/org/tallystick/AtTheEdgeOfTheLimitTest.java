package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.EUR;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.account.ManageCustomer;
import org.tallystick.app.QuickTill;
import org.tallystick.credit.CreditDecision;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Request;
import org.tallystick.repayment.TakeRepayment.Payment;
import org.tallystick.sale.Goods;
import org.tallystick.sale.SellOnCredit.Sale;
import org.tallystick.till.BookDesk;
import org.tallystick.till.Till;

/** Sixteen tills sell at once to one customer who has room for a few of them. */
@BesideOthers
class AtTheEdgeOfTheLimitTest {
    private static final int TILLS = 16;
    private static final int LIMIT = 5000;
    private static final int PRICE = 1000;
    private static final int ROUNDS_OF_A_SHOP = 1000;
    private static final CustomerNumber ROSA = CustomerNumber.of("T1", 1);

    private final CyclicBarrier allAtOnce = new CyclicBarrier(TILLS);

    @Test
    void theLimitIsNeverPassedAndNoApprovedSaleIsLost(@TempDir Path base) throws Exception {
        Trials trials = Trials.of("at the edge of the limit", 1000, 100_000);
        for (int first = 0; first < trials.count(); first += ROUNDS_OF_A_SHOP) {
            Path folder = Files.createDirectory(base.resolve("shop-" + first));
            try (QuickTill shop = new QuickTill(folder);
                    ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
                open(shop);
                Set<SlipNumber> approved = new TreeSet<>();
                for (int trial = first; trial < Math.min(first + ROUNDS_OF_A_SHOP, trials.count()); trial++) {
                    round(shop, tills, trials.random(trial), approved, trials.replay(trial));
                }
                assertThat(BookDesk.verify(shop.session, null).findings()).isEmpty();
                assertThat(slipsInTheBook(shop)).isEqualTo(approved);
            }
        }
    }

    private static void open(QuickTill shop) {
        shop.session.askPatiently(till -> till.booking()
                .book(
                        request(shop, UUID.randomUUID()),
                        context -> new ManageCustomer(shop.clock.shop())
                                .open(context, PersonalDetails.named("Rosa"), CreditTerms.upTo(cents(LIMIT)), null)));
    }

    private void round(QuickTill shop, ExecutorService tills, Random random, Set<SlipNumber> approved, String replay)
            throws Exception {
        int room = 1 + random.nextInt(2);
        Money over = owed(shop).minus(cents(LIMIT - room * PRICE));
        if (over.isPositive()) {
            repay(shop, over);
        }
        int open = cents(LIMIT).minus(owed(shop)).getAmountMinorInt() / PRICE;
        List<SlipNumber> booked = sellAtOnce(shop, tills, random, replay);
        assertThat(booked).as(replay).hasSize(open);
        assertThat(approved.addAll(booked)).as(replay).isTrue();
        assertThat(owed(shop)).as(replay).isEqualTo(cents(LIMIT));
    }

    /** Each in a thread of its own; a cent that some pay at once makes no room. */
    private List<SlipNumber> sellAtOnce(QuickTill shop, ExecutorService tills, Random random, String replay)
            throws Exception {
        List<Callable<Recorded<CreditDecision>>> sales = new ArrayList<>();
        for (int till = 0; till < TILLS; till++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            int cent = random.nextInt(2);
            Sale sale = new Sale(
                    ROSA, new Goods(List.of(), "R", null, cents(PRICE + cent)), cents(cent), false, null, null);
            sales.add(() -> {
                allAtOnce.await();
                return shop.session.askPatiently(found -> found.booking().sell(request(shop, id), () -> sale));
            });
        }
        List<SlipNumber> booked = new ArrayList<>();
        for (Future<Recorded<CreditDecision>> answer : tills.invokeAll(sales)) {
            if (answer.get() instanceof Recorded.Booked<?> sold) {
                CreditSale sale = (CreditSale) sold.entry();
                assertThat(sale.balances().after()).as(replay).isLessThanOrEqualTo(cents(LIMIT));
                booked.add(sale.slip());
            }
        }
        return booked;
    }

    private static Set<SlipNumber> slipsInTheBook(QuickTill shop) {
        Set<SlipNumber> slips = new TreeSet<>();
        shop.session
                .<List<CreditSale>>askPatiently(AtTheEdgeOfTheLimitTest::sales)
                .forEach(sale -> slips.add(sale.slip()));
        return slips;
    }

    private static List<CreditSale> sales(Till till) {
        return till.book().entriesAfter(0, Long.MAX_VALUE, Integer.MAX_VALUE).entries().stream()
                .filter(CreditSale.class::isInstance)
                .map(CreditSale.class::cast)
                .toList();
    }

    private static Money owed(QuickTill shop) {
        return shop.session.askPatiently(
                till -> till.book().books().account(ROSA).orElseThrow().owed());
    }

    private static void repay(QuickTill shop, Money amount) {
        Payment payment = new Payment(ROSA, amount, "cash", List.of(), null);
        shop.session.askPatiently(till -> till.booking().repay(request(shop, UUID.randomUUID()), () -> payment));
    }

    private static Request request(QuickTill shop, UUID id) {
        return shop.clock.request(id, "as asked", "Ana");
    }

    private static Money cents(long cents) {
        return Money.ofMinor(EUR, cents);
    }
}
