package org.tallystick.till.housekeeping;

import org.tallystick.wording.Sentence;

/**
 * What somebody should know of the shop's state.
 *
 * @param say what is wrong and what to do, for whoever stands at the till: no path, and nothing that a library said
 * @param whole as much as is known, for the owner and the log
 */
public record Notice(Sentence say, Sentence whole) {

    /** The same for everybody. */
    public static Notice of(Sentence both) {
        return new Notice(both, both);
    }
}
