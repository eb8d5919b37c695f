package org.tallystick.cli.counter;

import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "payout", description = "Hands a customer's credit out in cash.")
public final class PayoutVerb extends Verb {
    @Parameters(paramLabel = "CUSTOMER")
    String customer = "";

    @Mixin
    Booking booking = new Booking();

    @Override
    public ExitCode run(Module module) {
        Reply reply = module.post("/v1/customers/" + customer + "/payout", booking.body(this));
        return show(
                reply,
                () -> out().printf(
                                "PAID OUT  hand %s in cash to %s; owes now %s%n",
                                reply.text("payOut"),
                                reply.json().path("customer").path("name").asString(),
                                reply.text("balanceAfter")));
    }
}
