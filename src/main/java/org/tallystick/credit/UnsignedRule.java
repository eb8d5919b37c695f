package org.tallystick.credit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.Finding.Way;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OpenItem.Signature;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * What is owed is signed for: refers when too much stands on slips without a signature, and when one was refused and is
 * still owed. Nobody is asked to sign what they doubt: a disputed slip waits until that is settled.
 *
 * @param most null where the shop does not mind
 */
record UnsignedRule(@Nullable Money most) implements CreditRule {
    static final String NAME = "unsigned";

    @Override
    public Optional<Finding> judge(CreditCase credit) {
        List<OpenItem> unsigned = among(credit, Set.of(Signature.UNSIGNED, Signature.REFUSED));
        List<OpenItem> refused = among(credit, Set.of(Signature.REFUSED));
        boolean tooMuch = most != null && sum(credit, unsigned).isGreaterThan(most);
        if (!tooMuch && refused.isEmpty()) {
            return Optional.empty();
        }
        List<OpenItem> concerned = tooMuch ? unsigned : refused;
        List<SlipNumber> slips = concerned.stream().map(OpenItem::slip).toList();
        Money sum = sum(credit, concerned);
        return Optional.of(new Finding(
                NAME,
                Severity.REFER,
                Sentence.of(Phrase.COUNTER_UNSIGNED, sum),
                Sentence.of(Phrase.FINDING_UNSIGNED, sum, refused.size(), slips),
                new Way(null, OldestFirst.toClear(credit.account(), concerned::contains, sum), slips)));
    }

    private static List<OpenItem> among(CreditCase credit, Set<Signature> signatures) {
        return credit.account().open().stream()
                .filter(item -> signatures.contains(item.signature()) && !item.disputed())
                .toList();
    }

    private static Money sum(CreditCase credit, List<OpenItem> items) {
        return items.stream()
                .map(OpenItem::open)
                .reduce(Money.zero(credit.debt().getCurrencyUnit()), Money::plus);
    }
}
