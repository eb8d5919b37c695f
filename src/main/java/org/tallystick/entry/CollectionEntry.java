package org.tallystick.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** Entries about asking for money and what was answered. */
public sealed interface CollectionEntry extends WithoutMoney {
    CustomerNumber customer();

    @Override
    default Optional<CustomerNumber> account() {
        return Optional.of(customer());
    }

    /**
     * The customer said when they will pay.
     *
     * @param date by the end of which day
     * @param amount above zero; everything owed by then when null
     */
    record PromiseMade(
            EntryHead head,
            CustomerNumber customer,
            LocalDate date,
            @Nullable Money amount) implements CollectionEntry {
        public PromiseMade {
            if (date.isBefore(head.day())) {
                throw new InvalidInput("date", Phrase.INPUT_PAST, date, head.day());
            }
            if (amount != null && !amount.isPositive()) {
                throw new InvalidInput("amount", Phrase.INPUT_OWED_ABOVE_ZERO, amount);
            }
        }
    }

    /**
     * Shop and customer agreed on dated parts; a later plan takes the place of an earlier one.
     *
     * @param slip that the customer signs; null in lines from before plans had one
     */
    record PlanAgreed(
            EntryHead head,
            CustomerNumber customer,
            List<Instalment> parts,
            @Nullable BegunSlip slip) implements CollectionEntry {
        public static final int MOST_PARTS = 60;

        public PlanAgreed {
            BegunSlip.checkPrinted(slip);
            parts = List.copyOf(parts);
            if (parts.isEmpty() || parts.size() > MOST_PARTS) {
                throw new InvalidInput("parts", Phrase.INPUT_PARTS, parts.size(), MOST_PARTS);
            }
            LocalDate last = head.day();
            for (Instalment part : parts) {
                if (part.due().isBefore(last)) {
                    throw new InvalidInput("parts", Phrase.INPUT_PARTS_ORDER, part.due(), last);
                }
                last = part.due();
                Currencies.same("the parts", parts.getFirst().amount(), part.amount());
            }
        }

        /** One that nobody signs. */
        public PlanAgreed(EntryHead head, CustomerNumber customer, List<Instalment> parts) {
            this(head, customer, parts, null);
        }

        /** What the parts come to. */
        public Money sum() {
            return parts.stream().map(Instalment::amount).reduce(Money::plus).orElseThrow();
        }
    }

    /**
     * The customer was reminded.
     *
     * @param owed what they were told they owe
     * @param words what was said or sent; null once erased
     */
    record ReminderSent(
            EntryHead head,
            CustomerNumber customer,
            Channel channel,
            Money owed,
            @Nullable String words) implements CollectionEntry {}

    /**
     * What came of a call or a talk.
     *
     * @param note why they do not pay, what they said; null when there is none and once erased
     */
    record CallMade(
            EntryHead head,
            CustomerNumber customer,
            CallResult result,
            @Nullable String note) implements CollectionEntry {}

    /** How a customer is reached. */
    enum Channel {
        IN_PERSON,
        PHONE,
        MESSAGE,
        LETTER
    }

    /** How a call ended. */
    enum CallResult {
        NOT_REACHED,
        PROMISED,
        PAID,
        DISPUTED,
        CANNOT_PAY,
        REFUSED,
        /** From now on nobody calls them about money. */
        ASKED_NOT_TO_CALL,
        /** They were spoken to, and nothing came of it. */
        REACHED,
        WRONG_NUMBER,
        /** They take back that they do not want to be called. */
        MAY_BE_CALLED
    }
}
