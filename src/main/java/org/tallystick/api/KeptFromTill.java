package org.tallystick.api;

/** What a call asks for turned out to be something that the shop keeps from the till. */
public final class KeptFromTill extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public KeptFromTill(Problem problem) {
        super(problem.inShort());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
