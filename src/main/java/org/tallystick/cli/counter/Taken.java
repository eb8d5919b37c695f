package org.tallystick.cli.counter;

import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.wording.Phrase;

/** What a correction came to, in words. */
record Taken(Verb verb) {
    void show(Phrase what, Reply reply) {
        verb.out()
                .println(verb.say(
                        Phrase.CLI_TAKEN,
                        verb.say(what),
                        reply.text("slip"),
                        reply.text("debtLowered"),
                        reply.text("payOut"),
                        reply.text("balanceAfter")));
    }
}
