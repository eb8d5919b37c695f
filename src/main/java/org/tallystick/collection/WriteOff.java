package org.tallystick.collection;

import org.tallystick.entry.ClaimEntry.WrittenOff;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.sale.Claim;
import org.tallystick.wording.Phrase;

/** The shop gives up what is open of a slip. The claim stays: a repayment that names the slip recovers it. */
public record WriteOff() {

    public record Loss(SlipNumber slip, String reason) {}

    public Verdict<NotNow> decide(WriteContext context, Loss request) {
        Claim claim = Claim.of(context, request.slip());
        if (!claim.isDebt() || !claim.open().isPositive()) {
            return NotNow.refuse(Phrase.NOT_NOW_WRITE_OFF, request.slip());
        }
        return new Verdict.Write<>(new WrittenOff(
                context.head(),
                claim.account().number(),
                request.slip(),
                claim.open(),
                claim.loweredBy(claim.open()),
                request.reason()));
    }
}
