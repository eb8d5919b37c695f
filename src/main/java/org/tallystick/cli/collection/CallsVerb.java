package org.tallystick.cli.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tallystick.cli.ConductText;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.NotedText;
import org.tallystick.cli.Verb;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

@Command(name = "calls", description = "Whom to ask for money today, the most at risk first, and how.")
public final class CallsVerb extends Verb {
    private static final Map<String, String> WAYS = Map.of(
            "KIND_REMINDER", "remind them kindly",
            "ASK_FOR_THE_WHOLE", "ask for the whole",
            "ASK_WHAT_IS_WRONG", "ask what is wrong",
            "PLAN", "agree on a plan",
            "STOP_SUPPLY", "sell nothing more on credit",
            "GUARANTOR", "talk to the guarantor",
            "LAW", "think about the law");
    private static final Map<String, String> REASONS = Map.of(
            "PROMISE_DUE", "promise due today",
            "PROMISE_MISSED", "promise not kept",
            "OVERDUE", "overdue",
            "PAYDAY", "payday today",
            "STOPPED_BUYING", "owes and has stopped buying");

    @Override
    public ExitCode run(Module module) {
        Reply reply = module.get("/v1/calls");
        return show(reply, () -> shown(reply));
    }

    private void shown(Reply reply) {
        JsonNode list = reply.json();
        if (list.has("closedUntil")) {
            out().printf(
                            "%s: the shop is closed; nobody is asked before %s%n",
                            reply.text("day"), reply.text("closedUntil"));
            return;
        }
        out().printf("%s: %s to ask, %s at risk%n", reply.text("day"), reply.text("count"), reply.text("atRisk"));
        list.path("calls").forEach(this::call);
        if (list.path("leftOut").asInt() > 0) {
            out().printf("and %s more, with less at risk%n", reply.text("leftOut"));
        }
        List<String> alone = new ArrayList<>();
        list.path("leftAlone").forEachEntry((why, count) -> alone.add(words(why) + ": " + count.asString()));
        if (!alone.isEmpty()) {
            out().println("left alone today: " + String.join(", ", alone));
        }
    }

    private void call(JsonNode call) {
        JsonNode customer = call.path("customer");
        out().printf(
                        "%n%s  %s  %s%n",
                        customer.path("number").asString(),
                        customer.path("name").asString(),
                        call.path("phone").asString("no phone"));
        out().printf(
                        "  %s, of which %s overdue%s; %s at risk%n",
                        call.path("amount").asString(),
                        call.path("overdue").asString(),
                        call.path("daysOverdue").asInt() > 0
                                ? " since " + call.path("oldestDueDate").asString()
                                : "",
                        call.path("atRisk").asString());
        List<String> reasons = new ArrayList<>();
        call.path("reasons")
                .forEach(each -> reasons.add(REASONS.getOrDefault(each.asString(), words(each.asString()))));
        out().println("  " + String.join(", ", reasons));
        String way = call.path("way").asString();
        out().printf(
                        "  %s: %s%n",
                        WAYS.getOrDefault(way, words(way)), call.path("why").asString());
        facts(call).forEach(fact -> out().println("  " + fact));
        NotedText.show(call, out());
    }

    private static List<String> facts(JsonNode call) {
        List<String> facts = new ArrayList<>(ConductText.contacts(call));
        JsonNode promise = call.path("promise");
        if (promise.has("date")) {
            facts.add("promised %s by %s"
                    .formatted(
                            promise.path("amount").asString(),
                            promise.path("date").asString()));
        }
        if (call.has("payday")) {
            facts.add("payday " + call.path("payday").asString());
        }
        String pattern = ConductText.pattern(
                call.path("buysEveryDays").asInt(0), call.path("paysUsually").asString(""));
        if (!pattern.isEmpty()) {
            facts.add(pattern);
        }
        if (call.has("standingReason")) {
            facts.add("%s: %s"
                    .formatted(
                            words(call.path("standing").asString()),
                            call.path("standingReason").asString()));
        }
        return facts;
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
