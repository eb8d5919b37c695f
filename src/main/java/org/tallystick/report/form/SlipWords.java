package org.tallystick.report.form;

import java.util.Optional;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.wording.Phrase;

/** What a slip is, and where it stands. */
final class SlipWords {
    private SlipWords() {}

    /** What is signed on it, where that is no sale. */
    static Optional<Phrase> kind(SlipStatus slip) {
        return switch (slip.kind()) {
            case PLAN -> Optional.of(Phrase.KIND_PLAN);
            case COLLECTIVE -> Optional.of(Phrase.KIND_COLLECTIVE);
            case GUARANTEE -> Optional.of(Phrase.KIND_GUARANTEE);
            case IOU, CHIT, OPENING -> Optional.empty();
        };
    }

    static Phrase state(SlipStatus slip) {
        if (slip.signature() == SignatureOutcome.REFUSED_KEPT) {
            return Phrase.STATE_REFUSED_KEPT;
        }
        if (slip.signature() == SignatureOutcome.REFUSED_RETURNED) {
            return Phrase.STATE_REFUSED_RETURNED;
        }
        if (slip.awaitsCollectiveSlip()) {
            return Phrase.STATE_AWAITS_COLLECTIVE_SLIP;
        }
        return switch (slip.state()) {
            case QUEUED -> Phrase.STATE_QUEUED;
            case PRINTING -> Phrase.STATE_PRINTING;
            case PRINTED -> Phrase.STATE_PRINTED;
            case UNCERTAIN -> Phrase.STATE_UNCERTAIN;
            case NOT_PRINTED -> Phrase.STATE_NOT_PRINTED;
        };
    }
}
