package org.tallystick.credit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.Finding.Way;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.OpenItem;
import org.tallystick.ledger.OpenItem.Signature;
import org.tallystick.slip.Phrase;
import org.tallystick.slip.Wording;

/**
 * What is owed is signed for: refers when too much stands on slips without a signature, and when one was refused and is
 * still owed.
 *
 * @param most null where the shop does not mind
 */
record UnsignedRule(@Nullable Money most) implements CreditRule {
    static final String NAME = "unsigned";

    @Override
    public Optional<Finding> judge(CreditCase credit, Wording counter) {
        List<OpenItem> unsigned = credit.account().open().stream()
                .filter(item -> item.signature() == Signature.UNSIGNED || item.signature() == Signature.REFUSED)
                .toList();
        boolean refused = unsigned.stream().anyMatch(item -> item.signature() == Signature.REFUSED);
        Money sum = unsigned.stream()
                .map(OpenItem::open)
                .reduce(Money.zero(credit.debt().getCurrencyUnit()), Money::plus);
        if (!refused && (most == null || !sum.isGreaterThan(most))) {
            return Optional.empty();
        }
        List<SlipNumber> slips = unsigned.stream().map(OpenItem::slip).toList();
        return Optional.of(new Finding(
                NAME,
                Severity.REFER,
                counter.say(Phrase.COUNTER_UNSIGNED, counter.amount(sum)),
                "%s stands on slips without a signature%s: %s."
                        .formatted(
                                sum,
                                refused ? ", one of them refused" : "",
                                slips.stream().map(SlipNumber::value).collect(Collectors.joining(", "))),
                Way.sign(slips)));
    }
}
