package org.tallystick.cli.data;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.tallystick.api.ApiResponse;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "rebuild", description = "Throws the index away and adds the book up again.")
public final class RebuildVerb extends Verb {
    @Override
    public Integer call() {
        OptionalLong lines = backstage().rebuild(folder(), errors());
        return lines.isPresent() ? rebuilt(lines.getAsLong()).number() : super.call();
    }

    private ExitCode rebuilt(long lines) {
        ObjectNode answer = Module.object().put("lines", lines);
        return shown(new Reply(
                new ApiResponse(200, ApiResponse.JSON, answer.toString().getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public ExitCode run(Module module) {
        return shown(module.post("/v1/rebuild", Module.object()));
    }

    private ExitCode shown(Reply reply) {
        return show(
                reply,
                () -> out().println(say(
                        Phrase.CLI_REBUILT, reply.json().path("lines").asString())));
    }
}
