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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "collective-slip", description = "Prints one slip for all small sales that wait for a signature.")
public final class CollectiveSlipVerb extends Verb {
    @Parameters(paramLabel = "CUSTOMER", description = "Number, phone, whole name, or card.")
    String customer = "";

    @Mixin
    Booking booking = new Booking();

    @Override
    public boolean usesDevices() {
        return true;
    }

    @Override
    public ExitCode run(Module module) {
        ObjectNode body = booking.bodyBy(this);
        Reply reply = new Whom(this, module)
                .send(customer, named -> module.post("/v1/customers/" + named + "/collective-slip", body));
        return SlipOutcome.of(this, module, reply, () -> listed(reply.json()));
    }

    private void listed(JsonNode listed) {
        out().println(say(
                Phrase.CLI_SIGNS_FOR,
                listed.path("customer").path("name").asString(),
                listed.path("amount").asString(),
                listed.path("covers").size()));
    }
}
