package org.tallystick.cli;

import org.tallystick.cli.Module.Reply;
import picocli.CommandLine.Command;

@Command(name = "close", description = "Closes the business day; what comes afterwards belongs to the next.")
final class CloseVerb extends Verb {
    @Override
    ExitCode run(Module module) {
        Reply reply = module.post("/v1/close", Module.object());
        ExitCode code = show(
                reply,
                () -> out().printf(
                                "%s is closed; outstanding %s. Head of the credit book: %s%n",
                                reply.text("day"), reply.text("outstanding"), reply.text("chainHead")));
        notices(reply);
        return code;
    }
}
