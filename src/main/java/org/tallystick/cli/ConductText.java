package org.tallystick.cli;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.tallystick.wording.Phrase;
import tools.jackson.databind.JsonNode;

/**
 * How a customer has bought, paid and kept their word, in lines that say what happened and when.
 *
 * @param shown the customer, as the owner is sent it
 */
public record ConductText(Verb verb, JsonNode shown) {

    /** All of it, where it was sent. */
    public void show() {
        if (shown.has("conduct")) {
            lines(shown.path("conduct")).forEach(line -> verb.out().println("  " + line));
        }
    }

    private List<String> lines(JsonNode conduct) {
        List<String> lines = new ArrayList<>();
        JsonNode bought = conduct.path("bought");
        if (bought.path("sales").asInt() > 0) {
            int every = bought.path("everyDays").asInt(0);
            lines.add(verb.say(
                    Phrase.CLI_CONDUCT_BOUGHT,
                    bought.path("first").asString(),
                    bought.path("sales").asString(),
                    bought.path("usual").asString(),
                    every > 1
                            ? verb.say(Phrase.CLI_CONDUCT_EVERY_DAYS, every)
                            : every == 1 ? verb.say(Phrase.CLI_CONDUCT_EVERY_DAY) : "",
                    bought.path("last").asString()));
        }
        JsonNode paid = conduct.path("paid");
        if (paid.has("last")) {
            String usually = usually(paid.path("usually").asString(""));
            lines.add(verb.say(
                    Phrase.CLI_CONDUCT_PAID,
                    paid.path("inTime").asString(),
                    paid.path("late").asString(),
                    late(paid),
                    paid.path("last").asString(),
                    usually.isEmpty() ? "" : verb.say(Phrase.CLI_CONDUCT_USUALLY, usually)));
        }
        if (!conduct.path("promises").isEmpty()) {
            lines.add(verb.say(Phrase.CLI_CONDUCT_PROMISES, promises(conduct)));
        }
        JsonNode suggested = conduct.path("suggestedType");
        String type = suggested.path("type").asString("UNKNOWN");
        if (!type.equals("UNKNOWN")) {
            List<String> facts = new ArrayList<>();
            suggested.path("facts").forEach(fact -> facts.add(fact.asString()));
            lines.add(verb.say(Phrase.CLI_CONDUCT_TYPE, type, String.join("; ", facts)));
        }
        if (conduct.path("owesAndStoppedBuying").asBoolean()) {
            lines.add(verb.say(Phrase.CLI_WHY_STOPPED_BUYING));
        }
        return lines;
    }

    /** When they were asked for money last, and what came of it; sent to the owner alone. */
    public List<String> contacts() {
        List<String> lines = new ArrayList<>();
        if (shown.has("reminded")) {
            lines.add(verb.say(Phrase.CLI_REMINDED_ON, shown.path("reminded").asString()));
        }
        JsonNode call = shown.path("lastCall");
        if (call.has("day")) {
            String result = verb.sayConstant("RESULT", call.path("result").asString());
            lines.add(verb.say(
                    Phrase.CLI_CALLED_ON,
                    call.path("day").asString(),
                    call.has("note") ? result + ", " + call.path("note").asString() : result));
        }
        if (shown.has("notToCallSince")) {
            lines.add(verb.say(
                    Phrase.CLI_NOT_TO_CALL, shown.path("notToCallSince").asString()));
        }
        return lines;
    }

    /** How they buy and pay; empty where nothing is known of it. */
    public String pattern() {
        int every = shown.path("buysEveryDays").asInt(0);
        String usually = shown.path("paysUsually").asString("");
        List<String> parts = new ArrayList<>();
        if (every > 0) {
            parts.add(every == 1 ? verb.say(Phrase.CLI_BUYS_EVERY_DAY) : verb.say(Phrase.CLI_BUYS_EVERY_DAYS, every));
        }
        if (!usually.isEmpty()) {
            parts.add(verb.say(Phrase.CLI_PAYS, usually(usually)));
        }
        return String.join(", ", parts);
    }

    private String usually(String rule) {
        String value = rule.substring(rule.indexOf(':') + 1);
        if (rule.startsWith("weekly:")) {
            return verb.say(Phrase.CLI_PAYS_ON_WEEKDAY, verb.say(DayOfWeek.valueOf(value.toUpperCase(Locale.ROOT))));
        }
        return rule.startsWith("monthly:")
                ? verb.say(Phrase.CLI_PAYS_ON_DAY, value)
                : rule.equals("month-end") ? verb.say(Phrase.CLI_PAYS_AT_MONTH_END) : rule;
    }

    private String late(JsonNode paid) {
        int slips = paid.path("late").asInt();
        return slips == 0
                ? ""
                : " "
                        + verb.say(
                                Phrase.CLI_CONDUCT_DAYS_LATE,
                                paid.path("daysLate").asLong() / slips);
    }

    /** By how they ended, with the days of those that were not kept. */
    private String promises(JsonNode conduct) {
        Map<String, List<String>> days = new TreeMap<>();
        conduct.path("promises")
                .forEach(word -> days.computeIfAbsent(word.path("kept").asString(), key -> new ArrayList<>())
                        .add(word.path("date").asString()));
        StringJoiner all = new StringJoiner(", ");
        days.forEach((kept, due) -> all.add(verb.sayConstant("KEPT", kept, due.size(), String.join(", ", due))));
        return all.toString();
    }
}
