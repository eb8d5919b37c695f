package org.tallystick.index.derby;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.ledger.account.Account;

/**
 * The accounts used last, as they stand in the database: whoever is at the counter is looked up several times. Safe
 * because nobody else writes.
 */
final class AccountMemory {
    private static final int MOST = 200;

    private final Map<CustomerNumber, Account> accounts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<CustomerNumber, Account> eldest) {
            return size() > MOST;
        }
    };

    Optional<Account> account(CustomerNumber number) {
        return Optional.ofNullable(accounts.get(number));
    }

    void keep(Account account) {
        accounts.put(account.number(), account);
    }

    void forget() {
        accounts.clear();
    }
}
