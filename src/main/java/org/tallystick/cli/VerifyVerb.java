package org.tallystick.cli;

import org.tallystick.cli.Module.Reply;
import picocli.CommandLine.Command;

@Command(name = "verify", description = "Proves the book, its sums and the index.")
final class VerifyVerb extends Verb {
    @Override
    ExitCode run(Module module) {
        Reply reply = module.post("/v1/verify", Module.object());
        ExitCode code = show(reply, () -> {
            reply.json().path("findings").forEach(finding -> out().println(finding.asString()));
            if (reply.json().path("sound").asBoolean()) {
                out().printf(
                                "Sound: %s lines, each balance proved, the index equal. Head of the chain: %s%n",
                                reply.json().path("lines").asString(), reply.text("head"));
            }
        });
        return code == ExitCode.DONE && !reply.json().path("sound").asBoolean() ? ExitCode.NOT_SOUND : code;
    }
}
