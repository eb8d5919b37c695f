package org.tallystick.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tallystick.credit.Finding.Way;
import org.tallystick.credit.HouseRules.BrokenWords;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * Promises that were not kept within twelve months. Some put each sale to the owner, one more ends the credit until the
 * owner decides: whoever's standing was decided since has a clean slate.
 */
record BrokenPromisesRule(BrokenWords house) implements CreditRule {
    static final String NAME = "promises";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        List<LocalDate> broken = broken(credit);
        if (broken.size() < house.refer()) {
            return Optional.empty();
        }
        boolean stop = broken.size() >= house.decline();
        return Optional.of(new Finding(
                NAME,
                stop ? Severity.DECLINE : Severity.REFER,
                Sentence.of(stop ? Phrase.COUNTER_CASH_TODAY : Phrase.COUNTER_ASK_OWNER),
                Sentence.of(Phrase.FINDING_PROMISES, broken),
                Way.NONE));
    }

    private static List<LocalDate> broken(CreditCase credit) {
        LocalDate yearAgo = credit.today().minusYears(1);
        LocalDate decided = credit.account().customer().standing().from();
        return credit.agreed().broken(decided).stream()
                .filter(due -> due.isAfter(yearAgo))
                .toList();
    }
}
