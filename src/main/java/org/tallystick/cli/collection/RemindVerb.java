package org.tallystick.cli.collection;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.CustomerVerb;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Whom;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "remind", description = "Notes that a customer was reminded.")
public final class RemindVerb extends CustomerVerb {
    @Parameters(index = "1", paramLabel = "CHANNEL", description = "in_person, phone, message or letter.")
    String channel = "";

    @Option(names = "--words", paramLabel = "W", description = "What was said or sent.")
    @Nullable
    String words;

    @Override
    public ExitCode run(Module module) {
        ObjectNode body = body().put("channel", channel.replace('-', '_')).put("words", words);
        Reply reply = new Whom(this, module)
                .send(customer, named -> module.post("/v1/reminders", body.put("customer", named)));
        return show(
                reply,
                () -> out().println(say(
                        Phrase.CLI_REMINDED,
                        reply.json().path("customer").path("name").asString(),
                        reply.text("owed"))));
    }
}
