package org.tallystick.cli;

import org.tallystick.wording.Phrase;
import tools.jackson.databind.JsonNode;

/** What the owner has noted of a customer, which is sent to the owner alone. */
public record NotedText(Verb verb, JsonNode shown) {

    public void show() {
        line(Phrase.CLI_NOTED_NOTE, "note");
        line(Phrase.CLI_NOTED_ASK_WHEN, "askWhen");
        line(Phrase.CLI_NOTED_ASK_WHERE, "askWhere");
        if (shown.has("typeBy")) {
            verb.out()
                    .println("  "
                            + verb.say(
                                    Phrase.CLI_NOTED_TYPE,
                                    shown.path("type").asString(),
                                    shown.path("typeBy").asString(),
                                    shown.path("typeSince").asString()));
        }
    }

    private void line(Phrase label, String field) {
        if (shown.has(field)) {
            verb.out().println("  " + verb.say(label, shown.path(field).asString()));
        }
    }
}
