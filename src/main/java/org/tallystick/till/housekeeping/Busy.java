package org.tallystick.till.housekeeping;

/** The till did not answer in time; whether the request was booked is found out by repeating it with the same id. */
public final class Busy extends RuntimeException {
    public Busy(String why) {
        super(why);
    }
}
