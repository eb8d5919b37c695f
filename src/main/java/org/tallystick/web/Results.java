package org.tallystick.web;

import java.util.List;
import org.tallystick.wording.Phrase;

/** What can come of a call. */
final class Results {
    private Results() {}

    /** In words; as it is where there are none for it. */
    static String words(Frame frame, String result) {
        return choices(frame).stream()
                .filter(each -> each.value().equals(result))
                .map(Choice::words)
                .findFirst()
                .orElse(result);
    }

    static List<Choice> choices(Frame frame) {
        return List.of(
                new Choice("NOT_REACHED", frame.say(Phrase.PAGE_NOT_REACHED)),
                new Choice("PROMISED", frame.say(Phrase.PAGE_CALL_PROMISED)),
                new Choice("PAID", frame.say(Phrase.PAGE_CALL_PAID)),
                new Choice("DISPUTED", frame.say(Phrase.PAGE_CALL_DISPUTED)),
                new Choice("CANNOT_PAY", frame.say(Phrase.PAGE_CANNOT_PAY)),
                new Choice("REFUSED", frame.say(Phrase.PAGE_CALL_REFUSED)),
                new Choice("REACHED", frame.say(Phrase.PAGE_CALL_REACHED)),
                new Choice("WRONG_NUMBER", frame.say(Phrase.PAGE_WRONG_NUMBER)),
                new Choice("ASKED_NOT_TO_CALL", frame.say(Phrase.PAGE_DO_NOT_CALL)),
                new Choice("MAY_BE_CALLED", frame.say(Phrase.PAGE_MAY_CALL)));
    }
}
