package org.tallystick.credit;

import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.entry.SlipNumber;
import org.tallystick.wording.Sentence;

/**
 * What a rule has to say.
 *
 * @param rule its name, kept with the sale
 * @param say for the counter: kind, and nothing about why somebody is blocked
 * @param owner for the owner's role only
 * @param way what would settle the matter
 */
public record Finding(String rule, Severity severity, Sentence say, Sentence owner, Way way) {
    private static final Set<String> BETWEEN_OWNER_AND_CUSTOMER = Set.of(
            SetAsideRule.NAME,
            StandingRule.NAME,
            CreditModeRule.NAME,
            GuarantorRule.NAME,
            BrokenPromisesRule.NAME,
            UnusualSaleRule.NAME,
            OutstandingRule.NAME);

    /**
     * As the counter hears it.
     *
     * @param rule see {@link #nameAtCounter}
     */
    public record Told(String rule, Severity severity, Sentence say) {}

    /** Rules that keep their reason from the counter have one name there, so that none can be told from another. */
    public static String nameAtCounter(String rule) {
        return BETWEEN_OWNER_AND_CUSTOMER.contains(rule) ? "owner" : rule;
    }

    Told told() {
        return new Told(nameAtCounter(rule), severity, say);
    }

    /**
     * Out of a finding; each alone would do.
     *
     * @param payNow what, paid in cash at once, would settle it, though it may be all of the sale or more; null where
     *     nothing would
     * @param repay what, paid in before, would settle it, though it may be more than is owed; null where nothing would
     * @param sign slips which, once signed, would settle it; empty where that would not
     */
    public record Way(@Nullable Money payNow, @Nullable Money repay, List<SlipNumber> sign) {
        static final Way NONE = new Way(null, null, List.of());

        public Way {
            sign = List.copyOf(sign);
        }

        /** A sale that is too large by so much: it helps to pay that at once, or before. */
        static Way tooMuch(Money over) {
            return new Way(over, over, List.of());
        }

        static Way repay(Money amount) {
            return new Way(null, amount, List.of());
        }
    }

    public NotedFinding noted() {
        return new NotedFinding(rule, severity);
    }
}
