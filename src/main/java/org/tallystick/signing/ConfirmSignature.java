package org.tallystick.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.SlipEntry.Mark;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipEntry.Signed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.wording.Phrase;

/** The customer signed the slip, or would not. Signing a slip is also the witness that it came out. */
public record ConfirmSignature() {

    public record Signature(
            SlipNumber slip,
            SignatureOutcome outcome,
            @Nullable Mark mark) {}

    public Verdict<NotNow> decide(WriteContext context, Signature request) {
        SlipStatus slip = context.slip(request.slip()).orElseThrow(() -> NotFound.slip(request.slip()));
        SlipNumber number = slip.number();
        if (slip.voided()) {
            return NotNow.refuse(GoneSlip.why(context, slip));
        }
        if (slip.signed() && request.outcome() != SignatureOutcome.SIGNED) {
            return NotNow.refuse(Phrase.NOT_NOW_SIGNED, number);
        }
        if (request.outcome() == SignatureOutcome.SIGNED) {
            switch (slip.state()) {
                case QUEUED -> {
                    return NotNow.refuse(Phrase.NOT_NOW_SIGN_WAITS, number);
                }
                case PRINTING -> {
                    return NotNow.refuse(Phrase.NOT_NOW_SIGN_PRINTING, number);
                }
                case NOT_PRINTED -> {
                    return slip.awaitsCollectiveSlip()
                            ? NotNow.refuse(Phrase.NOT_NOW_SIGN_COLLECTIVE, number, slip.customer())
                            : NotNow.refuse(Phrase.NOT_NOW_SIGN_NOT_PRINTED, number);
                }
                case PRINTED, UNCERTAIN -> {
                    // the paper is there, or the customer's pen is the witness
                }
            }
        }
        return new Verdict.Write<>(
                new Signed(context.head(), slip.number(), request.outcome(), request.mark(), covered(context, slip)));
    }

    /** What a collective slip lists and is neither signed nor taken back; any other slip stands for itself alone. */
    private static List<SlipNumber> covered(WriteContext context, SlipStatus slip) {
        return context.books().entry(slip.source()) instanceof SlipsListed listed
                ? listed.covers().stream()
                        .map(Allocation::slip)
                        .filter(each -> context.slip(each)
                                .filter(one -> !one.voided() && !one.signed())
                                .isPresent())
                        .toList()
                : List.of();
    }
}
