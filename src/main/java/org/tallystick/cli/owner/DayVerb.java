package org.tallystick.cli.owner;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.RequestIdOption;
import org.tallystick.cli.Verb;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "day", description = "The business day; --confirm says that the clock, which has jumped, is right.")
public final class DayVerb extends Verb {
    @Option(names = "--confirm", paramLabel = "DATE", description = "Today, as the owner knows it.")
    @Nullable
    String confirm;

    @Mixin
    RequestIdOption numbered = new RequestIdOption();

    @Override
    public ExitCode run(Module module) {
        if (confirm != null) {
            Reply reply = module.post("/v1/day", numbered.body(this).put("day", confirm));
            return show(reply, () -> out().println(say(Phrase.CLI_BUSINESS_DAY, reply.text("day"))));
        }
        Reply reply = module.get("/v1/day");
        return show(reply, () -> {
            out().println(say(Phrase.CLI_BUSINESS_DAY, reply.text("day")));
            if (reply.json().path("waits").asBoolean()) {
                out().println(say(Phrase.CLI_CLOCK_SAYS, reply.text("clockDay")));
            }
        });
    }
}
