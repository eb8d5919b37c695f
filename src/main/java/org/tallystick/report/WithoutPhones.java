package org.tallystick.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.report.DailySummary.SlipToSettle;

/** Finds the same people without their phones: for a report that leaves the machine, whatever forms show of it. */
public record WithoutPhones(Lookup lookup) implements Lookup {
    @Override
    public Map<CustomerNumber, Customer> customers(Collection<CustomerNumber> numbers) {
        Map<CustomerNumber, Customer> found = new HashMap<>(lookup.customers(numbers));
        found.replaceAll((number, customer) -> customer.withoutPhones());
        return found;
    }

    @Override
    public Map<CustomerNumber, Debtor> debtors(Collection<CustomerNumber> numbers) {
        Map<CustomerNumber, Debtor> found = new HashMap<>(lookup.debtors(numbers));
        found.replaceAll((number, debtor) -> debtor.withoutPhone());
        return found;
    }

    @Override
    public Optional<Instalment> promised(CustomerNumber number) {
        return lookup.promised(number);
    }

    @Override
    public Map<SlipNumber, SlipToSettle> slips(Collection<SlipNumber> numbers) {
        Map<SlipNumber, SlipToSettle> found = new HashMap<>(lookup.slips(numbers));
        found.replaceAll(
                (number, slip) -> new SlipToSettle(slip.slip(), slip.customer().withoutPhones()));
        return found;
    }
}
