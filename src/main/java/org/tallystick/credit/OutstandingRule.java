package org.tallystick.credit;

import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.Finding.Way;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * The shop must be able to buy new goods: a cap on what all customers owe together. It says nothing about this one.
 *
 * @param most null for no cap
 */
record OutstandingRule(@Nullable Money most) implements CreditRule {
    static final String NAME = "outstanding";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        Money after = credit.outstanding().plus(credit.debt());
        if (most == null || !after.isGreaterThan(most)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                NAME,
                Severity.REFER,
                Sentence.of(Phrase.COUNTER_ASK_OWNER),
                Sentence.of(Phrase.FINDING_OUTSTANDING, after, most),
                Way.tooMuch(after.minus(most))));
    }
}
