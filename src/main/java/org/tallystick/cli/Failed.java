package org.tallystick.cli;

/** A command that ends with a message for people and an exit code for scripts. */
public final class Failed extends RuntimeException {
    private final ExitCode code;

    public Failed(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    public ExitCode code() {
        return code;
    }
}
