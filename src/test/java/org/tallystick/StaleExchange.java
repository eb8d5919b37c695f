package org.tallystick;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.tallystick.book.BookPosition;
import org.tallystick.book.OsDisk;
import org.tallystick.customer.Customer;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.exchange.exports.CustomersNow;
import org.tallystick.exchange.exports.ShopExchange;
import org.tallystick.exchange.exports.Source;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.till.housekeeping.Exchange;

/** The files of a data folder whose till always tells of the same end of the book, and knows no customers. */
public final class StaleExchange {
    private StaleExchange() {}

    public static Exchange of(Path folder, BookPosition head) {
        return new ShopExchange(new Source(
                folder,
                new OsDisk(),
                new EntryJson(),
                CurrencyUnit.EUR,
                () -> head,
                Set::of,
                new Nobody(),
                row -> UUID.nameUUIDFromBytes(row.getBytes(StandardCharsets.UTF_8))));
    }

    private static final class Nobody implements CustomersNow {
        @Override
        public void each(BiConsumer<Customer, List<OpenItem>> reader) {}

        @Override
        public void held(Consumer<AccountOnWatch> reader) {}
    }
}
