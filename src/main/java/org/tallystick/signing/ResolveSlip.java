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
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

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
            return NotNow.refuse(Phrase.NOT_NOW_RESOLVED, slip.number(), name(slip.state()));
        }
        if (request.check() != null) {
            return checked(context, slip, open, request.check());
        }
        PrintOutcome outcome = request.printed() ? PrintOutcome.PRINTED : PrintOutcome.NOT_PRINTED;
        Sentence detail = request.printed()
                ? Sentence.NOTHING
                : Sentence.of(Phrase.PRINTER_SOMEBODY_SAYS, context.request().by());
        return new Verdict.Write<>(witnessed(context, slip, open.getFirst(), outcome, detail));
    }

    private boolean isOpen(CopyStatus copy) {
        return copy.state() == PrintState.UNCERTAIN || (host && copy.state() == PrintState.QUEUED);
    }

    /** Each copy has digits of its own: those of the customer's copy say nothing of the ORIGINAL. */
    private static Verdict<NotNow> checked(
            WriteContext context, SlipStatus slip, List<CopyStatus> open, CheckDigits.Reading reading) {
        if (reading.slip() != null && !reading.slip().equals(slip.number())) {
            return NotNow.refuse(Phrase.NOT_NOW_OTHER_CODE, reading.slip(), slip.number());
        }
        String seal = context.books().lineHash(slip.source());
        Optional<CopyStatus> copy = Stream.concat(open.stream(), slip.copies().stream())
                .filter(each -> CheckDigits.of(seal, slip.number(), each.copy()).answers(reading))
                .findFirst();
        if (copy.isEmpty()) {
            return NotNow.refuse(Phrase.NOT_NOW_WRONG_DIGITS, reading.digits(), slip.number());
        }
        if (!open.contains(copy.get())) {
            return NotNow.refuse(
                    Phrase.NOT_NOW_OTHER_DIGITS,
                    name(copy.get()),
                    slip.number(),
                    name(copy.get().state()),
                    name(open.getFirst()));
        }
        Sentence detail = Sentence.of(reading.scanned() ? Phrase.PRINTER_SCANNED : Phrase.PRINTER_DIGITS_READ);
        return new Verdict.Write<>(witnessed(context, slip, copy.get(), PrintOutcome.PRINTED, detail));
    }

    private static Sentence name(CopyStatus copy) {
        return switch (copy.copy()) {
            case 0 -> Sentence.of(Phrase.PAPER_ORIGINAL);
            case 1 -> Sentence.of(Phrase.PAPER_CUSTOMERS);
            default -> Sentence.of(Phrase.PAPER_COPY, copy.copy());
        };
    }

    private static Sentence name(PrintState state) {
        return Sentence.of(
                switch (state) {
                    case QUEUED -> Phrase.PAPER_QUEUED;
                    case PRINTING -> Phrase.PAPER_PRINTING;
                    case PRINTED -> Phrase.PAPER_PRINTED;
                    case UNCERTAIN -> Phrase.PAPER_UNCERTAIN;
                    case NOT_PRINTED -> Phrase.PAPER_NOT_PRINTED;
                });
    }

    private static PrintEnded witnessed(
            WriteContext context, SlipStatus slip, CopyStatus copy, PrintOutcome outcome, Sentence detail) {
        return new PrintEnded(context.head(), slip.number(), copy.copy(), outcome, Proof.WITNESS, detail.toString());
    }
}
