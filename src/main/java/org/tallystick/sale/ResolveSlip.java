package org.tallystick.sale;

import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.entry.SlipEntry.PrintEnded;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.CopyStatus;
import org.tallystick.ledger.CopyStatus.PrintState;
import org.tallystick.ledger.SlipStatus;
import org.tallystick.ledger.Turn;
import org.tallystick.ledger.Verdict;

/**
 * A person says whether the slip came out.
 *
 * @param host the till prints slips itself, so that it alone knows about a slip that waits
 */
public record ResolveSlip(boolean host) {

    public record Resolution(SlipNumber slip, boolean printed) {}

    public Verdict<NotNow> decide(Turn turn, Resolution request) {
        SlipStatus slip = turn.slip(request.slip()).orElseThrow(() -> NotFound.slip(request.slip()));
        Optional<CopyStatus> open = Stream.concat(Stream.of(slip.lead()), slip.copies().stream())
                .filter(this::isOpen)
                .findFirst();
        if (open.isEmpty()) {
            return new Verdict.Refuse<>(new NotNow(
                    "slip %s is %s; only an UNCERTAIN slip is resolved".formatted(slip.number(), slip.state())));
        }
        PrintOutcome outcome = request.printed() ? PrintOutcome.PRINTED : PrintOutcome.NOT_PRINTED;
        String detail = request.printed() ? "" : turn.request().by() + " says it did not come out whole";
        return new Verdict.Write<>(
                new PrintEnded(turn.head(), slip.number(), open.get().copy(), outcome, Proof.WITNESS, detail));
    }

    private boolean isOpen(CopyStatus copy) {
        return copy.state() == PrintState.UNCERTAIN || (host && copy.state() == PrintState.QUEUED);
    }
}
