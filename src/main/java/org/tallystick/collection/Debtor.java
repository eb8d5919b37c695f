package org.tallystick.collection;

import java.time.LocalDate;
import java.util.function.Function;
import org.tallystick.account.ManageCustomer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.shop.Shop;
import org.tallystick.validation.DateRules;
import org.tallystick.wording.Phrase;

/** Somebody who owes, and the day on which they say that they will pay. */
final class Debtor {
    private Debtor() {}

    /** Refuses where nothing is owed: there is nothing to ask for. */
    static Verdict<NotNow> of(WriteContext context, CustomerNumber customer, Function<Account, Entry> entry) {
        return ManageCustomer.ofPerson(
                context,
                customer,
                account -> account.owed().isPositive()
                        ? new Verdict.Write<>(entry.apply(account))
                        : NotNow.refuse(Phrase.NOT_NOW_NOTHING_OWED, account.number()));
    }

    /**
     * What is promised for a day on which nobody is in the shop is promised for the next open one. A day that is past
     * stays as it is, so that its entry can say so.
     *
     * @param field its name in the request
     */
    static LocalDate payDay(Shop shop, WriteContext context, String field, LocalDate day) {
        DateRules.agreed(field, day, context.request().today());
        return day.isBefore(context.request().today()) ? day : shop.calendar().openFrom(day);
    }
}
