package org.tallystick.cli.counter;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A decision in words: the answer, why, the room left, and what would make it a yes. */
record DecisionText(PrintWriter out, JsonNode decision) {

    void show(boolean explain) {
        JsonNode customer = decision.path("customer");
        out.printf(
                "%s  %s %s%n",
                decision.path("decision").asString(),
                customer.path("number").asString(),
                customer.path("name").asString());
        if (explain) {
            decision.path("findings").forEach(this::explained);
        } else {
            said().forEach(say -> out.printf("  %s%n", say));
        }
        line("owes", "owed");
        line("limit", "limit");
        line("room left", "headroom");
        ways(decision.path("toProceed"));
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

    private void line(String label, String field) {
        if (decision.has(field)) {
            out.printf("  %-10s %12s%n", label, decision.path(field).asString());
        }
    }

    private void ways(JsonNode ways) {
        List<String> each = new ArrayList<>();
        if (ways.has("payNow")) {
            each.add("pay %s of it now".formatted(ways.path("payNow").asString()));
        }
        if (ways.has("repay")) {
            each.add("repay %1$s first (--repay-first %1$s)"
                    .formatted(ways.path("repay").asString()));
        }
        if (ways.has("sign")) {
            List<String> slips = new ArrayList<>();
            ways.path("sign").forEach(slip -> slips.add(slip.asString()));
            each.add("sign %s first".formatted(String.join(", ", slips)));
        }
        if (ways.path("owner").asBoolean(false)) {
            each.add("have the owner let this one sale through (--override REASON)");
        }
        if (!each.isEmpty()) {
            out.printf("  It would do to %s.%n", String.join(",%n  or to ".formatted(), each));
        }
    }
}
