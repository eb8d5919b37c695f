package org.tallystick.sale;

import org.joda.money.Money;
import org.tallystick.customer.Words;
import org.tallystick.entry.Balances;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.OpenItem;
import org.tallystick.ledger.SlipStatus;
import org.tallystick.ledger.Turn;
import org.tallystick.ledger.Verdict;

/**
 * The sale should not have been: the goods are back. What is still open of it is taken off the balance, and only what
 * was really paid for it is handed back.
 */
public record VoidSale() {

    public record Undo(SlipNumber slip, String reason) {
        public Undo {
            reason = Words.required("reason", reason, Words.SENTENCE);
        }
    }

    public Verdict<NotNow> decide(Turn turn, Undo request) {
        SlipStatus slip = turn.slip(request.slip()).orElseThrow(() -> NotFound.slip(request.slip()));
        if (slip.kind() != SlipStatus.Kind.IOU) {
            return new Verdict.Refuse<>(new NotNow("slip " + slip.number() + " is a repayment chit and no sale"));
        }
        if (slip.voided()) {
            return new Verdict.Refuse<>(new NotNow("slip " + slip.number() + " is void already"));
        }
        Account account = turn.account(slip.customer()).orElseThrow(() -> NotFound.customer(slip.customer()));
        CreditSale sale = (CreditSale) turn.books().entry(slip.source());
        Money zero = Money.zero(account.currency());
        Money open = account.item(slip.number()).map(OpenItem::open).orElse(zero);
        Money payOut = sale.paidNow().plus(sale.debt().minus(open));
        return new Verdict.Write<>(new Voided(
                turn.head(),
                slip.customer(),
                slip.number(),
                open,
                payOut,
                Balances.moving(account.owed(), open.negated()),
                request.reason()));
    }
}
