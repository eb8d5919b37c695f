package org.tallystick.credit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.Finding.Way;
import org.tallystick.credit.HouseRules.Newcomer;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * Whoever is little known begins small: a limit that doubles each time that some more slips were paid off in time, up
 * to the limit agreed with the owner and never past it, and few slips at a time until then. Nobody is told of a
 * beginning where no credit is agreed.
 *
 * @param house null where the shop makes no difference
 */
record NewcomerRule(@Nullable Newcomer house) implements CreditRule {
    static final String NAME = "newcomer";

    /** Doubled so often, any limit is past what a slip can hold. */
    private static final int MOST_STEPS = 40;

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        if (house == null || credit.account().customer().terms().mode() == CreditMode.NONE) {
            return Optional.empty();
        }
        int inTime = credit.account().conduct().payments().inTime();
        Money allowed = allowed(credit, inTime, house);
        Money tooMany = tooMany(credit, inTime, house);
        if (allowed != null && credit.owedAfter().isGreaterThan(allowed)) {
            Money over = credit.owedAfter().minus(allowed);
            return Optional.of(new Finding(
                    NAME,
                    Severity.REFER,
                    Sentence.of(Phrase.COUNTER_NEWCOMER, allowed),
                    Sentence.of(Phrase.FINDING_NEWCOMER, inTime, allowed),
                    tooMany.isZero() ? Way.tooMuch(over) : Way.repay(over.isLessThan(tooMany) ? tooMany : over)));
        }
        return tooMany.isZero()
                ? Optional.empty()
                : Optional.of(new Finding(
                        NAME,
                        Severity.REFER,
                        Sentence.of(Phrase.COUNTER_NEWCOMER_SLIPS),
                        Sentence.of(
                                Phrase.FINDING_NEWCOMER_SLIPS,
                                owing(credit).size(),
                                inTime,
                                house.slips(),
                                Objects.requireNonNull(house.open(), "else there are never too many")),
                        Way.repay(tooMany)));
    }

    /** Null where no limit but the agreed one holds. */
    private static @Nullable Money allowed(CreditCase credit, int inTime, Newcomer house) {
        CreditTerms terms = credit.account().customer().terms();
        Money agreed = terms.limit();
        if (house.limit() == null) {
            return null;
        }
        Money allowed = house.limit().multipliedBy(1L << Math.min(inTime / house.slips(), MOST_STEPS));
        return agreed == null || allowed.isLessThan(agreed) ? allowed : null;
    }

    /** What to repay so that one slip more may be open; zero where it may. */
    private static Money tooMany(CreditCase credit, int inTime, Newcomer house) {
        Money none = Money.zero(credit.debt().getCurrencyUnit());
        List<OpenItem> owing = owing(credit);
        return house.open() == null || inTime >= house.slips() || owing.size() < house.open()
                ? none
                : owing.subList(0, owing.size() - house.open() + 1).stream()
                        .map(OpenItem::open)
                        .reduce(none, Money::plus);
    }

    /** In the order in which a repayment clears them. */
    private static List<OpenItem> owing(CreditCase credit) {
        return credit.account().open().stream()
                .filter(item -> item.open().isPositive())
                .toList();
    }
}
