package org.tallystick.cli;

import org.tallystick.cli.Module.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "write-off", description = "Gives up what is open of a slip; a repayment for it still counts.")
final class WriteOffVerb extends Verb {
    @Parameters(paramLabel = "SLIP")
    String slip = "";

    @Option(names = "--why", paramLabel = "W", required = true)
    String why = "";

    @Mixin
    Booking booking = new Booking();

    @Override
    ExitCode run(Module module) {
        Reply reply = module.post(
                "/v1/slips/" + slip + "/write-off", booking.body(this).put("reason", why));
        return show(
                reply,
                () -> out().printf(
                                "WRITTEN OFF  slip %s: %s given up, owes now %s%n",
                                slip, reply.text("debtLowered"), reply.text("balanceAfter")));
    }
}
