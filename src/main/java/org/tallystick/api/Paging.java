package org.tallystick.api;

import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** How a list is asked for by the page: {@code limit} items behind a {@code cursor}, the {@code next} of a page. */
public final class Paging {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private Paging() {}

    /**
     * How many are wanted at once.
     *
     * @throws InvalidInput for none from 1 to 200
     */
    public static int limit(ApiRequest call) {
        return (int) number(call, "limit", USUAL, 1, MOST);
    }

    /** A cursor that is the number of a line; 0 for the first page. */
    public static long line(ApiRequest call) {
        return number(call, "cursor", 0, 0, Long.MAX_VALUE);
    }

    private static long number(ApiRequest call, String name, long usual, long least, long most) {
        String text = call.query().get(name);
        if (text == null) {
            return usual;
        }
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            throw new InvalidInput(name, Phrase.INPUT_FROM_TO, text, least, most);
        }
        return Long.parseLong(text);
    }
}
