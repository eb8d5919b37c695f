package org.tallystick.ledger.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.SlipStatus;

/** What is known before some lines are added up. */
public interface AccountLookup {
    AccountLookup NOTHING = new AccountLookup() {
        @Override
        public Optional<Account> account(CustomerNumber number) {
            return Optional.empty();
        }

        @Override
        public Optional<SlipStatus> slip(SlipNumber number) {
            return Optional.empty();
        }
    };

    Optional<Account> account(CustomerNumber number);

    Optional<SlipStatus> slip(SlipNumber number);

    /** Several at once, those of them that there are: in a database less work than one by one. */
    default Map<SlipNumber, SlipStatus> slips(Collection<SlipNumber> numbers) {
        Map<SlipNumber, SlipStatus> found = new HashMap<>();
        numbers.forEach(number -> slip(number).ifPresent(slip -> found.put(number, slip)));
        return found;
    }

    /** The account that stands for a customer: the one that took theirs over, if one did. */
    default Optional<Account> standing(CustomerNumber number) {
        return account(number).flatMap(found -> {
            CustomerNumber next = found.customer().mergedInto();
            return next == null ? Optional.of(found) : standing(next);
        });
    }
}
