package org.tallystick.slip.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.Customer;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Slip;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * The chit of a repayment, which the payer signs. It names the slips that it clears and alters nothing on them.
 * Somebody who pays for the customer learns the sum received and nothing more.
 */
public final class RepaymentChit {
    private RepaymentChit() {}

    /**
     * The chit in the customer's language.
     *
     * @param left what is open after it
     * @param next what the customer agreed to pay next; null for nothing
     */
    public static Slip of(
            Repayment repayment, Customer customer, Shop shop, List<OpenItem> left, @Nullable Instalment next) {
        SlipParts slip = SlipParts.of(customer, shop);
        if (repayment.paidBy() == null) {
            slip.heading(Phrase.CHIT_TITLE, Phrase.CHIT, repayment.chit().number(), repayment.head());
            slip.row(Phrase.CHIT_RECEIVED_FROM, customer.name());
            slip.row(Phrase.CUSTOMER_NUMBER, customer.number().value());
            received(repayment, slip);
            slip.rule();
            cleared(repayment, slip, left);
            slip.rule();
            leftToPay(repayment, slip, left);
            if (next != null) {
                Wording words = slip.words();
                slip.say(Phrase.CHIT_PROMISED, words.amount(next.amount()), words.date(next.due()));
            }
            slip.say(Phrase.CHIT_BALANCE_NOTE);
        } else {
            slip.heading(
                    Phrase.CHIT_TITLE_PAID_FOR, Phrase.CHIT, repayment.chit().number(), repayment.head());
            slip.row(Phrase.CHIT_RECEIVED_FROM, repayment.paidBy());
            slip.row(Phrase.CHIT_RECEIVED_FOR, customer.name());
            received(repayment, slip);
        }
        slip.say(Phrase.CHIT_THANKS);
        slip.signHere(Phrase.CHIT_SIGNATURE);
        slip.space(1);
        return slip.ending(Phrase.CHIT, repayment.chit().number());
    }

    private static void received(Repayment repayment, SlipParts slip) {
        slip.rule();
        slip.strongRow(Phrase.CHIT_RECEIVED, slip.words().amount(repayment.amount()));
        slip.say(Phrase.WORDS, slip.words().inWords(repayment.amount()));
        slip.row(Phrase.CHIT_METHOD, slip.words().method(repayment.method()));
    }

    private static void cleared(Repayment repayment, SlipParts slip, List<OpenItem> left) {
        slip.upTo(SlipParts.MOST_ROWS, repayment.allocations(), part -> cleared(part, slip, left));
        for (Allocation part : repayment.recovered()) {
            slip.row(slip.words().say(Phrase.CHIT_RECOVERED, part.slip()), part.amount());
        }
        if (repayment.kept().isPositive()) {
            slip.row(slip.words().say(Phrase.CHIT_KEPT), repayment.kept());
        }
    }

    private static void cleared(Allocation part, SlipParts slip, List<OpenItem> left) {
        Optional<Money> stillOpen = left.stream()
                .filter(item -> item.slip().equals(part.slip()))
                .findFirst()
                .map(OpenItem::open);
        Phrase phrase = stillOpen.isPresent() ? Phrase.CHIT_PART_CLEARED : Phrase.CHIT_CLEARED;
        slip.row(slip.words().say(phrase, part.slip()), part.amount());
        stillOpen.ifPresent(open -> slip.row("  " + slip.words().say(Phrase.CHIT_PART_LEFT), open));
    }

    private static void leftToPay(Repayment repayment, SlipParts slip, List<OpenItem> left) {
        Money after = repayment.balances().after();
        slip.newBalance(after);
        if (after.isPositive()) {
            left.stream()
                    .filter(item -> item.open().isPositive())
                    .map(OpenItem::due)
                    .min(Comparator.naturalOrder())
                    .ifPresent(
                            due -> slip.row(Phrase.CHIT_OLDEST_DUE, slip.words().date(due)));
        }
    }
}
