package org.tallystick.credit;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.Finding.Way;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Guarantor;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * Where the terms rest on a guarantor, until one has signed no more may be owed than the terms allow the customer
 * alone, and then as much more as the guarantor answers for. With nothing alone there is no credit without one.
 */
record GuarantorRule() implements CreditRule {
    static final String NAME = "guarantor";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        CreditTerms terms = credit.account().customer().terms();
        Money alone = terms.alone();
        Guarantor guarantor = credit.account().customer().guarantor();
        if (alone == null) {
            return Optional.empty();
        }
        Money allowed = allowed(alone, guarantor);
        if (allowed == null || !credit.owedAfter().isGreaterThan(allowed)) {
            return Optional.empty();
        }
        Way way = Way.tooMuch(credit.owedAfter().minus(allowed));
        return Optional.of(
                allowed.isZero()
                        ? new Finding(
                                NAME,
                                Severity.DECLINE,
                                Sentence.of(Phrase.COUNTER_CASH_TODAY),
                                Sentence.of(Phrase.FINDING_GUARANTOR_ALL, who(guarantor)),
                                way)
                        : new Finding(
                                NAME,
                                Severity.REFER,
                                Sentence.of(Phrase.COUNTER_UP_TO, allowed),
                                Sentence.of(Phrase.FINDING_GUARANTOR_ABOVE, alone, who(guarantor)),
                                way));
    }

    /** Null where the agreed limit alone holds. */
    private static @Nullable Money allowed(Money alone, @Nullable Guarantor guarantor) {
        if (guarantor == null || !guarantor.signed()) {
            return alone;
        }
        return guarantor.upTo() == null ? null : alone.plus(guarantor.upTo());
    }

    private static Sentence who(@Nullable Guarantor guarantor) {
        if (guarantor == null) {
            return Sentence.of(Phrase.FINDING_GUARANTOR_NOBODY);
        }
        if (guarantor.signed()) {
            Money upTo = Objects.requireNonNull(guarantor.upTo(), "else the agreed limit alone holds");
            return Sentence.of(Phrase.FINDING_GUARANTOR_SIGNED, upTo);
        }
        return guarantor.slip() == null
                ? Sentence.of(Phrase.FINDING_GUARANTOR_NOT_ASKED)
                : Sentence.of(Phrase.FINDING_GUARANTOR_UNSIGNED, guarantor.slip());
    }
}
