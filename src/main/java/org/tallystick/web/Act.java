package org.tallystick.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a form does: the one request to the api that it becomes.
 *
 * @param name as the form has it
 * @param path of the call; a star stands for the subject
 * @param knownById whether the api takes an id with it, and so does it once
 * @param fields that it takes from the form
 */
record Act(String name, String method, String path, boolean knownById, List<Field> fields) {
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    /** How what was typed stands in the request. */
    private enum Kind {
        /** Left out when it is empty. */
        TEXT,
        /** Taken away when it is empty. */
        CLEARED,
        COUNT,
        FLAG,
        /** The subject of the form, or whoever is logged in. */
        GIVEN
    }

    private record Field(String name, Kind kind) {}

    static final List<Act> ALL = List.of(
            at("sign", "POST /v1/slips/*/signature", texts("outcome", "by")),
            numbered("resolve", "POST /v1/slips/*/resolution", with(Kind.FLAG, "printed"), texts("check", "by")),
            numbered("reprint", "POST /v1/slips/*/reprint", texts("reason", "by")),
            numbered("call", "POST /v1/calls", with(Kind.GIVEN, "customer"), texts("result", "note")),
            numbered("promise", "POST /v1/promises", with(Kind.GIVEN, "customer"), texts("date", "amount")),
            numbered(
                    "standing",
                    "PUT /v1/customers/*/standing",
                    texts("standing", "reason", "source", "until", "review")),
            numbered(
                    "terms",
                    "PUT /v1/customers/*/terms",
                    texts("mode", "limit", "alone", "due"),
                    with(Kind.COUNT, "days")),
            numbered("note", "PUT /v1/customers/*/note", with(Kind.CLEARED, "note", "askWhen", "askWhere")),
            numbered("release", "POST /v1/customers/*/guarantor/release", texts("reason")),
            numbered("day", "POST /v1/day", texts("day")),
            numbered("close", "POST /v1/close", texts("counted")),
            at("print-summary", "POST /v1/summary/print", texts("date")),
            at("print-statement", "POST /v1/customers/*/statement/print"),
            at("test-page", "POST /v1/devices/test"),
            at("verify", "POST /v1/verify", texts("anchor")),
            at("backup", "POST /v1/backup", texts("to"), with(Kind.FLAG, "withSecrets")),
            at("export", "POST /v1/export", texts("what", "to")));

    static Optional<Act> named(String name) {
        return ALL.stream().filter(act -> act.name().equals(name)).findFirst();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    private static Act at(String name, String call, List<Field>... fields) {
        return of(name, call, false, List.of(fields));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    private static Act numbered(String name, String call, List<Field>... fields) {
        return of(name, call, true, List.of(fields));
    }

    private static Act of(String name, String call, boolean knownById, List<List<Field>> fields) {
        int space = call.indexOf(' ');
        return new Act(
                name,
                call.substring(0, space),
                call.substring(space + 1),
                knownById,
                fields.stream().flatMap(List::stream).toList());
    }

    private static List<Field> texts(String... names) {
        return with(Kind.TEXT, names);
    }

    private static List<Field> with(Kind kind, String... names) {
        return Stream.of(names).map(name -> new Field(name, kind)).toList();
    }

    /** Whether what the form is about can be the subject of a call. */
    boolean isAbout(String subject) {
        return SUBJECT.matcher(subject).matches() || (subject.isEmpty() && !path.contains("*"));
    }

    ApiRequest request(Map<String, String> form, Role role) {
        String subject = form.getOrDefault("subject", "");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (knownById) {
            body.put("id", form.getOrDefault("id", ""));
        }
        for (Field field : fields) {
            put(body, field, form, subject);
        }
        if (fields.stream().anyMatch(field -> field.name().equals("by"))) {
            body.put("by", role == Role.OWNER ? "owner" : "till");
        }
        return new ApiRequest(method, path.replace("*", subject), Map.of(), ApiResponse.JSON, body.toString(), role);
    }

    private static void put(ObjectNode body, Field field, Map<String, String> form, String subject) {
        String typed = form.getOrDefault(field.name(), "").strip();
        switch (field.kind()) {
            case TEXT -> {
                if (!typed.isEmpty()) {
                    body.put(field.name(), typed);
                }
            }
            case CLEARED -> {
                if (typed.isEmpty()) {
                    body.putNull(field.name());
                } else {
                    body.put(field.name(), typed);
                }
            }
            case COUNT -> {
                if (COUNT.matcher(typed).matches()) {
                    body.put(field.name(), Integer.parseInt(typed));
                } else if (!typed.isEmpty()) {
                    body.put(field.name(), typed); // which the api says is none
                }
            }
            case FLAG -> body.put(field.name(), typed.equals("true"));
            case GIVEN -> body.put(field.name(), subject);
        }
    }
}
