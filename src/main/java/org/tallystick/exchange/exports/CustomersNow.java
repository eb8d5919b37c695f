package org.tallystick.exchange.exports;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tallystick.customer.Customer;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.OpenItem;

/** Who the customers are and what they owe; read piece by piece, however many they are. */
public interface CustomersNow {
    /** Each of them by number, with what was open when the reading began. */
    void each(BiConsumer<Customer, List<OpenItem>> reader);

    /** Those on WATCH or BLOCKED, and whose standing ran out, by number. */
    void held(Consumer<AccountOnWatch> reader);
}
