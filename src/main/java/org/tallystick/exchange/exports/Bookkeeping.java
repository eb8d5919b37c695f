package org.tallystick.exchange.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Balances;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.ClaimEntry.WrittenOff;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.WithoutMoney;

/**
 * An entry in double-entry bookkeeping: moves that come to zero.
 *
 * @param slip the paper that shows it; null where there is none
 */
record Bookkeeping(String what, @Nullable SlipNumber slip, List<Move> moves) {
    static final String RECEIVABLE = "assets:receivable";
    private static final String CASH = "assets:cash";
    private static final String SALES = "income:sales";
    private static final String LOSSES = "expenses:bad debts";
    private static final String BEFORE = "equity:opening balances";

    /**
     * One account's part.
     *
     * @param balance what the book says the account comes to with it; null where it says nothing
     * @param inclusive that balance is over all accounts below
     */
    record Move(String account, Money by, @Nullable Money balance, boolean inclusive) {
        static Move of(String account, Money by) {
            return new Move(account, by, null, false);
        }
    }

    /** Empty for an entry that moves no money and states no sum. */
    static Optional<Bookkeeping> of(Entry entry, CurrencyUnit currency) {
        return Optional.ofNullable(
                switch (entry) {
                    case CreditSale sale -> sold(sale);
                    case Voided gone -> back("void", gone.slip(), gone.customer(), gone.balances(), gone.relief());
                    case Returned back -> back("return", back.slip(), back.customer(), back.balances(), back.relief());
                    case PriceCorrected less ->
                        back("price correction", less.slip(), less.customer(), less.balances(), less.relief());
                    case Repayment paid -> paid(paid);
                    case PaidOut out ->
                        two("credit paid out", null, out.customer(), out.amount(), out.balances(), CASH);
                    case WrittenOff lost ->
                        two(
                                "write-off",
                                lost.slip(),
                                lost.customer(),
                                lost.amount().negated(),
                                lost.balances(),
                                LOSSES);
                    case BalanceOpened old -> brought(old.customer(), old.opening(), old.balances());
                    case Opened opened -> opened(opened, currency);
                    case Merged merged -> merged(merged);
                    case Closed closed ->
                        new Bookkeeping(
                                "day close",
                                null,
                                List.of(new Move(RECEIVABLE, Money.zero(currency), closed.outstanding(), true)));
                    case ClaimEntry ignored -> null;
                    case CustomerEntry ignored -> null;
                    case WithoutMoney ignored -> null;
                });
    }

    /** The account of what a customer owes. */
    static String account(CustomerNumber customer) {
        return RECEIVABLE + ":" + customer;
    }

    private static Move owes(CustomerNumber customer, Money by, Money after) {
        return new Move(account(customer), by, after, false);
    }

    private static Bookkeeping two(
            String what,
            @Nullable SlipNumber slip,
            CustomerNumber customer,
            Money by,
            Balances balances,
            String other) {
        return new Bookkeeping(what, slip, List.of(owes(customer, by, balances.after()), Move.of(other, by.negated())));
    }

    private static Bookkeeping sold(CreditSale sale) {
        List<Move> moves = new ArrayList<>();
        moves.add(owes(sale.customer(), sale.debt(), sale.balances().after()));
        addUnlessZero(moves, CASH, sale.paidNow());
        moves.add(Move.of(SALES, sale.total().negated()));
        return new Bookkeeping("credit sale", sale.slip(), moves);
    }

    private static Bookkeeping back(
            String what, SlipNumber slip, CustomerNumber customer, Balances balances, DebtReduction relief) {
        List<Move> moves = new ArrayList<>();
        moves.add(owes(customer, relief.debtLowered().negated(), balances.after()));
        addUnlessZero(moves, CASH, relief.payOut().negated());
        addUnlessZero(moves, LOSSES, relief.lossLowered().negated());
        moves.add(Move.of(SALES, relief.total()));
        return new Bookkeeping(what, slip, moves);
    }

    private static Bookkeeping paid(Repayment paid) {
        List<Move> moves = new ArrayList<>();
        moves.add(owes(
                paid.customer(), paid.debtLowered().negated(), paid.balances().after()));
        addUnlessZero(moves, LOSSES, paid.recoveredSum().negated());
        moves.add(Move.of(till(paid.method()), paid.amount()));
        return new Bookkeeping("repayment", paid.chit().number(), moves);
    }

    /** The method is a word from outside: only its letters and digits can name an account. */
    private static String till(String method) {
        String word = method.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
        return word.isEmpty() || word.equals("cash") ? CASH : "assets:received:" + word;
    }

    private static @Nullable Bookkeeping opened(Opened opened, CurrencyUnit currency) {
        Opening opening = opened.opening();
        return opening == null
                ? null
                : brought(opened.customer(), opening, Balances.moving(Money.zero(currency), opening.amount()));
    }

    private static Bookkeeping brought(CustomerNumber customer, Opening opening, Balances balances) {
        return two("opening balance", opening.slip(), customer, opening.amount(), balances, BEFORE);
    }

    private static Bookkeeping merged(Merged merged) {
        Money moved = merged.moved();
        return new Bookkeeping(
                "accounts merged",
                null,
                List.of(
                        owes(merged.from(), moved.negated(), Money.zero(moved.getCurrencyUnit())),
                        owes(merged.customer(), moved, merged.balances().after())));
    }

    private static void addUnlessZero(List<Move> moves, String account, Money by) {
        if (!by.isZero()) {
            moves.add(Move.of(account, by));
        }
    }
}
