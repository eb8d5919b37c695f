package org.tallystick.cli.customer;

import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The owner's word that somebody is another person than the customer with the same name or phone number. */
final class SomebodyElse {
    @Option(
            names = "--somebody-else",
            description = "This is another person than the customer with the same name or phone number.")
    boolean somebodyElse;

    void addTo(ObjectNode body) {
        if (somebodyElse) {
            body.put("somebodyElse", true);
        }
    }

    /** As {@link Verb#show}; whoever seems to be there already is told with the way out. */
    ExitCode show(Verb verb, Reply reply, Runnable words) {
        ExitCode code = verb.show(reply, words);
        if (!verb.asJson() && reply.text("code").equals("duplicate")) {
            verb.errors().println(verb.say(Phrase.CLI_SOMEBODY_ELSE));
            verb.errors().flush();
        }
        return code;
    }
}
