package org.tallystick.ledger.shop;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.tallystick.entry.Turnover;
import org.tallystick.ledger.account.Account;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** Sums are kept as whole minor units in 64 bits. */
public final class SumLimit {
    private static final BigDecimal MOST_MINOR = BigDecimal.valueOf(Long.MAX_VALUE);

    private SumLimit() {}

    /**
     * Looks whether the sums of some accounts and of the shop still fit.
     *
     * @throws InvalidInput when one would not fit
     */
    public static void check(Collection<Account> accounts, Totals totals) {
        Turnover ever = totals.ever();
        Stream<Money> sums = Stream.concat(
                accounts.stream()
                        .flatMap(each ->
                                Stream.of(each.owed(), each.conduct().debts().lost())),
                Stream.of(
                        totals.outstanding(),
                        ever.sold(),
                        ever.opened(),
                        ever.voided(),
                        ever.returned(),
                        ever.corrected(),
                        ever.repaid(),
                        ever.recovered(),
                        ever.writtenOff(),
                        ever.paidOut()));
        if (sums.anyMatch(sum -> sum.getAmountMinor().abs().compareTo(MOST_MINOR) > 0)) {
            throw new InvalidInput("amount", Phrase.INPUT_SUMS);
        }
    }
}
