package org.tallystick.cli;

import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the owner has noted of a customer, which is sent to the owner alone. */
public final class NotedText {
    private NotedText() {}

    public static void show(JsonNode shown, PrintWriter out) {
        for (String field : List.of("note", "askWhen", "askWhere")) {
            if (shown.has(field)) {
                String label = field.equals("note") ? "note" : field.equals("askWhen") ? "ask when" : "ask where";
                out.printf("  %s: %s%n", label, shown.path(field).asString());
            }
        }
        if (shown.has("typeBy")) {
            out.printf(
                    "  type %s, said %s on %s%n",
                    shown.path("type").asString(),
                    shown.path("typeBy").asString(),
                    shown.path("typeSince").asString());
        }
    }
}
