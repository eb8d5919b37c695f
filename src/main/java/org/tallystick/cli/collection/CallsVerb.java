package org.tallystick.cli.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tallystick.cli.ConductText;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.NotedText;
import org.tallystick.cli.Verb;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

@Command(name = "calls", description = "Whom to ask for money today, the most at risk first, and how.")
public final class CallsVerb extends Verb {
    @Override
    public ExitCode run(Module module) {
        Reply reply = module.get("/v1/calls");
        return show(reply, () -> shown(reply));
    }

    private void shown(Reply reply) {
        JsonNode list = reply.json();
        if (list.has("closedUntil")) {
            out().println(say(Phrase.CLI_CALLS_CLOSED, reply.text("day"), reply.text("closedUntil")));
            return;
        }
        out().println(say(Phrase.CLI_CALLS_SUM, reply.text("day"), reply.text("count"), reply.text("atRisk")));
        list.path("calls").forEach(this::call);
        if (list.path("leftOut").asInt() > 0) {
            out().println(say(Phrase.CLI_CALLS_MORE, reply.text("leftOut")));
        }
        List<String> alone = new ArrayList<>();
        list.path("leftAlone")
                .forEachEntry((why, count) -> alone.add(sayConstant("ALONE", why) + ": " + count.asString()));
        if (!alone.isEmpty()) {
            out().println(say(Phrase.CLI_CALLS_ALONE, String.join(", ", alone)));
        }
    }

    private void call(JsonNode call) {
        JsonNode customer = call.path("customer");
        out().println();
        out().println(String.join(
                "  ",
                customer.path("number").asString(),
                customer.path("name").asString(),
                call.has("phone") ? call.path("phone").asString() : say(Phrase.CLI_NO_PHONE)));
        out().println("  " + amount(call));
        List<String> reasons = new ArrayList<>();
        call.path("reasons").forEach(each -> reasons.add(sayConstant("WHY", each.asString())));
        out().println("  " + String.join(", ", reasons));
        out().printf(
                        "  %s: %s%n",
                        sayConstant("WAY", call.path("way").asString()),
                        call.path("why").asString());
        facts(call).forEach(fact -> out().println("  " + fact));
        new NotedText(this, call).show();
    }

    private String amount(JsonNode call) {
        String amount = call.path("amount").asString();
        String overdue = call.path("overdue").asString();
        String atRisk = call.path("atRisk").asString();
        return call.path("daysOverdue").asInt() > 0
                ? say(
                        Phrase.CLI_CALL_AMOUNT_SINCE,
                        amount,
                        overdue,
                        call.path("oldestDueDate").asString(),
                        atRisk)
                : say(Phrase.CLI_CALL_AMOUNT, amount, overdue, atRisk);
    }

    private List<String> facts(JsonNode call) {
        ConductText conduct = new ConductText(this, call);
        List<String> facts = new ArrayList<>(conduct.contacts());
        JsonNode promise = call.path("promise");
        if (promise.has("date")) {
            facts.add(say(
                    Phrase.CLI_PROMISED,
                    promise.path("amount").asString(),
                    promise.path("date").asString()));
        }
        if (call.has("payday")) {
            facts.add(say(Phrase.CLI_CALL_PAYDAY, call.path("payday").asString()));
        }
        String pattern = conduct.pattern();
        if (!pattern.isEmpty()) {
            facts.add(pattern);
        }
        if (call.has("standingReason")) {
            facts.add("%s: %s"
                    .formatted(
                            call.path("standing").asString().toLowerCase(Locale.ROOT),
                            call.path("standingReason").asString()));
        }
        return facts;
    }
}
