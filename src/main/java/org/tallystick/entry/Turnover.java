package org.tallystick.entry;

import java.util.List;
import java.util.function.BinaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What moved the debts of the shop, over a day or since the book began. The names say how; {@link #change} says what
 * it comes to.
 *
 * @param sold on credit, at full debt
 * @param opened by opening balances; below zero for what the shop owed
 * @param voided what was open of sales that were taken back as a whole
 * @param returned what returns took off debts
 * @param corrected what price corrections took off debts
 * @param repaid money that came in, recovered losses included
 * @param recovered debts that were written off and then paid after all
 * @param writtenOff debts given up
 * @param paidOut customers' credit handed out
 */
public record Turnover(
        Money sold,
        Money opened,
        Money voided,
        Money returned,
        Money corrected,
        Money repaid,
        Money recovered,
        Money writtenOff,
        Money paidOut) {

    public Turnover {
        Currencies.same("the sums", sold, opened, voided, returned, corrected, repaid, recovered, writtenOff, paidOut);
        for (Money sum : List.of(sold, voided, returned, corrected, repaid, recovered, writtenOff, paidOut)) {
            if (sum.isNegative()) {
                throw new IllegalArgumentException(
                        "a sum of %s cannot be; only 'opened' goes below zero".formatted(sum));
            }
        }
    }

    public static Turnover none(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new Turnover(zero, zero, zero, zero, zero, zero, zero, zero, zero);
    }

    /** What an entry adds. */
    public static Turnover of(Entry entry, CurrencyUnit currency) {
        Turnover none = none(currency);
        return switch (entry) {
            case SaleEntry.CreditSale sale -> none.withSold(sale.debt());
            case SaleEntry.Voided gone -> none.withGoods(gone.debtLowered(), none.sold, none.sold);
            case SaleEntry.Returned back ->
                none.withGoods(none.sold, back.relief().debtLowered(), none.sold);
            case SaleEntry.PriceCorrected less ->
                none.withGoods(none.sold, none.sold, less.relief().debtLowered());
            case RepaymentEntry.Repayment paid -> none.withMoney(paid.amount(), paid.recoveredSum(), none.sold);
            case RepaymentEntry.PaidOut out -> none.withMoney(none.sold, none.sold, out.amount());
            case ClaimEntry.WrittenOff lost -> none.withWrittenOff(lost.amount());
            case ClaimEntry.BalanceOpened balance ->
                none.withOpened(balance.opening().amount());
            case CustomerEntry.Opened customer ->
                customer.opening() == null
                        ? none
                        : none.withOpened(customer.opening().amount());
            case ClaimEntry ignored -> none;
            case CustomerEntry ignored -> none;
            case WithoutMoney ignored -> none;
        };
    }

    /** By how much it moves what all customers owe. */
    public Money change() {
        Money more = sold.plus(opened).plus(recovered).plus(paidOut);
        return more.minus(voided).minus(returned).minus(corrected).minus(repaid).minus(writtenOff);
    }

    public Turnover plus(Turnover other) {
        return with(other, Money::plus);
    }

    public Turnover minus(Turnover other) {
        return with(other, Money::minus);
    }

    private Turnover with(Turnover other, BinaryOperator<Money> each) {
        return new Turnover(
                each.apply(sold, other.sold),
                each.apply(opened, other.opened),
                each.apply(voided, other.voided),
                each.apply(returned, other.returned),
                each.apply(corrected, other.corrected),
                each.apply(repaid, other.repaid),
                each.apply(recovered, other.recovered),
                each.apply(writtenOff, other.writtenOff),
                each.apply(paidOut, other.paidOut));
    }

    private Turnover withSold(Money debt) {
        return new Turnover(debt, opened, voided, returned, corrected, repaid, recovered, writtenOff, paidOut);
    }

    private Turnover withOpened(Money amount) {
        return new Turnover(sold, amount, voided, returned, corrected, repaid, recovered, writtenOff, paidOut);
    }

    private Turnover withGoods(Money voidedNow, Money returnedNow, Money correctedNow) {
        return new Turnover(sold, opened, voidedNow, returnedNow, correctedNow, repaid, recovered, writtenOff, paidOut);
    }

    private Turnover withMoney(Money repaidNow, Money recoveredNow, Money paidOutNow) {
        return new Turnover(sold, opened, voided, returned, corrected, repaidNow, recoveredNow, writtenOff, paidOutNow);
    }

    private Turnover withWrittenOff(Money lost) {
        return new Turnover(sold, opened, voided, returned, corrected, repaid, recovered, lost, paidOut);
    }
}
