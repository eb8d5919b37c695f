package org.tallystick.cli.collection;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Why;
import org.tallystick.cli.counter.Booking;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "write-off", description = "Gives up what is open of a slip; a repayment for it still counts.")
public final class WriteOffVerb extends Verb {
    @Parameters(paramLabel = "SLIP")
    String slip = "";

    @ArgGroup(multiplicity = "1")
    @Nullable
    Why why;

    @Mixin
    Booking booking = new Booking();

    @Override
    public ExitCode run(Module module) {
        Reply reply = module.post(
                "/v1/slips/" + slip(slip) + "/write-off", booking.body(this).put("reason", Why.of(why)));
        return show(
                reply,
                () -> out().printf(
                                "WRITTEN OFF  slip %s: %s given up, owes now %s%n",
                                slip, reply.text("debtLowered"), reply.text("balanceAfter")));
    }
}
