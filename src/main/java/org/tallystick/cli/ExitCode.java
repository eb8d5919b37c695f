package org.tallystick.cli;

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

    /** For a problem's code. */
    static ExitCode ofProblem(String code, String why) {
        return switch (code) {
            case "declined" -> DECLINED;
            case "referred", "not-permitted", "wrong-pin" -> REFERRED;
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
