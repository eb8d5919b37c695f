package org.tallystick.cli;

import org.tallystick.cli.Module.Reply;
import picocli.CommandLine.Command;

@Command(name = "rebuild", description = "Throws the index away and adds the book up again.")
final class RebuildVerb extends Verb {
    @Override
    ExitCode run(Module module) {
        Reply reply = module.post("/v1/rebuild", Module.object());
        return show(
                reply,
                () -> out().printf(
                                "Rebuilt from %s lines.%n",
                                reply.json().path("lines").asString()));
    }
}
