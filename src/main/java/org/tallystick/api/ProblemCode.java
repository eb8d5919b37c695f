package org.tallystick.api;

import java.net.URI;
import java.util.Locale;

/** What kind of problem it is. Tills and scripts rely on code and status; titles are for people. */
public enum ProblemCode {
    BAD_INPUT(400, "Something in the request is wrong"),
    NO_TOKEN(401, "The request carries no token of this folder"),
    DECLINED(403, "The rules forbid the sale"),
    REFERRED(403, "Only the owner may allow the sale"),
    WRONG_PIN(403, "The PIN or code does not count"),
    NOT_PERMITTED(403, "The permission does not reach so far"),
    OWNER_ONLY(403, "Only the owner may do this"),
    WRONG_ORIGIN(403, "The page that asks is not allowed to"),
    CUSTOMER_NOT_FOUND(404, "There is no such customer"),
    SLIP_NOT_FOUND(404, "There is no such slip"),
    NOT_FOUND(404, "There is nothing of that id or name"),
    NO_SUCH_ROUTE(404, "There is no such call"),
    WRONG_METHOD(405, "The path takes other methods"),
    ID_CONFLICT(409, "The id stands for another request"),
    CARD_CHANGED(409, "Another card is at the reader, or none"),
    DUPLICATE(409, "A customer has this name or phone number already"),
    NOT_NOW(409, "It does not fit how things stand"),
    CURSOR_LOST(410, "The book does not go on from the cursor"),
    TOO_LARGE(413, "The body is too large"),
    WRONG_MEDIA_TYPE(415, "The body is of another media type than the call takes"),
    WRONG_EXPECTATION(417, "The header Expect asks for what is not done"),
    WRONG_HOST(421, "The header Host names another machine"),
    INTERNAL(500, "Tallystick made a mistake"),
    BUSY(503, "Others are at it"),
    CANNOT_WRITE(503, "A file could not be written"),
    CANNOT_SELL(503, "Nothing is sold on credit now"),
    DEVICE(503, "A device does not do its work"),
    NOT_SOUND(503, "The book is damaged");

    private static final String NAMESPACE = "urn:tallystick:problem:";

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Of the HTTP answer. */
    public int status() {
        return status;
    }

    /** The same for every problem of this kind. */
    public String title() {
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
