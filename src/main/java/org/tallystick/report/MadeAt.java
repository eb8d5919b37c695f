package org.tallystick.report;

import java.time.Instant;
import org.tallystick.shop.Shop;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * When a report was made.
 *
 * @param at by the till's clock
 * @param inDoubt whether that clock is in doubt, which the paper says beside it
 */
public record MadeAt(Instant at, boolean inDoubt) {

    /** As one line for paper. */
    public String line(Wording words, Shop shop) {
        return words.say(
                inDoubt ? Phrase.SUMMARY_MADE_AT_IN_DOUBT : Phrase.SUMMARY_MADE_AT,
                words.dateTime(at, shop.timeZone()));
    }
}
