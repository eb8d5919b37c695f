package org.tallystick.credit;

import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.Finding.Way;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Guarantor;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * Where the terms rest on a guarantor, until one has signed no more may be owed than the terms allow the customer
 * alone, and then as much more as the guarantor answers for. With nothing alone there is no credit without one.
 */
record GuarantorRule() implements CreditRule {
    static final String NAME = "guarantor";

    @Override
    public Optional<Finding> judge(CreditCase credit, Wording counter) {
        CreditTerms terms = credit.account().customer().terms();
        Money alone = terms.alone();
        Guarantor guarantor = credit.account().customer().guarantor();
        Money allowed = alone == null ? null : allowed(alone, guarantor);
        if (allowed == null || !credit.owedAfter().isGreaterThan(allowed)) {
            return Optional.empty();
        }
        Way way = Way.tooMuch(credit.owedAfter().minus(allowed));
        return Optional.of(
                allowed.isZero()
                        ? new Finding(
                                NAME,
                                Severity.DECLINE,
                                counter.say(Phrase.COUNTER_CASH_TODAY),
                                "Credit rests on a guarantor. " + who(guarantor),
                                way)
                        : new Finding(
                                NAME,
                                Severity.REFER,
                                counter.say(Phrase.COUNTER_UP_TO, counter.amount(allowed)),
                                "What is above %s rests on a guarantor. %s".formatted(alone, who(guarantor)),
                                way));
    }

    /** Null where the agreed limit alone holds. */
    private static @Nullable Money allowed(Money alone, @Nullable Guarantor guarantor) {
        if (guarantor == null || !guarantor.signed()) {
            return alone;
        }
        return guarantor.upTo() == null ? null : alone.plus(guarantor.upTo());
    }

    private static String who(@Nullable Guarantor guarantor) {
        if (guarantor == null) {
            return "Nobody is recorded.";
        }
        return guarantor.signed()
                ? "The one who signed answers for %s.".formatted(guarantor.upTo())
                : guarantor.slip() == null
                        ? "Who is recorded was not asked to sign."
                        : "Slip %s is not signed yet.".formatted(guarantor.slip());
    }
}
