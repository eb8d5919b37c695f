package org.tallystick.credit;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.conduct.Purchases;
import org.tallystick.credit.Finding.Way;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * A sale that is much larger than what this customer usually takes: a borrowed card, or a mistake in the figures.
 *
 * @param times the usual size; null for never
 */
record UnusualSaleRule(@Nullable Integer times) implements CreditRule {
    static final String NAME = "unusual-sale";

    /** Before that nobody knows what is usual. */
    private static final int ENOUGH_SALES = 5;

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        Purchases past = credit.account().conduct().purchases();
        if (times == null || past.sales() < ENOUGH_SALES) {
            return Optional.empty();
        }
        Money most = past.usual().multipliedBy(times);
        if (!credit.debt().isGreaterThan(most)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                NAME,
                Severity.REFER,
                Sentence.of(Phrase.COUNTER_ASK_OWNER),
                Sentence.of(Phrase.FINDING_UNUSUAL, past.usual()),
                new Way(credit.debt().minus(most), null, List.of())));
    }
}
