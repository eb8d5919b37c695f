package org.tallystick.cli.counter;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tallystick.cli.Verb;
import org.tallystick.wording.Phrase;
import tools.jackson.databind.JsonNode;

/** A decision in words: the answer, why, the room left, and what would make it a yes. */
record DecisionText(Verb verb, PrintWriter out, JsonNode decision) {

    void show(boolean explain) {
        JsonNode customer = decision.path("customer");
        out.printf(
                "%s  %s %s%n",
                outcome(),
                customer.path("number").asString(),
                customer.path("name").asString());
        if (explain) {
            decision.path("findings").forEach(this::explained);
        } else {
            said().forEach(say -> out.printf("  %s%n", say));
        }
        line(Phrase.CLI_OWES, "owed");
        line(Phrase.CLI_LIMIT, "limit");
        line(Phrase.CLI_ROOM_LEFT, "headroom");
        ways(decision.path("toProceed"));
    }

    private String outcome() {
        return verb.say(
                switch (decision.path("decision").asString()) {
                    case "APPROVE" -> Phrase.CLI_APPROVE;
                    case "REFER" -> Phrase.CLI_REFER;
                    default -> Phrase.CLI_DECLINE;
                });
    }

    private void explained(JsonNode finding) {
        out.printf(
                "  %s: %s%n",
                finding.path("rule").asString(), finding.path("say").asString());
        if (finding.has("owner")) {
            out.printf("    %s%n", finding.path("owner").asString());
        }
    }

    /** Somebody may look over the cashier's shoulder: no rule is named, and a no is not added to. */
    private Set<String> said() {
        boolean declined = decision.path("decision").asString().equals("DECLINE");
        Set<String> said = new LinkedHashSet<>();
        for (JsonNode finding : decision.path("findings")) {
            if (!declined || finding.path("severity").asString().equals("DECLINE")) {
                said.add(finding.path("say").asString());
            }
        }
        return said;
    }

    private void line(Phrase label, String field) {
        if (decision.has(field)) {
            out.printf("  %-10s %12s%n", verb.say(label), decision.path(field).asString());
        }
    }

    private void ways(JsonNode ways) {
        List<String> each = new ArrayList<>();
        if (ways.has("payNow")) {
            each.add(verb.say(Phrase.CLI_PAY_NOW, ways.path("payNow").asString()));
        }
        if (ways.has("repay")) {
            each.add(verb.say(Phrase.CLI_REPAY_FIRST, ways.path("repay").asString()));
        }
        if (ways.has("sign")) {
            List<String> slips = new ArrayList<>();
            ways.path("sign").forEach(slip -> slips.add(slip.asString()));
            each.add(verb.say(Phrase.CLI_SIGN_FIRST, String.join(", ", slips)));
        }
        if (ways.path("owner").asBoolean(false)) {
            each.add(verb.say(Phrase.CLI_OWNER_ALLOWS));
        }
        for (int i = 1; i < each.size(); i++) {
            each.set(i, "%n  ".formatted() + verb.say(Phrase.CLI_OR_TO, each.get(i)));
        }
        if (!each.isEmpty()) {
            out.println("  " + verb.say(Phrase.CLI_WOULD_DO, String.join(",", each)));
        }
    }
}
