package org.tallystick.cli.counter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.SlipOutcome;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Whom;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "repay", description = "Takes a repayment and prints the chit.")
public final class RepayVerb extends Verb {
    @Parameters(paramLabel = "CUSTOMER", description = "Number, phone, whole name, or card.")
    String customer = "";

    @Parameters(paramLabel = "AMOUNT")
    String amount = "";

    @Option(names = "--for", paramLabel = "SLIP", arity = "1..*", description = "Clear these first; else the oldest.")
    List<String> slips = new ArrayList<>();

    @Option(names = "--paid-by", paramLabel = "NAME", description = "Somebody else pays.")
    @Nullable
    String paidBy;

    @Option(names = "--method", paramLabel = "M", description = "cash, card, ...", defaultValue = "cash")
    String method = "cash";

    @Mixin
    Booking booking = new Booking();

    @Override
    public boolean usesDevices() {
        return true;
    }

    @Override
    public ExitCode run(Module module) {
        ObjectNode body =
                booking.body(this).put("amount", amount).put("method", method).put("paidBy", paidBy);
        var list = body.putArray("for");
        slips.forEach(number -> list.add(slip(number)));
        Reply reply = new Whom(this, module)
                .send(customer, named -> module.post("/v1/repayments", body.put("customer", named)));
        return SlipOutcome.of(this, module, reply, () -> received(reply.json()));
    }

    private void received(JsonNode repayment) {
        out().println(say(
                Phrase.CLI_RECEIVED,
                repayment.path("amount").asString(),
                repayment.path("customer").path("name").asString(),
                repayment.path("slip").path("number").asString()));
        for (JsonNode each : repayment.path("allocations")) {
            forSlip(Phrase.CLI_FOR_SLIP, each);
        }
        for (JsonNode each : repayment.path("recovered")) {
            forSlip(Phrase.CLI_FOR_SLIP_GIVEN_UP, each);
        }
        out().println("  "
                + say(
                        Phrase.CLI_BALANCE,
                        repayment.path("balanceBefore").asString(),
                        repayment.path("balanceAfter").asString()));
    }

    private void forSlip(Phrase phrase, JsonNode part) {
        out().println("  "
                + say(phrase, part.path("amount").asString(), part.path("slip").asString()));
    }
}
