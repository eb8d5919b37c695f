package org.tallystick.exchange.exports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.exchange.Column;
import org.tallystick.exchange.Guarded;
import org.tallystick.ledger.account.OpenItem;

/** The customers as a CSV file that the import takes back. */
final class CustomersFile {
    private CustomersFile() {}

    /** Those that stand, by number, with what each owes and since when. */
    static void write(CustomersNow now, Consumer<String> out) {
        out.accept(CsvLine.of(Column.names()));
        now.each((customer, open) -> {
            PersonalDetails details = customer.details();
            if (customer.mergedInto() == null && details != null) {
                out.accept(CsvLine.of(row(customer, details, open)));
            }
        });
    }

    private static List<String> row(Customer customer, PersonalDetails details, List<OpenItem> open) {
        Optional<Money> owed =
                open.stream().map(OpenItem::open).reduce(Money::plus).filter(sum -> !sum.isZero());
        String since =
                owed.isEmpty() ? "" : text(open.stream().map(OpenItem::day).min(Comparator.naturalOrder()));
        String due = owed.isEmpty() ? "" : text(open.stream().map(OpenItem::due).min(Comparator.naturalOrder()));
        return List.of(
                Guarded.write(details.name()),
                Guarded.write(details.knownAs()),
                Guarded.write(details.place()),
                Guarded.write(details.phone()),
                amount(customer.terms().limit()),
                amount(owed.orElse(null)),
                since,
                due,
                customer.terms().mode().name(),
                customer.number().value());
    }

    private static String amount(@Nullable Money money) {
        return money == null ? "" : money.getAmount().toPlainString();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
