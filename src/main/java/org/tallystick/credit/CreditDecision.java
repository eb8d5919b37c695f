package org.tallystick.credit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.Finding.Way;
import org.tallystick.customer.Customer;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.entry.SlipNumber;
import org.tallystick.wording.Sentence;

/**
 * Yes, ask, or no, with everything that was found.
 *
 * @param owed before the sale
 * @param limit null unless the mode is LIMITED
 * @param headroom how much more could be bought on credit, zero or above; null when there is no limit to it
 * @param toProceed what would make it a yes
 */
public record CreditDecision(
        Customer customer,
        Outcome outcome,
        List<Finding> findings,
        Money owed,
        @Nullable Money limit,
        @Nullable Money headroom,
        ToProceed toProceed) {
    public enum Outcome {
        APPROVE,
        /** The owner may let this one sale through. */
        REFER,
        DECLINE
    }

    /**
     * Ways to a yes; each alone would do.
     *
     * @param payNow of this sale in cash at once, less than all of it; null where that would not do
     * @param repay of the older debt, at most all that is owed; null where that would not do
     * @param sign slips that the customer could sign first; empty where that would not do
     * @param owner whether the owner's word for this one sale would do
     * @param cashier whether the cashier's would
     */
    public record ToProceed(
            @Nullable Money payNow, @Nullable Money repay, List<SlipNumber> sign, boolean owner, boolean cashier) {
        static final ToProceed NOTHING = new ToProceed(null, null, List.of(), false, false);

        ToProceed orCashier(boolean may) {
            return new ToProceed(payNow, repay, sign, owner, may);
        }
    }

    /** What the counter hears: each sentence once, and beside a decline nothing that would not lift it. */
    public List<Finding.Told> told() {
        return findings.stream()
                .filter(finding -> outcome != Outcome.DECLINE || finding.severity() == Severity.DECLINE)
                .map(Finding::told)
                .distinct()
                .toList();
    }

    /** What to say where one sentence has to do: the first of the strictest; empty where nothing was found. */
    public Optional<Sentence> say() {
        return findings.stream()
                .filter(finding -> outcome(finding.severity()) == outcome)
                .findFirst()
                .map(Finding::say);
    }

    CreditDecision orCashier(boolean may) {
        return new CreditDecision(customer, outcome, findings, owed, limit, headroom, toProceed.orCashier(may));
    }

    static CreditDecision of(CreditCase credit, List<Finding> findings) {
        Outcome outcome = findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .map(CreditDecision::outcome)
                .orElse(Outcome.APPROVE);
        Customer customer = credit.account().customer();
        Money owed = credit.account().owed();
        Money limit = customer.terms().limit();
        return new CreditDecision(
                customer,
                outcome,
                findings,
                owed,
                limit,
                headroom(outcome, customer, owed),
                toProceed(outcome, findings, credit));
    }

    /** What the strictest finding comes to. */
    public static Outcome outcome(Severity strictest) {
        return switch (strictest) {
            case INFORM -> Outcome.APPROVE;
            case REFER -> Outcome.REFER;
            case DECLINE -> Outcome.DECLINE;
        };
    }

    private static @Nullable Money headroom(Outcome outcome, Customer customer, Money owed) {
        Money zero = Money.zero(owed.getCurrencyUnit());
        Money limit = customer.terms().limit();
        if (outcome == Outcome.DECLINE) {
            return zero;
        }
        if (limit == null) {
            return null;
        }
        Money left = limit.minus(owed);
        return left.isNegative() ? zero : left;
    }

    private static ToProceed toProceed(Outcome outcome, List<Finding> findings, CreditCase credit) {
        if (outcome == Outcome.APPROVE) {
            return ToProceed.NOTHING;
        }
        List<Way> ways = findings.stream()
                .filter(finding -> finding.severity() != Severity.INFORM)
                .map(Finding::way)
                .toList();
        boolean signing = ways.stream().noneMatch(way -> way.sign().isEmpty());
        Money payNow =
                largest(ways.stream().map(Way::payNow).map(Optional::ofNullable).toList());
        Money repay =
                largest(ways.stream().map(Way::repay).map(Optional::ofNullable).toList());
        return new ToProceed(
                payNow != null && payNow.isLessThan(credit.debt()) ? payNow : null,
                repay != null && !repay.isGreaterThan(credit.account().owed()) ? repay : null,
                signing
                        ? ways.stream()
                                .map(Way::sign)
                                .flatMap(List::stream)
                                .distinct()
                                .toList()
                        : List.of(),
                outcome == Outcome.REFER,
                false);
    }

    /** The largest of the sums, when each finding has one. */
    private static @Nullable Money largest(List<Optional<Money>> sums) {
        return sums.stream().anyMatch(Optional::isEmpty)
                ? null
                : sums.stream().flatMap(Optional::stream).max(Money::compareTo).orElse(null);
    }
}
