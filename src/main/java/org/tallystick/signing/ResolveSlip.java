package org.tallystick.signing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.SlipEntry.PrintEnded;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.CopyStatus;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.slip.CheckDigits;

/**
 * A person says whether the slip came out whole. The check digits, which stand at the very end of the paper, show that
 * they have it in hand; of a gap above them, where the printer was off in mid slip, only the person's word knows.
 *
 * @param host the till prints slips itself, so that it alone knows about a slip that waits
 */
public record ResolveSlip(boolean host) {

    /**
     * What somebody says.
     *
     * @param printed nothing is missing on the paper from its top to its end
     * @param check what was read from its end; null for a person's word alone
     */
    public record Resolution(SlipNumber slip, boolean printed, CheckDigits.@Nullable Reading check) {}

    public Verdict<NotNow> decide(WriteContext context, Resolution request) {
        SlipStatus slip = context.slip(request.slip()).orElseThrow(() -> NotFound.slip(request.slip()));
        List<CopyStatus> open = Stream.concat(Stream.of(slip.lead()), slip.copies().stream())
                .filter(this::isOpen)
                .toList();
        if (open.isEmpty()) {
            return NotNow.refuse("slip %s is %s; only an UNCERTAIN slip is resolved", slip.number(), slip.state());
        }
        if (request.check() != null) {
            return checked(context, slip, open, request.check());
        }
        PrintOutcome outcome = request.printed() ? PrintOutcome.PRINTED : PrintOutcome.NOT_PRINTED;
        String detail = request.printed() ? "" : context.request().by() + " says it did not come out whole";
        return new Verdict.Write<>(witnessed(context, slip, open.getFirst(), outcome, detail));
    }

    private boolean isOpen(CopyStatus copy) {
        return copy.state() == PrintState.UNCERTAIN || (host && copy.state() == PrintState.QUEUED);
    }

    /** Each copy has digits of its own: those of the customer's copy say nothing of the ORIGINAL. */
    private static Verdict<NotNow> checked(
            WriteContext context, SlipStatus slip, List<CopyStatus> open, CheckDigits.Reading reading) {
        if (reading.slip() != null && !reading.slip().equals(slip.number())) {
            return NotNow.refuse(
                    "this is the code of slip %s, not of %s; nothing was changed", reading.slip(), slip.number());
        }
        String seal = context.books().lineHash(slip.source());
        Optional<CopyStatus> copy = Stream.concat(open.stream(), slip.copies().stream())
                .filter(each -> CheckDigits.of(seal, slip.number(), each.copy()).answers(reading))
                .findFirst();
        if (copy.isEmpty()) {
            return NotNow.refuse(
                    "%s is not what stands at the end of slip %s; read it again. If the paper has no check digits at"
                            + " its end, it did not come out whole: say that it is not printed. Nothing was changed",
                    reading.digits(), slip.number());
        }
        if (!open.contains(copy.get())) {
            return NotNow.refuse(
                    "these are the check digits of %s of slip %s, which is %s; read those of %s. Nothing was changed",
                    name(copy.get()), slip.number(), copy.get().state(), name(open.getFirst()));
        }
        String detail =
                reading.scanned() ? "its code was scanned from the paper" : "its check digits were read from the paper";
        return new Verdict.Write<>(witnessed(context, slip, copy.get(), PrintOutcome.PRINTED, detail));
    }

    private static String name(CopyStatus copy) {
        return switch (copy.copy()) {
            case 0 -> "the ORIGINAL";
            case 1 -> "the CUSTOMER'S COPY";
            default -> "COPY " + copy.copy();
        };
    }

    private static PrintEnded witnessed(
            WriteContext context, SlipStatus slip, CopyStatus copy, PrintOutcome outcome, String detail) {
        return new PrintEnded(context.head(), slip.number(), copy.copy(), outcome, Proof.WITNESS, detail);
    }
}
