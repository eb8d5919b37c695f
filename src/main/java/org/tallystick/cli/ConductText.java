package org.tallystick.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** How a customer has bought, paid and kept their word, in lines that say what happened and when. */
public record ConductText(JsonNode conduct) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        JsonNode bought = conduct.path("bought");
        if (bought.path("sales").asInt() > 0) {
            int every = bought.path("everyDays").asInt(0);
            lines.add("sales on credit since %s: %s, usually about %s%s, last on %s"
                    .formatted(
                            bought.path("first").asString(),
                            bought.path("sales").asString(),
                            bought.path("usual").asString(),
                            every > 1 ? ", every %d days".formatted(every) : every == 1 ? ", every day" : "",
                            bought.path("last").asString()));
        }
        JsonNode paid = conduct.path("paid");
        if (paid.has("last")) {
            lines.add("slips paid off in time: %s, late: %s%s; paid last on %s"
                    .formatted(
                            paid.path("inTime").asString(),
                            paid.path("late").asString(),
                            late(paid),
                            paid.path("last").asString()));
        }
        if (!conduct.path("promises").isEmpty()) {
            lines.add("promises: " + words());
        }
        JsonNode suggested = conduct.path("suggestedType");
        String type = suggested.path("type").asString("UNKNOWN");
        if (!type.equals("UNKNOWN")) {
            List<String> facts = new ArrayList<>();
            suggested.path("facts").forEach(fact -> facts.add(fact.asString()));
            lines.add("type suggested to you: %s (%s)".formatted(type, String.join("; ", facts)));
        }
        if (conduct.path("owesAndStoppedBuying").asBoolean()) {
            lines.add("owes and has stopped buying");
        }
        return lines;
    }

    public void show(PrintWriter out) {
        lines().forEach(line -> out.println("  " + line));
    }

    private static String late(JsonNode paid) {
        int slips = paid.path("late").asInt();
        return slips == 0
                ? ""
                : " (days late on average: %d)".formatted(paid.path("daysLate").asLong() / slips);
    }

    /** By how they ended, with the days of those that were not kept. */
    private String words() {
        Map<String, List<String>> days = new TreeMap<>();
        conduct.path("promises")
                .forEach(word -> days.computeIfAbsent(word.path("kept").asString(), key -> new ArrayList<>())
                        .add(word.path("date").asString()));
        StringJoiner all = new StringJoiner(", ");
        days.forEach((kept, due) -> all.add(
                kept.equals("KEPT")
                        ? due.size() + " kept"
                        : "%d %s (%s)".formatted(due.size(), kept.toLowerCase(Locale.ROOT), String.join(", ", due))));
        return all.toString();
    }
}
