package org.tallystick.collection;

import org.tallystick.entry.ClaimEntry.DisputeRaised;
import org.tallystick.entry.ClaimEntry.DisputeSettled;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.sale.Claim;
import org.tallystick.wording.Phrase;

/** The customer says that a slip is not right. Until the two have settled it, it is neither overdue nor asked for. */
public record DisputeSlip() {

    public record Doubt(SlipNumber slip, String reason) {}

    /**
     * The end of a dispute.
     *
     * @param outcome how it was settled; money is a return, a correction or a void of its own
     */
    public record Settlement(SlipNumber slip, String outcome) {}

    public Verdict<NotNow> raise(WriteContext context, Doubt request) {
        Claim claim = Claim.of(context, request.slip());
        if (!claim.isDebt() || !claim.open().isPositive()) {
            return NotNow.refuse(Phrase.NOT_NOW_DISPUTE_PAID, request.slip());
        }
        if (isDisputed(claim)) {
            return NotNow.refuse(Phrase.NOT_NOW_DISPUTED, request.slip());
        }
        return new Verdict.Write<>(
                new DisputeRaised(context.head(), claim.account().number(), request.slip(), request.reason()));
    }

    public Verdict<NotNow> settle(WriteContext context, Settlement request) {
        Claim claim = Claim.of(context, request.slip());
        if (!isDisputed(claim)) {
            return NotNow.refuse(Phrase.NOT_NOW_NOT_DISPUTED, request.slip());
        }
        return new Verdict.Write<>(
                new DisputeSettled(context.head(), claim.account().number(), request.slip(), request.outcome()));
    }

    private static boolean isDisputed(Claim claim) {
        return claim.account()
                .item(claim.slip().number())
                .filter(OpenItem::disputed)
                .isPresent();
    }
}
