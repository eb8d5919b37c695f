package org.tallystick.credit;

import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.Finding.Way;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * Whoever owes much can be reached.
 *
 * @param from refers when more than this would be owed by somebody without a phone number; null for never
 */
record NoPhoneRule(@Nullable Money from) implements CreditRule {
    static final String NAME = "no-phone";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        PersonalDetails details = credit.account().customer().details();
        boolean known = details != null && details.phone() != null;
        if (from == null || known || !credit.owedAfter().isGreaterThan(from)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                NAME,
                Severity.REFER,
                Sentence.of(Phrase.COUNTER_NO_PHONE),
                Sentence.of(Phrase.FINDING_NO_PHONE, from),
                Way.tooMuch(credit.owedAfter().minus(from))));
    }
}
