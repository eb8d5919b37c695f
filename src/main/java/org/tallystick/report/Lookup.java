package org.tallystick.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.report.DailySummary.SlipToSettle;

/** Finds whoever and whatever a report names; a hundred at once are a short question. */
public interface Lookup {
    /** How many to ask for at once. */
    int AT_ONCE = 100;

    Map<CustomerNumber, Customer> customers(Collection<CustomerNumber> numbers);

    /** What lists of debts show of whoever has something open; quickest for numbers that follow on one another. */
    Map<CustomerNumber, Debtor> debtors(Collection<CustomerNumber> numbers);

    /** As they are now, each with whose it is. */
    Map<SlipNumber, SlipToSettle> slips(Collection<SlipNumber> numbers);

    /** What a customer promised to pay next and is not decided yet, with what is missing of it. */
    Optional<Instalment> promised(CustomerNumber number);

    default Customer customer(CustomerNumber number) {
        return Objects.requireNonNull(customers(List.of(number)).get(number), "whoever is named is known");
    }
}
