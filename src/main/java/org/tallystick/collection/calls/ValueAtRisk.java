package org.tallystick.collection.calls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.tallystick.conduct.PromiseOutcome.Kept;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.report.Ageing.Bucket;

/**
 * How much of a debt may never come, for the order of the list and for nothing else. Each open item counts with a share
 * by how long it is overdue. Whoever has stopped buying, broke a promise, or refused when last asked counts as one
 * step worse for each of these.
 */
final class ValueAtRisk {
    /** In percent, from what is not due to what is over two years late, and worse than that. */
    private static final List<Integer> SHARES = List.of(2, 10, 25, 50, 75, 90);

    private ValueAtRisk() {}

    /** @param debt of which all but this figure is known */
    static Money of(List<OpenItem> open, DebtToday debt) {
        int worse = worse(debt);
        Money sum = Money.zero(debt.amount().getCurrencyUnit());
        for (OpenItem item : open) {
            if (item.open().isPositive() && !item.disputed()) {
                int step = step(Bucket.of(item, debt.day())) + worse;
                int share = SHARES.get(Math.min(step, SHARES.size() - 1));
                sum = sum.plus(item.open().multipliedBy(BigDecimal.valueOf(share, 2), RoundingMode.HALF_UP));
            }
        }
        return sum;
    }

    private static int step(Bucket bucket) {
        return switch (bucket) {
            case NOT_DUE, CREDIT -> 0;
            case UP_TO_30 -> 1;
            case UP_TO_60 -> 2;
            case UP_TO_90 -> 3;
            case UP_TO_730 -> 4;
            case OVER_730 -> 5;
        };
    }

    private static int worse(DebtToday debt) {
        int steps = debt.stoppedBuying() ? 1 : 0;
        steps += debt.words(Kept.BROKEN) > 0 ? 1 : 0;
        return steps + (debt.lastResult().filter(CallResult.REFUSED::equals).isPresent() ? 1 : 0);
    }
}
