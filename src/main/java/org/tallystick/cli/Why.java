package org.tallystick.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Why something is done. {@code --reason} says the same and is not shown. */
public final class Why {
    @Option(names = "--why", paramLabel = "W", required = true, description = "Why, in your own words.")
    @Nullable
    String why;

    @Option(names = "--reason", paramLabel = "W", required = true, hidden = true)
    @Nullable
    String reason;

    /** The words; null for a group of options that was not given. */
    public static @Nullable String of(@Nullable Why given) {
        return given == null ? null : given.why != null ? given.why : given.reason;
    }
}
