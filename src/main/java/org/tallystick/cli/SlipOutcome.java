package org.tallystick.cli;

import org.tallystick.cli.Module.Reply;

/** Says what became of a slip's paper, and makes it the command's exit code. */
record SlipOutcome(Verb verb, Reply slip) {

    ExitCode after(ExitCode code) {
        if (!verb.asJson() && slip.ok()) {
            tell();
        }
        boolean fine = slip.ok()
                && switch (slip.text("state")) {
                    case "UNCERTAIN", "NOT_PRINTED" -> false;
                    default -> true;
                };
        return code == ExitCode.DONE && !fine ? ExitCode.DEVICE : code;
    }

    private void tell() {
        String number = slip.text("number");
        String words = switch (slip.text("state")) {
            case "PRINTED" -> "printed (proof: %s)".formatted(slip.text("proof"));
            case "UNCERTAIN" ->
                "UNCERTAIN: %s. Look at the paper, then: tallystick slip resolve %s printed|not-printed"
                        .formatted(slip.text("detail"), number);
            case "NOT_PRINTED" ->
                "not printed: %s. When the printer is ready: tallystick slip %s --reprint WHY"
                        .formatted(slip.text("detail"), number);
            case "PRINTING" -> "still being printed; see: tallystick slip " + number;
            default -> "waits for the printer; see: tallystick devices";
        };
        verb.out().printf("  slip %s: %s%n", number, words);
        verb.out().flush();
    }
}
