package org.tallystick.till;

import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.slip.CheckDigits;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipNotation;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** Looks slips up, as they were printed. */
public final class SlipDesk {
    private final Ledger ledger;

    /** A copy of a slip: the document, and the words that tell this copy from others. */
    public record Paper(Slip slip, String copyMark) {}

    SlipDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    public SlipStatus status(SlipNumber number) {
        return ledger.books().slip(number).orElseThrow(() -> NotFound.slip(number));
    }

    /** The sale, the repayment or the plan that the slip stands for. */
    public Entry source(SlipStatus slip) {
        return ledger.entry(slip.source());
    }

    private Paper paper(SlipNumber number, int copy) {
        SlipStatus status = status(number);
        Slip slip = BegunSlip.of(source(status))
                .map(BegunSlip::source)
                .map(SlipNotation::read)
                .orElseThrow(() -> new NotFound(NotFound.What.SLIP, Phrase.MISSING_SLIP_WORDS, number));
        Wording words = Wording.in(slip.language());
        return status.isShops(copy)
                ? new Paper(slip.keptBy(Keeper.SHOP), shopsMark(status, copy, words))
                : new Paper(slip.keptBy(Keeper.CUSTOMER), customersMark(copy, words));
    }

    private static String shopsMark(SlipStatus slip, int copy, Wording words) {
        if (slip.isFirstPaper(copy)) {
            return words.say(slip.copy(1).isPresent() ? Phrase.COPY_SHOPS : Phrase.COPY_ORIGINAL);
        }
        return words.say(slip.replacesOriginal(copy) ? Phrase.COPY_REPLACING : Phrase.COPY_AGAIN, copy);
    }

    private static String customersMark(int copy, Wording words) {
        return copy == 1 ? words.say(Phrase.COPY_CUSTOMERS) : words.say(Phrase.COPY_NUMBERED, copy);
    }

    /** For a till that prints: the first copy that waits, else the one that counts. */
    public Paper paperToPrint(SlipNumber number) {
        return paperToPrint(number, firstWaiting(status(number)));
    }

    /** With check digits, which stand on paper alone: whoever knows them has it in hand. */
    Paper paperToPrint(SlipNumber number, int copy) {
        Paper paper = paper(number, copy);
        CheckDigits check = CheckDigits.of(ledger.seal(status(number).source()), number, copy);
        return new Paper(check.on(paper.slip()), paper.copyMark());
    }

    private static int firstWaiting(SlipStatus slip) {
        return slip.copies().stream()
                .filter(copy -> copy.state() == PrintState.QUEUED)
                .findFirst()
                .orElse(slip.lead())
                .copy();
    }

    /** The copy that counts. */
    public Paper paper(SlipNumber number) {
        return paper(number, status(number).lead().copy());
    }
}
