package org.tallystick.cli.collection;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.cli.CustomerVerb;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.SlipOutcome;
import org.tallystick.cli.Whom;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "plan",
        description = "Notes dated parts that shop and customer agreed on, and prints them to be signed.")
public final class PlanVerb extends CustomerVerb {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "DATE:AMOUNT", description = "In order of their days.")
    List<String> parts = new ArrayList<>();

    @Override
    public boolean usesDevices() {
        return true;
    }

    @Override
    public ExitCode run(Module module) {
        ObjectNode body = body();
        for (String part : parts) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                throw new Failed(
                        ExitCode.BAD_INPUT,
                        "part '%s' is not understood; write DATE:AMOUNT, like 2026-12-01:10.00".formatted(part));
            }
            body.withArray("parts")
                    .addObject()
                    .put("date", part.substring(0, colon))
                    .put("amount", part.substring(colon + 1));
        }
        Reply reply =
                new Whom(this, module).send(customer, named -> module.post("/v1/plans", body.put("customer", named)));
        return SlipOutcome.of(this, module, reply, () -> agreed(reply.json()));
    }

    /** The days as they were recorded: one on which the shop is closed has moved on. */
    private void agreed(JsonNode plan) {
        out().println(say(Phrase.CLI_PLAN_OF, plan.path("customer").path("name").asString()));
        for (JsonNode part : plan.path("parts")) {
            out().println("  "
                    + say(
                            Phrase.CLI_PLAN_EACH,
                            part.path("amount").asString(),
                            part.path("date").asString()));
        }
    }
}
