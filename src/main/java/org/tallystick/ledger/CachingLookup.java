package org.tallystick.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.index.AccountLookup;

/** Looks each account and slip up once; good for as long as nothing else is written. */
class CachingLookup implements AccountLookup {
    private final AccountLookup source;
    private final Map<CustomerNumber, Optional<Account>> accounts = new HashMap<>();
    private final Map<SlipNumber, Optional<SlipStatus>> slips = new HashMap<>();

    CachingLookup(AccountLookup source) {
        this.source = source;
    }

    @Override
    public Optional<Account> account(CustomerNumber number) {
        return accounts.computeIfAbsent(number, source::account);
    }

    @Override
    public Optional<SlipStatus> slip(SlipNumber number) {
        return slips.computeIfAbsent(number, source::slip);
    }

    @Override
    public Map<SlipNumber, SlipStatus> slips(Collection<SlipNumber> numbers) {
        List<SlipNumber> unknown =
                numbers.stream().filter(number -> !slips.containsKey(number)).toList();
        Map<SlipNumber, SlipStatus> looked = source.slips(unknown);
        unknown.forEach(number -> slips.put(number, Optional.ofNullable(looked.get(number))));
        return AccountLookup.super.slips(numbers);
    }
}
