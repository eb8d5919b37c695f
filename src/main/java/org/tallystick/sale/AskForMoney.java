package org.tallystick.sale;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
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
import org.tallystick.ledger.Account;
import org.tallystick.ledger.Turn;
import org.tallystick.ledger.Verdict;
import org.tallystick.slip.PlanSlip;
import org.tallystick.slip.Shop;
import org.tallystick.slip.SlipNotation;
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
    public Verdict<NotNow> promise(Turn turn, CustomerNumber customer, LocalDate date, @Nullable Money amount) {
        if (amount != null) {
            AmountRules.checked("amount", amount);
        }
        return ofDebtor(
                turn,
                customer,
                account -> new PromiseMade(turn.head(), account.number(), open(turn, "date", date), amount));
    }

    /** Both agree on dated parts, which add up to what is owed at most. */
    public Verdict<NotNow> plan(Turn turn, CustomerNumber customer, List<Instalment> parts) {
        return KeepCustomer.ofPerson(turn, customer, account -> {
            Money sum = parts.stream().map(Instalment::amount).reduce(Money.zero(account.currency()), Money::plus);
            if (sum.isGreaterThan(account.owed())) {
                return NotNow.refuse(
                        "the parts add up to %s, but customer %s owes %s", sum, account.number(), account.owed());
            }
            List<Instalment> open = open(turn, parts);
            return ofDebtor(turn, customer, debtor -> agreed(turn, debtor, open));
        });
    }

    private PlanAgreed agreed(Turn turn, Account debtor, List<Instalment> parts) {
        EntryHead head = turn.head(turn.used().nextSlip());
        PlanAgreed plan = new PlanAgreed(head, debtor.number(), parts);
        String source = SlipNotation.write(PlanSlip.of(plan, turn.nextSlip(), debtor.customer(), shop));
        return new PlanAgreed(head, debtor.number(), parts, new SlipToSign(turn.nextSlip(), copies, source));
    }

    private List<Instalment> open(Turn turn, List<Instalment> parts) {
        return parts.stream()
                .map(part -> new Instalment(open(turn, "parts", part.due()), part.amount()))
                .toList();
    }

    /** What is past stays as it is, so that its entry can say so. */
    private LocalDate open(Turn turn, String field, LocalDate day) {
        DateRules.agreed(field, day, turn.request().today());
        return day.isBefore(turn.request().today()) ? day : shop.calendar().openFrom(day);
    }

    /** The customer was reminded. */
    public Verdict<NotNow> remind(Turn turn, CustomerNumber customer, Channel channel, @Nullable String words) {
        return ofDebtor(
                turn,
                customer,
                account -> new ReminderSent(turn.head(), account.number(), channel, account.owed(), words));
    }

    /** Somebody talked to the customer, or tried to. */
    public Verdict<NotNow> called(Turn turn, CustomerNumber customer, CallResult result, @Nullable String note) {
        return KeepCustomer.ofPerson(
                turn,
                customer,
                account -> new Verdict.Write<>(new CallMade(turn.head(), account.number(), result, note)));
    }

    private static Verdict<NotNow> ofDebtor(Turn turn, CustomerNumber customer, Function<Account, Entry> entry) {
        return KeepCustomer.ofPerson(
                turn,
                customer,
                account -> account.owed().isPositive()
                        ? new Verdict.Write<>(entry.apply(account))
                        : NotNow.refuse("customer %s owes nothing; there is nothing to ask for", account.number()));
    }
}
