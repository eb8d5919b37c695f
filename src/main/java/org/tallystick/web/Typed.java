package org.tallystick.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent and not carried out, so that it can be shown again with what was typed.
 *
 * @param fields as they were sent
 * @param said why, at the head of the page
 * @param more lines below it
 * @param wrong what is wrong with a field, by its name
 */
record Typed(Map<String, String> fields, String said, List<String> more, Map<String, String> wrong) {

    boolean isOf(String act, String subject) {
        return act.equals(fields.get("act")) && subject.equals(fields.getOrDefault("subject", ""));
    }

    @Nullable
    String id() {
        return fields.get("id");
    }
}
