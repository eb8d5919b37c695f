package org.tallystick.exchange.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.exchange.CustomerSearch;
import org.tallystick.validation.InvalidInput;

/** The customers that the shop has, to be found by what a row says of them. */
record People(CustomerSearch search) {

    /**
     * The one customer that is meant: by number, else by phone, else by the whole name. A name beside number or phone
     * has to be that customer's, so that nobody is taken for somebody else.
     *
     * @throws InvalidInput unless it is exactly one
     */
    Customer meant(@Nullable String number, @Nullable String name, @Nullable String phone) {
        if (number != null) {
            return called(name, byNumber(number));
        }
        if (phone != null) {
            return called(name, only("phone", phone, search.phoned(phone)));
        }
        if (name != null) {
            return only("name", name, search.named(name));
        }
        throw new InvalidInput("number", "is missing, and so are phone and name; say who is meant");
    }

    private Customer byNumber(String number) {
        Customer found = CustomerNumber.read(number).flatMap(search::standing).orElse(null);
        if (found == null) {
            throw new InvalidInput("number", "there is no customer " + number + "; open an account for them first");
        }
        if (found.details() == null) {
            throw new InvalidInput("number", "customer %s is erased; take the line out".formatted(found.number()));
        }
        return found;
    }

    private static Customer called(@Nullable String name, Customer found) {
        if (name == null || found.isCalled(name)) {
            return found;
        }
        throw new InvalidInput(
                "name",
                "customer %s is called %s, not '%s'; correct one of the two"
                        .formatted(found.number(), found.name(), name));
    }

    private static Customer only(String column, String text, List<Customer> found) {
        if (found.isEmpty()) {
            throw new InvalidInput(column, "there is no customer '%s'; open an account for them first".formatted(text));
        }
        if (found.size() > 1) {
            String numbers = found.stream().map(each -> each.number().value()).collect(Collectors.joining(", "));
            throw new InvalidInput(column, "'%s' may be %s; give the number".formatted(text, numbers));
        }
        return found.getFirst();
    }
}
