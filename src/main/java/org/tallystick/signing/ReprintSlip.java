package org.tallystick.signing;

import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.SlipEntry.CopyOrdered;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.validation.CountRules;
import org.tallystick.wording.Phrase;

/** One more copy of a slip: the same number and words, marked as what it is. */
public record ReprintSlip() {

    public record Reprint(SlipNumber slip, String reason) {}

    public Verdict<NotNow> decide(WriteContext context, Reprint request) {
        SlipStatus slip = context.slip(request.slip()).orElseThrow(() -> NotFound.slip(request.slip()));
        if (slip.voided()) {
            return NotNow.refuse(Phrase.NOT_NOW_VOID_PRINT, slip.number());
        }
        if (slip.state() == PrintState.QUEUED || slip.state() == PrintState.PRINTING) {
            return NotNow.refuse(Phrase.NOT_NOW_ON_ITS_WAY, slip.number());
        }
        if (isErased(context, slip)) { // and why somebody wanted it would stay when all else of them is gone
            return NotNow.refuse(Phrase.NOT_NOW_WORDS_ERASED, slip.number());
        }
        int last = slip.copies().isEmpty() ? 0 : slip.copies().getLast().copy();
        int next = Math.max(2, last + 1);
        if (next >= CountRules.COPIES) { // by number, since a slip remembers fewer
            return NotNow.refuse(Phrase.NOT_NOW_COPIES, slip.number(), CountRules.COPIES);
        }
        return new Verdict.Write<>(new CopyOrdered(context.head(), slip.number(), next, request.reason()));
    }

    private static boolean isErased(WriteContext context, SlipStatus slip) {
        return BegunSlip.of(context.books().entry(slip.source()))
                .map(BegunSlip::source)
                .isEmpty();
    }
}
