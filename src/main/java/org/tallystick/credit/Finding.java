package org.tallystick.credit;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.NotedFinding.Severity;

/**
 * What a rule has to say.
 *
 * @param rule its name, kept with the sale
 * @param say for the counter: kind, and nothing about why somebody is blocked
 * @param owner for the owner's role only
 * @param payNow the part of this sale that, paid in cash at once, would settle the matter; null where none would
 * @param repay what, repaid of the older debt, would settle the matter; null where nothing would
 */
public record Finding(
        String rule,
        Severity severity,
        String say,
        String owner,
        @Nullable Money payNow,
        @Nullable Money repay) {

    static Finding of(String rule, Severity severity, String say, String owner) {
        return new Finding(rule, severity, say, owner, null, null);
    }

    public NotedFinding noted() {
        return new NotedFinding(rule, severity);
    }
}
