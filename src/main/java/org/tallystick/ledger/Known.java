package org.tallystick.ledger;

import java.util.Optional;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;

/** What is known before some lines are added up. */
public interface Known {
    Known NOTHING = new Known() {
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
}
