package org.tallystick.ledger.shop;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.ShopEntry.CodesIssued;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * The single-use codes that the owner printed last.
 *
 * @param batch id of the line that issued them, from which they follow
 * @param count 1 to 30
 * @param until the last business day on which they count
 * @param most the largest debt that one lets through; null for any
 * @param used a bit for each code, that of code 1 the lowest
 */
public record ApprovalCodes(
        UUID batch, int count, LocalDate until, @Nullable Money most, long used) {

    static @Nullable ApprovalCodes of(CodesIssued issued) {
        return issued.count() == 0
                ? null
                : new ApprovalCodes(issued.head().id(), issued.count(), issued.until(), issued.most(), 0);
    }

    ApprovalCodes without(int code) {
        return new ApprovalCodes(batch, count, until, most, used | bit(code));
    }

    /** How many can still be used. */
    public int left() {
        return count - Long.bitCount(used);
    }

    /**
     * Why a code of these does not let a sale through, for the cashier; empty when it does.
     *
     * @param code from 1 to their count
     */
    public Optional<Sentence> refusal(int code, Money debt, LocalDate today) {
        if ((used & bit(code)) != 0) {
            return Optional.of(Sentence.of(Phrase.MAY_CODE_USED, code));
        }
        if (today.isAfter(until)) {
            return Optional.of(Sentence.of(Phrase.MAY_CODES_ENDED, until));
        }
        return most != null && debt.isGreaterThan(most)
                ? Optional.of(Sentence.of(Phrase.MAY_CODE_UP_TO, most))
                : Optional.empty();
    }

    private static long bit(int code) {
        return 1L << (code - 1);
    }
}
