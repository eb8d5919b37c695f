package org.tallystick.collection.calls;

import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/**
 * Somebody to talk to today.
 *
 * @param reasons at least one
 */
public record CallToMake(DebtToday debt, List<CallReason> reasons, WayToAsk way) {
    /** The most at risk first; of the same sum the oldest. */
    public static final Comparator<CallToMake> ORDER = Comparator.comparing((CallToMake each) -> each.atRisk())
            .reversed()
            .thenComparing(each -> each.debt.oldestDue(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(each -> each.debt.customer().number());

    public CallToMake {
        reasons = List.copyOf(reasons);
    }

    public Money atRisk() {
        return debt.atRisk();
    }
}
