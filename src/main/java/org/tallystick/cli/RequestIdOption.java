package org.tallystick.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The option of everything that is booked: an id, so that it can be repeated safely. */
public final class RequestIdOption {
    @Option(names = "--id", paramLabel = "UUID", description = "Its id, so that it can be repeated safely.")
    @Nullable
    String id;

    public ObjectNode body(Verb verb) {
        return Module.object().put("id", id == null ? verb.backstage().newId().toString() : id);
    }
}
