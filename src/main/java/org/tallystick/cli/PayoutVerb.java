package org.tallystick.cli;

import org.tallystick.cli.Module.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "payout", description = "Hands a customer's credit out in cash.")
final class PayoutVerb extends Verb {
    @Parameters(paramLabel = "CUSTOMER")
    String customer = "";

    @Mixin
    Booking booking = new Booking();

    @Override
    ExitCode run(Module module) {
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
