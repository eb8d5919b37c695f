package org.tallystick.ledger;

import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * The request is understood but does not fit how things stand.
 *
 * @param say why, and what to do
 */
public record NotNow(Sentence say) {

    public static Verdict<NotNow> refuse(Phrase why, Object... values) {
        return refuse(Sentence.of(why, values));
    }

    public static Verdict<NotNow> refuse(Sentence why) {
        return new Verdict.Refuse<>(new NotNow(why));
    }
}
