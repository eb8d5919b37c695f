package org.tallystick.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks who is there.
 *
 * @param hidden fields that go along
 * @param why it is asked again; null at first
 */
record LogInPage(
        Frame frame, Map<String, String> hidden, @Nullable String why) {
    boolean keepsSomething() {
        return hidden.size() > 1;
    }
}
