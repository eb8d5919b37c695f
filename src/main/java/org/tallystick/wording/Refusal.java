package org.tallystick.wording;

import org.jspecify.annotations.Nullable;

/**
 * Something is not done, and whoever asked is told why, in their language. Its message is for the log, and in English.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence say;

    /** @param say why, and what to do */
    protected Refusal(Sentence say) {
        this(say, say.toString(), null);
    }

    /** @param say why, and what to do */
    protected Refusal(Sentence say, Throwable cause) {
        this(say, say.toString(), cause);
    }

    /** @param message what a log may know beside, such as a path, or what the system said */
    protected Refusal(Sentence say, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.say = say;
    }

    /** Why, and what to do. */
    public final Sentence say() {
        return say;
    }
}
