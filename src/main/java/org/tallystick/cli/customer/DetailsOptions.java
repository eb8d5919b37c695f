package org.tallystick.cli.customer;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a customer beside the name. */
public final class DetailsOptions {
    @Option(names = "--known-as", paramLabel = "N")
    @Nullable
    String knownAs;

    @Option(names = "--phone", paramLabel = "P")
    @Nullable
    String phone;

    @Option(names = "--language", paramLabel = "L")
    @Nullable
    String language;

    @Option(names = "--place", paramLabel = "W", description = "Where they are found, in your own words.")
    @Nullable
    String place;

    /** Adds those that were given. */
    void addTo(ObjectNode body) {
        put(body, "knownAs", knownAs);
        put(body, "phone", phone);
        put(body, "language", language);
        put(body, "place", place);
    }

    public static void put(ObjectNode body, String field, @Nullable String value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}
