package org.tallystick.settings;

import java.util.regex.Pattern;
import org.tallystick.validation.InvalidInput;

/** Reads who may use the API. */
final class ApiReadings {
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]{1,253}(:[1-9][0-9]{0,4})?");

    private ApiReadings() {}

    /** As a browser sends it: in small letters, without a path. */
    static String origin(String key, String text) {
        if (!ORIGIN.matcher(text).matches()) {
            throw new InvalidInput(
                    key,
                    "'" + text
                            + "' is no origin; write scheme, name and port in small letters, like https://pos.example,"
                            + " without a path or a star");
        }
        return text;
    }
}
