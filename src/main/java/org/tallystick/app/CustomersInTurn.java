package org.tallystick.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.exchange.exports.CustomersNow;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.ItemsAt;
import org.tallystick.ledger.shop.Moment;
import org.tallystick.till.TillSession;
import org.tallystick.till.reading.DayReading;

/** The customers of a till that goes on with its work: it is asked short questions. */
record CustomersInTurn(TillSession session) implements CustomersNow {
    private static final int AT_ONCE = 100;

    @Override
    public void each(BiConsumer<Customer, List<OpenItem>> reader) {
        Walk walk = new Walk(reader);
        Moment now = session.ask(till -> till.book().now());
        ItemsAt.read(this::asked, now, now, (customer, open, then) -> {
            if (open != null) {
                walk.to(customer);
                walk.open.add(open);
            }
        });
        walk.toTheEnd();
    }

    @Override
    public void held(Consumer<AccountOnWatch> reader) {
        DayReading.held(session, session.ask(till -> till.reports().today()), reader);
    }

    private <T> T asked(Function<AccountIndex, T> question) {
        return session.askPatiently(till -> question.apply(till.book().books()));
    }

    /** Goes through the customers beside their items, both by number. */
    private final class Walk {
        private final BiConsumer<Customer, List<OpenItem>> reader;
        private final Deque<Customer> next = new ArrayDeque<>();
        private final List<OpenItem> open = new ArrayList<>();
        private @Nullable Customer current;
        private String reached = "";

        Walk(BiConsumer<Customer, List<OpenItem>> reader) {
            this.reader = reader;
        }

        /** Stops at a customer, whose items come now. */
        void to(CustomerNumber customer) {
            while (current == null || current.number().compareTo(customer) < 0) {
                if (!oneOn()) {
                    throw new IllegalStateException("an item of the unknown " + customer);
                }
            }
        }

        void toTheEnd() {
            boolean more = true;
            while (more) {
                more = oneOn();
            }
        }

        private boolean oneOn() {
            if (current != null) {
                reader.accept(current, List.copyOf(open));
                open.clear();
            }
            if (next.isEmpty()) {
                String after = reached;
                next.addAll(asked(books -> books.customersAfter(after, AT_ONCE)));
            }
            current = next.poll();
            if (current != null) {
                reached = current.number().value();
            }
            return current != null;
        }
    }
}
