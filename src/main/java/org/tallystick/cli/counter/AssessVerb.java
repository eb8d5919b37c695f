package org.tallystick.cli.counter;

import org.tallystick.cli.ConductText;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.NotedText;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Whom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(name = "assess", description = "Says whether a customer may buy for an amount, without a sale.")
public final class AssessVerb extends Verb {
    @Parameters(paramLabel = "CUSTOMER", description = "Number, phone, whole name, or card.")
    String customer = "";

    @Parameters(paramLabel = "AMOUNT")
    String amount = "";

    @Option(
            names = "--explain",
            description =
                    "Show the owner's details of each finding, what you have noted, and how the customer has paid.")
    boolean explain;

    @Override
    public ExitCode run(Module module) {
        Reply reply = new Whom(this, module)
                .send(
                        customer,
                        named -> module.post(
                                "/v1/assessments",
                                Module.object().put("customer", named).put("amount", amount)));
        ExitCode code = show(reply, () -> {
            new DecisionText(this, out(), reply.json()).show(explain);
            if (explain) {
                String number = reply.json().path("customer").path("number").asString();
                JsonNode shown = module.get("/v1/customers/" + number).json();
                new NotedText(this, shown).show();
                new ConductText(this, shown).show();
            }
        });
        return code != ExitCode.DONE
                ? code
                : switch (reply.text("decision")) {
                    case "DECLINE" -> ExitCode.DECLINED;
                    case "REFER" -> ExitCode.REFERRED;
                    default -> ExitCode.DONE;
                };
    }
}
