package org.tallystick.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
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
        for (JsonNode finding : decision.path("findings")) {
            out.printf(
                    "  %s: %s%n",
                    finding.path("rule").asString(), finding.path("say").asString());
            if (explain && finding.has("owner")) {
                out.printf("    %s%n", finding.path("owner").asString());
            }
        }
        line("owes", "owed");
        line("limit", "limit");
        line("room left", "headroom");
        ways(decision.path("toProceed"));
    }

    private void line(String label, String field) {
        if (decision.has(field)) {
            out.printf("  %-10s %12s%n", label, decision.path(field).asString());
        }
    }

    private void ways(JsonNode ways) {
        if (ways.has("payNow")) {
            out.printf(
                    "  It would do to pay %s of it now,%n", ways.path("payNow").asString());
        }
        if (ways.has("repay")) {
            out.printf("  to repay %s first,%n", ways.path("repay").asString());
        }
        if (ways.has("sign")) {
            out.printf(
                    "  to sign %s first,%n",
                    ways.path("sign").valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
        }
        if (ways.path("owner").asBoolean(false)) {
            out.println("  or the owner lets this one sale through (--override REASON).");
        }
    }
}
