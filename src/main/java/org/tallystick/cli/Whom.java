package org.tallystick.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.tallystick.cli.Module.Reply;
import org.tallystick.wording.Phrase;
import tools.jackson.databind.JsonNode;

/** The customer that somebody typed: by number, card, phone or whole name; a part of a name finds, but never books. */
public record Whom(Verb verb, Module module) {

    /**
     * Sends a request about a customer. Where nobody is called as was typed, and it finds one customer, it is sent with
     * that one's number once somebody at the terminal has said that it is this one.
     *
     * @param request by what names the customer
     */
    public Reply send(String typed, Function<String, Reply> request) {
        Reply reply = request.apply(typed);
        if (reply.ok() || !reply.text("code").equals("customer-not-found")) {
            return reply;
        }
        JsonNode found =
                module.get("/v1/customers", Map.of("query", typed)).json().path("customers");
        if (found.size() != 1) {
            return reply;
        }
        String number = found.path(0).path("number").asString();
        String name = found.path(0).path("name").asString();
        if (!isConfirmed(verb.say(Phrase.CLI_IS_IT, typed, number, name))) {
            throw new Failed(
                    reply.code(), reply.problem().put("detail", verb.say(Phrase.CLI_FOUND, typed, number, name)));
        }
        return request.apply(number);
    }

    private boolean isConfirmed(String question) {
        List<String> yes = List.of(verb.say(Phrase.CLI_YES).split(" "));
        return !verb.asJson()
                && verb.backstage()
                        .ask(question)
                        .filter(answer -> yes.contains(answer.strip().toLowerCase(Locale.ROOT)))
                        .isPresent();
    }
}
