package org.tallystick.entry;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** Entries about a debt as a claim, apart from goods and money: brought in, acknowledged, doubted, given up. */
public sealed interface ClaimEntry extends Entry {
    CustomerNumber customer();

    @Override
    default Optional<CustomerNumber> account() {
        return Optional.of(customer());
    }

    /** A debt from before the book comes into it. */
    record BalanceOpened(EntryHead head, CustomerNumber customer, Opening opening, Balances balances)
            implements ClaimEntry, BalanceMoved {
        public BalanceOpened {
            balances.checkMovedBy(opening.amount());
        }
    }

    /**
     * The shop gives up what is open of a slip. If it is paid after all, the repayment says what it recovered.
     *
     * @param amount above zero
     * @param reason null once erased
     */
    record WrittenOff(
            EntryHead head,
            CustomerNumber customer,
            SlipNumber slip,
            Money amount,
            Balances balances,
            @Nullable String reason)
            implements ClaimEntry, BalanceMoved {
        public WrittenOff {
            if (!amount.isPositive()) {
                throw new InvalidInput("amount", Phrase.INPUT_ABOVE_ZERO, amount);
            }
            balances.checkMovedBy(amount.negated());
        }
    }

    /**
     * Slips that had no paper of their own were put together on one, which is signed for all of them.
     *
     * @param covers those slips, each with what was still open of it; at least one
     * @param replaces earlier ones like it, which nobody signs any more
     */
    record SlipsListed(
            EntryHead head, CustomerNumber customer, BegunSlip slip, List<Allocation> covers, List<SlipNumber> replaces)
            implements ClaimEntry {
        /** The first one. */
        public SlipsListed(EntryHead head, CustomerNumber customer, BegunSlip slip, List<Allocation> covers) {
            this(head, customer, slip, covers, List.of());
        }

        public SlipsListed {
            BegunSlip.checkPrinted(slip);
            covers = List.copyOf(covers);
            replaces = List.copyOf(replaces);
            if (covers.isEmpty()) {
                throw new InvalidInput("covers", Phrase.INPUT_COVERS_NOTHING);
            }
        }

        /** What is open of all of them. */
        public Money sum() {
            return covers.stream().map(Allocation::amount).reduce(Money::plus).orElseThrow();
        }
    }

    /** What the two say of a slip that was doubted. */
    sealed interface Dispute extends ClaimEntry {
        SlipNumber slip();
    }

    /** The customer says that the slip is not right; until it is settled nobody is asked for it. */
    record DisputeRaised(
            EntryHead head,
            CustomerNumber customer,
            SlipNumber slip,
            @Nullable String reason) implements Dispute {}

    /** How the two agreed; the money, if any, is a return, a correction or a void of its own. */
    record DisputeSettled(
            EntryHead head,
            CustomerNumber customer,
            SlipNumber slip,
            @Nullable String outcome) implements Dispute {}
}
