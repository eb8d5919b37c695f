package org.tallystick.ledger.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.ledger.account.Account;

/** The accounts used last, bounded by their number and by their open items, which is what takes memory. */
public final class RecentAccounts {
    private static final int MOST_ITEMS = 20_000;

    private final int most;
    private final SequencedMap<CustomerNumber, Account> accounts = new LinkedHashMap<>(16, 0.75f, true);
    private long items;

    public RecentAccounts(int most) {
        this.most = most;
    }

    public Optional<Account> account(CustomerNumber number) {
        return Optional.ofNullable(accounts.get(number));
    }

    /** Keeps one as it is now; gives back those that there is no room for any more, never this one. */
    public List<Account> keep(Account account) {
        Account old = accounts.put(account.number(), account);
        items += account.open().size() - (old == null ? 0 : old.open().size());
        List<Account> gone = new ArrayList<>();
        while (accounts.size() > most || (items > MOST_ITEMS && accounts.size() > 1)) {
            Account eldest = accounts.pollFirstEntry().getValue();
            items -= eldest.open().size();
            gone.add(eldest);
        }
        return gone;
    }

    /** Forgets all; gives them back. */
    public List<Account> forget() {
        List<Account> all = List.copyOf(accounts.values());
        accounts.clear();
        items = 0;
        return all;
    }
}
