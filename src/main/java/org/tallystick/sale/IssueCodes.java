package org.tallystick.sale;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.ShopEntry.CodesIssued;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.validation.CountRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** The owner prints single-use codes for days of absence; those of before count no more. */
public record IssueCodes() {
    /** Codes that count for ever are forgotten in a drawer. */
    private static final int LONGEST_DAYS = 90;

    /**
     * Decides.
     *
     * @param count 0 withdraws those of before, and issues none
     * @param days for which they count, today the first, 1 to 90
     * @param most the largest debt that one lets through; null for any
     */
    public Verdict<NotNow> decide(WriteContext context, int count, int days, @Nullable Money most) {
        CountRules.within("count", count, 0, OwnerOverride.MOST_CODES);
        CountRules.within("days", days, 1, LONGEST_DAYS);
        if (most != null && !most.isPositive()) {
            throw new InvalidInput("most", Phrase.INPUT_ABOVE_ZERO, most.getAmount());
        }
        LocalDate until = context.request().today().plusDays(days - 1L);
        return new Verdict.Write<>(new CodesIssued(context.head(), count, until, most));
    }
}
