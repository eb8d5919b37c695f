package org.tallystick.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.tallystick.ledger.NotFound;
import org.tallystick.till.KnownAlready;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.InvalidInput.WrongField;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;
import org.tallystick.wording.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a request was not carried out, as RFC 9457 has it.
 *
 * @param errors each field that is wrong, where it is the request that is
 * @param more further members
 */
public record Problem(ProblemCode code, Sentence detail, List<WrongField> errors, ObjectNode more) {
    /** Names of fields, codes and numbers; a field that nobody knows is called by whatever was sent. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._\\[\\]-]{1,60}");

    /** What somebody sent may be quoted, however long it is; behind it stands what to do. */
    private static final int MOST_AT_THE_BEGINNING = 500;

    private static final int MOST_AT_THE_END = 300;

    public static Problem of(ProblemCode code, Sentence detail) {
        return new Problem(code, detail, List.of(), JsonNodeFactory.instance.objectNode());
    }

    public static Problem of(ProblemCode code, String detail) {
        return of(code, Sentence.asItIs(detail));
    }

    public static Problem of(ProblemCode code, Phrase detail, Object... values) {
        return of(code, Sentence.of(detail, values));
    }

    private static String shortened(String text) {
        if (text.length() <= MOST_AT_THE_BEGINNING + MOST_AT_THE_END) {
            return text;
        }
        int end = MOST_AT_THE_BEGINNING;
        int on = text.length() - MOST_AT_THE_END;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + " ... "
                + text.substring(Character.isLowSurrogate(text.charAt(on)) ? on + 1 : on);
    }

    /** With every field that is wrong. */
    public static Problem of(InvalidInput input) {
        return wrong(input.say(), input);
    }

    /** As {@link #of(InvalidInput)}, where something else is to be said first. */
    public static Problem wrong(Sentence detail, InvalidInput input) {
        return new Problem(ProblemCode.BAD_INPUT, detail, input.errors(), JsonNodeFactory.instance.objectNode());
    }

    static Problem of(NotFound missing) {
        ProblemCode code = switch (missing.what()) {
            case CUSTOMER -> ProblemCode.CUSTOMER_NOT_FOUND;
            case SLIP -> ProblemCode.SLIP_NOT_FOUND;
            case OTHER -> ProblemCode.NOT_FOUND;
        };
        return of(code, missing.say());
    }

    public static Problem ownerOnly() {
        return Problem.of(ProblemCode.OWNER_ONLY, Phrase.MAY_OWNER);
    }

    static Problem keptFromTill(TillRight right) {
        return Problem.of(ProblemCode.OWNER_ONLY, Phrase.MAY_IN_THIS_SHOP, Sentence.of(right.what()), right.setting());
    }

    /** Nobody is told more than a search would tell them. */
    static Problem duplicate(KnownAlready known) {
        Problem problem = Problem.of(ProblemCode.DUPLICATE, Phrase.DUPLICATE_TAKE, known.say());
        new JsonObject(problem.more)
                .list(
                        "others",
                        known.others(),
                        (out, alike) -> out.put("number", alike.customer().number())
                                .put("name", alike.customer().name())
                                .put("sameName", alike.name())
                                .put("samePhone", alike.phone()));
        return problem;
    }

    public Problem with(String member, String value) {
        more.put(member, shortened(value));
        return this;
    }

    /** What a log may keep of it: nothing that somebody typed, and no name. */
    public String inShort() {
        StringBuilder text =
                new StringBuilder().append(code.status()).append(' ').append(code.code());
        errors.forEach(error -> word(text, "field", error.field()));
        word(text, "why", more.path("why").asString(""));
        word(text, "customer", more.path("customer").path("number").asString(""));
        return text.toString();
    }

    private static void word(StringBuilder text, String name, String word) {
        if (WORD.matcher(word).matches()) {
            text.append(", ").append(name).append(' ').append(word);
        }
    }

    public ApiResponse answer() {
        return ApiResponse.of(this);
    }

    byte[] bytes(Wording words) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", code.type().toString());
        node.put("code", code.code());
        node.put("title", words.say(code.title()));
        node.put("status", code.status());
        node.put("detail", shortened(words.say(detail)));
        if (!errors.isEmpty()) {
            ArrayNode each = node.putArray("errors");
            errors.forEach(error -> each.addObject()
                    .put("field", shortened(error.field()))
                    .put("message", shortened(words.say(error.message()))));
        }
        node.setAll(more);
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
