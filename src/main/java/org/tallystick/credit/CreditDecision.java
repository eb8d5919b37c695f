package org.tallystick.credit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.entry.NotedFinding.Severity;

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
    /** What a customer hears who cannot have credit today. */
    public static final String KIND_REFUSAL = "Today it has to be cash; the owner will gladly talk to you.";

    public enum Outcome {
        APPROVE,
        /** The owner may let this one sale through. */
        REFER,
        DECLINE
    }

    /**
     * Ways to a yes; each alone would do as far as money goes.
     *
     * @param payNow of this sale in cash at once; null where that would not do
     * @param repay of the older debt; null where that would not do
     * @param owner whether the owner's word for this one sale would do
     */
    public record ToProceed(
            @Nullable Money payNow, @Nullable Money repay, boolean owner) {
        static final ToProceed NOTHING = new ToProceed(null, null, false);
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
                customer, outcome, findings, owed, limit, headroom(customer, owed), toProceed(outcome, findings));
    }

    /** What the strictest finding comes to. */
    public static Outcome outcome(Severity strictest) {
        return switch (strictest) {
            case INFORM -> Outcome.APPROVE;
            case REFER -> Outcome.REFER;
            case DECLINE -> Outcome.DECLINE;
        };
    }

    private static @Nullable Money headroom(Customer customer, Money owed) {
        Money zero = Money.zero(owed.getCurrencyUnit());
        return switch (customer.terms().mode()) {
            case NONE -> zero;
            case UNLIMITED -> null;
            case LIMITED -> {
                Money left = Objects.requireNonNull(customer.terms().limit()).minus(owed);
                yield left.isNegative() ? zero : left;
            }
        };
    }

    private static ToProceed toProceed(Outcome outcome, List<Finding> findings) {
        if (outcome != Outcome.REFER) {
            return ToProceed.NOTHING;
        }
        List<Finding> open =
                findings.stream().filter(f -> f.severity() == Severity.REFER).toList();
        return new ToProceed(
                largest(open.stream()
                        .map(Finding::payNow)
                        .map(Optional::ofNullable)
                        .toList()),
                largest(open.stream()
                        .map(Finding::repay)
                        .map(Optional::ofNullable)
                        .toList()),
                true);
    }

    /** The largest of the sums, when each finding has one. */
    private static @Nullable Money largest(List<Optional<Money>> sums) {
        return sums.stream().anyMatch(Optional::isEmpty)
                ? null
                : sums.stream().flatMap(Optional::stream).max(Money::compareTo).orElse(null);
    }
}
