package org.tallystick.cli;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A command that ends with a message for people and an exit code for scripts. */
public final class Failed extends RuntimeException {
    private final ExitCode code;
    private final transient @Nullable ObjectNode problem;

    public Failed(ExitCode code, String message) {
        super(message);
        this.code = code;
        this.problem = null;
    }

    /** @param problem as the API answered it */
    Failed(ExitCode code, ObjectNode problem) {
        super(problem.path("detail").asString(""));
        this.code = code;
        this.problem = problem;
    }

    public ExitCode code() {
        return code;
    }

    /** What the API answered; null when it was not asked. */
    @Nullable
    ObjectNode problem() {
        return problem;
    }
}
