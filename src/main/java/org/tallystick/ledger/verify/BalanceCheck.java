package org.tallystick.ledger.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.book.BookLine;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.BalanceMoved;
import org.tallystick.entry.Balances;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Turnover;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.index.AccountLookup;

/** A balance that a line states is the sum of the lines up to there, and so are the open items. */
final class BalanceCheck {
    private final CurrencyUnit currency;
    private final Findings findings;
    private final Map<CustomerNumber, Money> sums = new HashMap<>();

    BalanceCheck(CurrencyUnit currency, Findings findings) {
        this.currency = currency;
        this.findings = findings;
    }

    /** @param known with this line added */
    void look(BookLine line, Entry entry, AccountLookup known) {
        Optional<CustomerNumber> of = entry.account();
        if (of.isEmpty()) {
            return;
        }
        CustomerNumber customer = of.get();
        Money before = sum(customer);
        Money by = Turnover.of(entry, currency).change();
        if (entry instanceof Merged merged) {
            by = sum(merged.from());
            if (!merged.moved().isEqual(by)) {
                findings.inLine(line, "it moves %s from %s, who owed %s", merged.moved(), merged.from(), by);
            }
            sums.put(merged.from(), by.minus(by));
            lookAtItems(line, merged.from(), known);
        }
        Money after = before.plus(by);
        sums.put(customer, after);
        if (entry instanceof BalanceMoved moved && !moved.balances().equals(new Balances(before, after))) {
            findings.inLine(
                    line,
                    "it says %s owed %s and then %s; the lines add up to %s and %s",
                    customer,
                    moved.balances().before(),
                    moved.balances().after(),
                    before,
                    after);
        }
        if (!by.isZero()) {
            lookAtItems(line, customer, known);
        }
    }

    private void lookAtItems(BookLine line, CustomerNumber customer, AccountLookup known) {
        Money owed = known.account(customer).map(Account::owed).orElse(Money.zero(currency));
        if (!owed.isEqual(sum(customer))) {
            findings.inLine(line, "the open items of %s are %s, the lines add up to %s", customer, owed, sum(customer));
        }
    }

    private Money sum(CustomerNumber customer) {
        return sums.getOrDefault(customer, Money.zero(currency));
    }
}
