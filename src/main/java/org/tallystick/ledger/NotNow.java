package org.tallystick.ledger;

/** The request is understood but does not fit how things stand; the message says why and what to do. */
public record NotNow(String why) {

    @SuppressWarnings("AnnotateFormatMethod")
    public // the annotation would be a library of its own
    static Verdict<NotNow> refuse(String why, Object... values) {
        return new Verdict.Refuse<>(new NotNow(why.formatted(values)));
    }
}
