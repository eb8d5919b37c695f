package org.tallystick.account;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Balances;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Opening;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.shop.Shop;
import org.tallystick.slip.SlipNotation;
import org.tallystick.slip.form.OpeningSlip;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.DateRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * A debt from the paper book comes into this one. Whatever it says there, nobody is overdue for it before
 * {@link #GRACE_DAYS} are over: the customer has to hear of it first.
 */
public record RecordOpeningBalance(Shop shop) {
    public static final int GRACE_DAYS = 30;

    /**
     * What was owed before.
     *
     * @param amount above zero for a debt, below for credit
     * @param since the day it is from; today when null
     * @param due when it is to be paid; null for the end of the grace
     */
    public record Before(
            Money amount,
            @Nullable LocalDate since,
            @Nullable LocalDate due) {
        public Before {
            AmountRules.checked("owes", amount);
        }
    }

    public Verdict<NotNow> decide(WriteContext context, CustomerNumber customer, Before before) {
        return ManageCustomer.ofPerson(context, customer, account -> {
            EntryHead head = context.headOfSlip();
            Opening opening = opening(head, context.nextSlip(), account.customer(), before);
            Balances balances = Balances.moving(account.owed(), opening.amount());
            return new Verdict.Write<>(new BalanceOpened(head, account.number(), opening, balances));
        });
    }

    /** For an account that is being opened, or stands. */
    Opening opening(EntryHead head, SlipNumber slip, Customer customer, Before before) {
        LocalDate today = head.day();
        LocalDate since = before.since() == null ? today : before.since();
        if (since.isAfter(today)) {
            throw new InvalidInput("since", Phrase.INPUT_DEBT_TO_COME, since);
        }
        DateRules.checked("since", since);
        LocalDate grace = today.plusDays(GRACE_DAYS);
        LocalDate due = before.due() == null || before.due().isBefore(grace) ? grace : before.due();
        DateRules.agreed("dueDate", due, today);
        Opening opening = new Opening(slip, before.amount(), since, due, null);
        return before.amount().isNegative()
                ? opening
                : opening.withSlip(SlipNotation.write(OpeningSlip.of(head, opening, customer, shop)));
    }
}
