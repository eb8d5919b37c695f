package org.tallystick.cli.customer;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** On which day sales to somebody are due. {@code --due} says the same and is not shown. */
final class Payday {
    static final String RULES = "On which day a sale is due, where it is no number of days: month-end,"
            + " last-working-day, weekly:friday, fortnightly:2026-11-20 (one of the days), monthly:25, on:2027-08-31,"
            + " or on:NAME for a day that shop.yaml names.";

    @Option(names = "--payday", paramLabel = "RULE", required = true, description = RULES)
    @Nullable
    String payday;

    @Option(names = "--due", paramLabel = "RULE", required = true, hidden = true)
    @Nullable
    String due;

    /** The rule; null for so many days after a sale. */
    static @Nullable String of(@Nullable Payday given) {
        return given == null ? null : given.payday != null ? given.payday : given.due;
    }
}
