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
            String usually = usually(paid.path("usually").asString(""));
            lines.add("slips paid off in time: %s, late: %s%s; paid last on %s%s"
                    .formatted(
                            paid.path("inTime").asString(),
                            paid.path("late").asString(),
                            late(paid),
                            paid.path("last").asString(),
                            usually.isEmpty() ? "" : ", usually " + usually));
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

    /** When they were asked for money last, and what came of it; sent to the owner alone. */
    public static List<String> contacts(JsonNode shown) {
        List<String> lines = new ArrayList<>();
        if (shown.has("reminded")) {
            lines.add("reminded on " + shown.path("reminded").asString());
        }
        JsonNode call = shown.path("lastCall");
        if (call.has("day")) {
            lines.add("called on %s: %s%s"
                    .formatted(
                            call.path("day").asString(),
                            call.path("result")
                                    .asString()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', ' '),
                            call.has("note") ? ", " + call.path("note").asString() : ""));
        }
        if (shown.has("notToCallSince")) {
            lines.add("does not want to be called, since "
                    + shown.path("notToCallSince").asString());
        }
        return lines;
    }

    /**
     * How they buy and pay; empty where nothing is known of it.
     *
     * @param every days from one sale to the next; zero where it is not known
     * @param usually when they pay, as a rule of terms; empty where it is not known
     */
    public static String pattern(int every, String usually) {
        List<String> parts = new ArrayList<>();
        if (every > 0) {
            parts.add(every == 1 ? "buys every day" : "buys every %d days".formatted(every));
        }
        if (!usually.isEmpty()) {
            parts.add("pays " + usually(usually));
        }
        return String.join(", ", parts);
    }

    private static String usually(String rule) {
        String value = rule.substring(rule.indexOf(':') + 1);
        if (rule.startsWith("weekly:")) {
            return "on a " + value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
        }
        return rule.startsWith("monthly:")
                ? "about day " + value + " of the month"
                : rule.equals("month-end") ? "at the month's end" : rule;
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
