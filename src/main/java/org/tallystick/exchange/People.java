package org.tallystick.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.DiallingPlan;
import org.tallystick.customer.Folding;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.validation.InvalidInput;

/** The customers that the shop has, to be found by what a row says of them. */
final class People {
    private final DiallingPlan dialling;
    private final Map<String, Customer> byNumber = new HashMap<>();
    private final Map<String, List<Customer>> byPhone = new HashMap<>();
    private final Map<String, List<Customer>> byName = new HashMap<>();

    /** @param dialling which phone numbers are one */
    People(List<Customer> all, DiallingPlan dialling) {
        this.dialling = dialling;
        for (Customer customer : all) {
            byNumber.put(customer.number().value(), customer);
            PersonalDetails details = customer.details();
            if (customer.mergedInto() == null && details != null) {
                add(byName, Folding.fold(details.name()), customer);
                if (details.knownAs() != null && !customer.hasName(details.knownAs())) {
                    add(byName, Folding.fold(details.knownAs()), customer);
                }
                if (details.phone() != null) {
                    add(byPhone, dialling.whole(details.phone()), customer);
                }
            }
        }
    }

    private static void add(Map<String, List<Customer>> index, String key, Customer customer) {
        index.computeIfAbsent(key, none -> new ArrayList<>()).add(customer);
    }

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
            return called(name, only("phone", phone, byPhone.getOrDefault(whole(phone), List.of())));
        }
        if (name != null) {
            return only("name", name, byName.getOrDefault(Folding.fold(name), List.of()));
        }
        throw new InvalidInput("number", "is missing, and so are phone and name; say who is meant");
    }

    private Customer byNumber(String number) {
        Customer found = byNumber.get(
                CustomerNumber.read(number).map(CustomerNumber::value).orElse(number));
        while (found != null && found.mergedInto() != null) {
            found = byNumber.get(found.mergedInto().value());
        }
        if (found == null) {
            throw new InvalidInput("number", "there is no customer " + number + "; open an account for them first");
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

    private String whole(String phone) {
        String digits = PersonalDetails.phoneDigits(phone);
        return digits == null ? phone : dialling.whole(digits);
    }
}
