package org.tallystick.till.housekeeping;

/** Personal fields were erased each time that the book was being copied; another try in a few seconds will do. */
public final class CopyOvertaken extends RuntimeException {

    /** @param what was not written; names no path but one that was asked for */
    public CopyOvertaken(String what, Throwable cause) {
        super(what + ": customers were erased each time the book was being copied; try again in a few seconds", cause);
    }
}
