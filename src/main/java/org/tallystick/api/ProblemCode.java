package org.tallystick.api;

import java.net.URI;
import java.util.Locale;
import org.tallystick.wording.Phrase;

/** What kind of problem it is. Tills and scripts rely on code and status; titles are for people. */
public enum ProblemCode {
    BAD_INPUT(400, Phrase.PROBLEM_BAD_INPUT),
    NO_TOKEN(401, Phrase.PROBLEM_NO_TOKEN),
    DECLINED(403, Phrase.PROBLEM_DECLINED),
    REFERRED(403, Phrase.PROBLEM_REFERRED),
    WRONG_PIN(403, Phrase.PROBLEM_WRONG_PIN),
    NOT_PERMITTED(403, Phrase.PROBLEM_NOT_PERMITTED),
    OWNER_ONLY(403, Phrase.PROBLEM_OWNER_ONLY),
    WRONG_ORIGIN(403, Phrase.PROBLEM_WRONG_ORIGIN),
    CUSTOMER_NOT_FOUND(404, Phrase.PROBLEM_CUSTOMER_NOT_FOUND),
    SLIP_NOT_FOUND(404, Phrase.PROBLEM_SLIP_NOT_FOUND),
    NOT_FOUND(404, Phrase.PROBLEM_NOT_FOUND),
    NO_SUCH_ROUTE(404, Phrase.PROBLEM_NO_SUCH_ROUTE),
    WRONG_METHOD(405, Phrase.PROBLEM_WRONG_METHOD),
    ID_CONFLICT(409, Phrase.PROBLEM_ID_CONFLICT),
    CARD_CHANGED(409, Phrase.PROBLEM_CARD_CHANGED),
    DUPLICATE(409, Phrase.PROBLEM_DUPLICATE),
    NOT_NOW(409, Phrase.PROBLEM_NOT_NOW),
    CURSOR_LOST(410, Phrase.PROBLEM_CURSOR_LOST),
    TOO_LARGE(413, Phrase.PROBLEM_TOO_LARGE),
    WRONG_MEDIA_TYPE(415, Phrase.PROBLEM_WRONG_MEDIA_TYPE),
    WRONG_EXPECTATION(417, Phrase.PROBLEM_WRONG_EXPECTATION),
    WRONG_HOST(421, Phrase.PROBLEM_WRONG_HOST),
    INTERNAL(500, Phrase.PROBLEM_INTERNAL),
    BUSY(503, Phrase.PROBLEM_BUSY),
    CANNOT_WRITE(503, Phrase.PROBLEM_CANNOT_WRITE),
    CANNOT_SELL(503, Phrase.PROBLEM_CANNOT_SELL),
    DEVICE(503, Phrase.PROBLEM_DEVICE),
    NOT_SOUND(503, Phrase.PROBLEM_NOT_SOUND);

    private static final String NAMESPACE = "urn:tallystick:problem:";

    private final int status;
    private final Phrase title;

    ProblemCode(int status, Phrase title) {
        this.status = status;
        this.title = title;
    }

    /** Of the HTTP answer. */
    public int status() {
        return status;
    }

    /** The same for every problem of this kind. */
    public Phrase title() {
        return title;
    }

    /** Such as {@code bad-input}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem's {@code type}, an absolute URI that is a name and no address. */
    public URI type() {
        return URI.create(NAMESPACE + code());
    }
}
