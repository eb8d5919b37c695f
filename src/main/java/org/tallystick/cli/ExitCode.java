package org.tallystick.cli;

import org.tallystick.api.Problem;
import org.tallystick.api.ProblemCode;

/** What the process ends with; scripts rely on the numbers. */
public enum ExitCode {
    DONE(0),
    INTERNAL_ERROR(1),
    BAD_INPUT(2),
    DECLINED(3),
    REFERRED(4),
    DEVICE(5),
    NOT_SOUND(6),
    IN_USE(7);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** What was wrong before the API was asked, in the form in which it tells what is wrong. */
    Problem problem(String detail) {
        ProblemCode code = switch (this) {
            case DONE, INTERNAL_ERROR -> ProblemCode.INTERNAL;
            case BAD_INPUT -> ProblemCode.BAD_INPUT;
            case DECLINED -> ProblemCode.DECLINED;
            case REFERRED -> ProblemCode.REFERRED;
            case DEVICE -> ProblemCode.DEVICE;
            case NOT_SOUND -> ProblemCode.NOT_SOUND;
            case IN_USE -> ProblemCode.BUSY;
        };
        return Problem.of(code, detail);
    }

    /** For a problem's code. */
    static ExitCode ofProblem(String code, String why) {
        return switch (code) {
            case "declined" -> DECLINED;
            case "referred", "not-permitted" -> REFERRED;
            case "not-sound" -> NOT_SOUND;
            case "busy" -> IN_USE;
            case "cannot-write" -> DEVICE;
            case "cannot-sell" ->
                switch (why) {
                    case "busy" -> IN_USE;
                    case "clock" -> REFERRED;
                    default -> NOT_SOUND;
                };
            case "internal" -> INTERNAL_ERROR;
            default -> BAD_INPUT;
        };
    }
}
