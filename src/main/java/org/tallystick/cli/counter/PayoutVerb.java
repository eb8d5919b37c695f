package org.tallystick.cli.counter;

import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.SlipOutcome;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Whom;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "payout", description = "Hands a customer's credit out in cash and prints the chit.")
public final class PayoutVerb extends Verb {
    @Parameters(paramLabel = "CUSTOMER")
    String customer = "";

    @Mixin
    Booking booking = new Booking();

    @Override
    public boolean usesDevices() {
        return true;
    }

    @Override
    public ExitCode run(Module module) {
        ObjectNode body = booking.body(this);
        Reply reply =
                new Whom(this, module).send(customer, named -> module.post("/v1/customers/" + named + "/payout", body));
        return SlipOutcome.ofChit(
                this,
                module,
                reply,
                () -> out().println(say(
                        Phrase.CLI_PAID_OUT,
                        reply.text("payOut"),
                        reply.json().path("customer").path("name").asString(),
                        reply.text("balanceAfter"))));
    }
}
