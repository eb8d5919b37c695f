package org.tallystick.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.account.ManageCustomer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CollectionEntry.CallMade;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.CollectionEntry.Channel;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.CollectionEntry.PromiseMade;
import org.tallystick.entry.CollectionEntry.ReminderSent;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SlipToSign;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.shop.Shop;
import org.tallystick.slip.SlipNotation;
import org.tallystick.slip.form.PlanSlip;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.DateRules;

/**
 * What was said about paying: a promise, a plan, a reminder, a call. Whatever is promised for a day on which nobody is
 * in the shop is promised for the next open one.
 *
 * @param copies of a plan's slip that the printer makes at once
 */
public record AskForMoney(Shop shop, int copies) {
    /**
     * The customer promises to pay.
     *
     * @param amount all that is owed by then when null
     */
    public Verdict<NotNow> promise(
            WriteContext context, CustomerNumber customer, LocalDate date, @Nullable Money amount) {
        if (amount != null) {
            AmountRules.checked("amount", amount);
        }
        return ofDebtor(
                context,
                customer,
                account -> new PromiseMade(context.head(), account.number(), open(context, "date", date), amount));
    }

    /** Both agree on dated parts, which add up to what is owed at most. */
    public Verdict<NotNow> plan(WriteContext context, CustomerNumber customer, List<Instalment> parts) {
        return ManageCustomer.ofPerson(context, customer, account -> {
            Money sum = parts.stream().map(Instalment::amount).reduce(Money.zero(account.currency()), Money::plus);
            if (sum.isGreaterThan(account.owed())) {
                return NotNow.refuse(
                        "the parts add up to %s, but customer %s owes %s", sum, account.number(), account.owed());
            }
            List<Instalment> open = open(context, parts);
            return ofDebtor(context, customer, debtor -> agreed(context, debtor, open));
        });
    }

    private PlanAgreed agreed(WriteContext context, Account debtor, List<Instalment> parts) {
        EntryHead head = context.head(context.used().nextSlip());
        PlanAgreed plan = new PlanAgreed(head, debtor.number(), parts);
        String source = SlipNotation.write(PlanSlip.of(plan, context.nextSlip(), debtor.customer(), shop));
        return new PlanAgreed(head, debtor.number(), parts, new SlipToSign(context.nextSlip(), copies, source));
    }

    private List<Instalment> open(WriteContext context, List<Instalment> parts) {
        return parts.stream()
                .map(part -> new Instalment(open(context, "parts", part.due()), part.amount()))
                .toList();
    }

    /** What is past stays as it is, so that its entry can say so. */
    private LocalDate open(WriteContext context, String field, LocalDate day) {
        DateRules.agreed(field, day, context.request().today());
        return day.isBefore(context.request().today()) ? day : shop.calendar().openFrom(day);
    }

    /** The customer was reminded. */
    public Verdict<NotNow> remind(
            WriteContext context, CustomerNumber customer, Channel channel, @Nullable String words) {
        return ofDebtor(
                context,
                customer,
                account -> new ReminderSent(context.head(), account.number(), channel, account.owed(), words));
    }

    /** Somebody talked to the customer, or tried to. */
    public Verdict<NotNow> called(
            WriteContext context, CustomerNumber customer, CallResult result, @Nullable String note) {
        return ManageCustomer.ofPerson(
                context,
                customer,
                account -> new Verdict.Write<>(new CallMade(context.head(), account.number(), result, note)));
    }

    private static Verdict<NotNow> ofDebtor(
            WriteContext context, CustomerNumber customer, Function<Account, Entry> entry) {
        return ManageCustomer.ofPerson(
                context,
                customer,
                account -> account.owed().isPositive()
                        ? new Verdict.Write<>(entry.apply(account))
                        : NotNow.refuse("customer %s owes nothing; there is nothing to ask for", account.number()));
    }
}
