package org.tallystick.validation;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.wording.Phrase;

/** Ids that callers make: UUIDs in their one written form. Upper case means the same as lower case. */
public final class IdRules {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final int LENGTH = 36;
    private static final int FIRST_DASH = 8;

    private IdRules() {}

    public static boolean looksLike(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Reads an id.
     *
     * @throws InvalidInput when it is not written like 2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11
     */
    public static UUID read(String field, String text) {
        if (!looksLike(text)) {
            String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
            throw new InvalidInput(field, Phrase.INPUT_ID, shown);
        }
        return UUID.fromString(text);
    }

    /** The text without the ids in it, a letter in place of each. */
    static String without(String text) {
        if (text.length() < LENGTH || text.indexOf('-') < 0) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        Matcher id = FORM.matcher(text);
        int done = 0;
        // Looked for at the dashes alone, since a text may have as many characters as a request.
        for (int dash = text.indexOf('-'); dash >= 0; dash = text.indexOf('-', dash + 1)) {
            int begin = dash - FIRST_DASH;
            if (begin >= done && id.region(begin, text.length()).lookingAt()) {
                rest.append(text, done, begin).append('x');
                done = id.end();
            }
        }
        return rest.append(text, done, text.length()).toString();
    }

    /** The text as it is; an id in lower case, so that two ways to write it are one. */
    public static String sameForm(String text) {
        return looksLike(text) ? text.toLowerCase(Locale.ROOT) : text;
    }
}
