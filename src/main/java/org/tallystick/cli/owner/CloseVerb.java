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
import tools.jackson.databind.JsonNode;

@Command(
        name = "close",
        description = "Closes the shift: what lies in the drawer is counted. The business day ends by itself.")
public final class CloseVerb extends Verb {
    @Option(
            names = "--counted",
            paramLabel = "AMOUNT",
            description = "Cash of customers with credit that lies in the drawer.")
    @Nullable
    String counted;

    @Option(names = "--by", paramLabel = "NAME", description = "Who counted.")
    @Nullable
    String by;

    @Mixin
    RequestIdOption numbered = new RequestIdOption();

    @Override
    public ExitCode run(Module module) {
        Reply reply = module.post(
                "/v1/close", numbered.body(this).put("counted", counted).put("by", by));
        ExitCode code = show(reply, () -> closed(reply));
        notices(reply);
        return code;
    }

    private void closed(Reply reply) {
        JsonNode shift = reply.json().path("shift");
        out().println(say(
                shift.has("counted") ? Phrase.CLI_SHIFT_COUNTED : Phrase.CLI_SHIFT_CLOSED,
                shift.path("number").asInt(),
                reply.text("day"),
                shift.path("entries").asInt(),
                shift.path("expected").asString(),
                shift.path("counted").asString(""),
                shift.path("difference").asString("")));
        out().println(say(Phrase.CLI_SHIFT_OUTSTANDING, reply.text("outstanding"), reply.text("head")));
    }
}
