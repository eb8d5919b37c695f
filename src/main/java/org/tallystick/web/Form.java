package org.tallystick.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form of a page, which becomes one request to the api.
 *
 * @param act what it does
 * @param subject the slip or customer that it is about; empty for none
 * @param id of the request: however often the form is sent, it acts once
 * @param again what was typed, when it is shown again; null when it is new
 */
record Form(
        Frame frame,
        String act,
        String subject,
        String id,
        @Nullable Typed again) {

    String action() {
        return frame.here();
    }

    /** What stands in a field: what was typed, else what is so now. */
    String value(String field, String now) {
        return again == null ? now : Objects.requireNonNullElse(again.fields().get(field), "");
    }

    @Nullable
    String wrong(String field) {
        return again == null ? null : again.wrong().get(field);
    }

    boolean isOpen() {
        return again != null;
    }

    /** Of an element, one of its kind on the page. */
    String elementId(String field) {
        return act + "-" + (subject.isEmpty() ? "" : subject + "-") + field;
    }
}
