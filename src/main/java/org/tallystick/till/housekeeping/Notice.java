package org.tallystick.till.housekeeping;

/**
 * What somebody should know of the shop's state.
 *
 * @param say what is wrong and what to do, for whoever stands at the till: no path, and nothing that a library said
 * @param whole as much as is known, for the owner and the log
 */
public record Notice(String say, String whole) {

    /** The same for everybody. */
    public static Notice of(String text) {
        return new Notice(text, text);
    }
}
