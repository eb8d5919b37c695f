package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.LedgerFixture.SHOP;
import static org.tallystick.ledger.LedgerFixture.cents;
import static org.tallystick.ledger.LedgerFixture.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.tallystick.account.MergeAccounts;
import org.tallystick.account.RecordOpeningBalance;
import org.tallystick.collection.WriteOff;
import org.tallystick.credit.CreditDecision;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.repayment.PayOutCredit;
import org.tallystick.repayment.TakeRepayment;
import org.tallystick.sale.CorrectPrice;
import org.tallystick.sale.ReturnGoods;
import org.tallystick.sale.VoidSale;

/** Trades at random with a shop and with its naive model, and holds each answer against what the model says. */
public final class RandomTrade {
    private final LedgerFixture shop;
    private final NaiveShop model;
    private final Random random;
    private final List<CustomerNumber> customers = new ArrayList<>();
    private final List<SlipNumber> slips = new ArrayList<>();
    private final Set<CustomerNumber> closed = new HashSet<>();
    private final String replay;

    public RandomTrade(LedgerFixture shop, NaiveShop model, Random random, String replay) {
        this.shop = shop;
        this.model = model;
        this.random = random;
        this.replay = replay;
    }

    public void once() {
        if (customers.isEmpty() || (random.nextInt(60) == 0 && customers.size() < 100)) {
            open();
            return;
        }
        CustomerNumber customer = pick(customers);
        switch (random.nextInt(slips.isEmpty() ? 4 : 14)) {
            case 0, 1, 2, 3 -> sell(customer);
            case 4, 5, 6, 7 -> repay(customer);
            case 8 -> takeBack(pick(slips));
            case 9 -> correct(pick(slips));
            case 10 -> voidSale(pick(slips));
            case 11 -> writeOff(pick(slips));
            case 12 -> payOut(customer);
            default -> rarely(customer);
        }
        assertThat(shop.ledger.totals().outstanding()).as(replay).isEqualTo(cents(model.outstanding));
    }

    /** Every open item of every account, as the index has it. */
    public void compare() {
        for (CustomerNumber customer : customers) {
            Account account = shop.ledger.books().account(customer).orElseThrow();
            List<String> items = account.open().stream()
                    .map(item ->
                            item.day() + " " + item.slip() + "=" + item.open().getAmountMinorLong())
                    .toList();
            List<String> expected = model.items(customer.value()).entrySet().stream()
                    .map(item -> item.getKey() + "=" + item.getValue())
                    .toList();
            assertThat(items).as("%s of %s", customer, replay).isEqualTo(expected);
        }
    }

    public List<CustomerNumber> customers() {
        return customers;
    }

    /** A line that names this account is set aside: no credit from now on, and all else as ever. */
    public void close(CustomerNumber customer) {
        closed.add(customer);
    }

    public boolean isClosed(CustomerNumber customer) {
        return closed.contains(customer);
    }

    public void open() {
        CustomerNumber number = shop.customer("Customer " + customers.size());
        customers.add(number);
        model.customer(number.value());
    }

    private void sell(CustomerNumber customer) {
        long total = 1L + random.nextInt(10_000);
        long paidNow = random.nextInt(3) == 0 ? random.nextLong(total) : 0;
        boolean useCredit = random.nextBoolean();
        Recorded<CreditDecision> answer = shop.sell(shop.id(), customer, cents(total), cents(paidNow), useCredit);
        if (closed.contains(customer)) {
            assertThat(answer).as(replay).isInstanceOf(Recorded.Refused.class);
            return;
        }
        CreditSale sale = (CreditSale) entry(answer);
        slips.add(sale.slip());
        model.sell(customer.value(), day(sale), sale.slip().value(), total, paidNow, useCredit);
        assertThat(sale.balances().after()).as(replay).isEqualTo(owed(customer));
    }

    private void repay(CustomerNumber customer) {
        long amount = 1L + random.nextInt(12_000);
        int most = slips.isEmpty() ? 0 : random.nextInt(6);
        List<SlipNumber> named = Stream.generate(() -> pick(slips))
                .limit(most)
                .distinct()
                .filter(slip -> model.slip(slip.value()).customer.equals(customer.value()))
                .filter(slip -> model.open(slip.value()) > 0 || model.slip(slip.value()).lost > 0)
                .toList();
        Repayment paid = (Repayment) shop.booked(context ->
                shop.repaying.decide(context, new TakeRepayment.Payment(customer, cents(amount), "cash", named, null)));
        model.repay(
                customer.value(),
                day(paid),
                paid.chit().number().value(),
                amount,
                named.stream().map(SlipNumber::value).toArray(String[]::new));
        assertThat(paid.balances().after()).as(replay).isEqualTo(owed(customer));
    }

    private void takeBack(SlipNumber slip) {
        NaiveShop.Slip sale = model.slip(slip.value());
        long left = sale.total - sale.back;
        if (!sale.sale || sale.voided || left == 0) {
            return;
        }
        long worth = 1 + random.nextLong(left);
        ReturnGoods.Return back =
                new ReturnGoods.Return(slip, List.of(new ReturnGoods.Item("goods", null, cents(worth))), null);
        Returned entry = (Returned) shop.booked(context -> new ReturnGoods(SHOP, 2).decide(context, back));
        assertThat(entry.relief().payOut()).as(replay).isEqualTo(cents(model.takeBack(slip.value(), worth)));
    }

    private void correct(SlipNumber slip) {
        NaiveShop.Slip sale = model.slip(slip.value());
        long left = sale.total - sale.back;
        if (!sale.sale || sale.voided || left == 0) {
            return;
        }
        long total = random.nextLong(left);
        shop.booked(context -> new CorrectPrice(SHOP, 2)
                .decide(context, new CorrectPrice.Correction(slip, cents(total), "wrong price")));
        model.takeBack(slip.value(), left - total);
    }

    private void voidSale(SlipNumber slip) {
        NaiveShop.Slip sale = model.slip(slip.value());
        Recorded<NotNow> answer =
                shop.tried(context -> new VoidSale(SHOP, 2).decide(context, new VoidSale.Undo(slip, "mistake")));
        assertThat(answer instanceof Recorded.Booked).as(replay).isEqualTo(sale.sale && !sale.voided);
        if (answer instanceof Recorded.Booked<NotNow> booked) {
            Money payOut = ((Voided) booked.entry()).relief().payOut();
            assertThat(payOut).as(replay).isEqualTo(cents(model.voidSale(slip.value())));
        }
    }

    private void writeOff(SlipNumber slip) {
        Recorded<NotNow> answer =
                shop.tried(context -> new WriteOff().decide(context, new WriteOff.Loss(slip, "gone away")));
        assertThat(answer instanceof Recorded.Booked).as(replay).isEqualTo(model.open(slip.value()) > 0);
        if (answer instanceof Recorded.Booked) {
            model.writeOff(slip.value());
        }
    }

    private void payOut(CustomerNumber customer) {
        Recorded<NotNow> answer = shop.tried(context -> new PayOutCredit(SHOP, 2).decide(context, customer));
        assertThat(answer instanceof Recorded.Booked).as(replay).isEqualTo(model.owed(customer.value()) < 0);
        if (answer instanceof Recorded.Booked<NotNow> booked) {
            Money amount = ((PaidOut) booked.entry()).amount();
            assertThat(amount).as(replay).isEqualTo(cents(model.payOut(customer.value())));
        }
    }

    private void rarely(CustomerNumber customer) {
        CustomerNumber other = pick(customers);
        if (random.nextInt(20) > 0 || customers.size() < 10 || other.equals(customer)) {
            bring(customer);
            return;
        }
        shop.booked(context -> new MergeAccounts().decide(context, customer, other));
        model.merge(customer.value(), other.value());
        customers.remove(other);
        if (closed.remove(other)) {
            closed.add(customer);
        }
    }

    private void bring(CustomerNumber customer) {
        long amount = 1L + random.nextInt(5_000);
        RecordOpeningBalance.Before before =
                new RecordOpeningBalance.Before(cents(random.nextInt(4) == 0 ? -amount : amount), null, null);
        BalanceOpened entry = (BalanceOpened) shop.booked(context -> shop.bringing.decide(context, customer, before));
        model.bring(
                customer.value(),
                entry.opening().since().toString(),
                entry.opening().slip().value(),
                before.amount().getAmountMinorLong());
        slips.add(entry.opening().slip());
        assertThat(entry.balances().after()).as(replay).isEqualTo(owed(customer));
    }

    private Money owed(CustomerNumber customer) {
        return cents(model.owed(customer.value()));
    }

    private static String day(Entry entry) {
        return entry.head().day().toString();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
