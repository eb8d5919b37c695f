package org.tallystick.cli;

import org.tallystick.cli.Module.Reply;

/** Says what became of a slip's paper and how strongly that is known, and makes it the command's exit code. */
public record SlipOutcome(Verb verb, Reply slip) {

    /** Shows what was booked together with a slip, once that is out; or why it was not booked. */
    public static ExitCode of(Verb verb, Module module, Reply booked, Runnable words) {
        if (!booked.ok()) {
            return verb.show(booked, () -> {});
        }
        Reply slip = new Wait(module)
                .forSlip(booked.json().path("slip").path("number").asString());
        return new SlipOutcome(verb, slip).after(verb.show(booked.with("slip", slip.json()), words));
    }

    public ExitCode after(ExitCode code) {
        if (!verb.asJson() && slip.ok()) {
            verb.out().printf("  slip %s: %s%n", slip.text("number"), words());
            verb.out().flush();
        }
        boolean fine = slip.ok()
                && switch (slip.text("state")) {
                    case "UNCERTAIN" -> false;
                    case "NOT_PRINTED" -> awaitsCollectiveSlip();
                    default -> true;
                };
        return code == ExitCode.DONE && !fine ? ExitCode.DEVICE : code;
    }

    /** What became of it, and what to do. */
    public String words() {
        String number = slip.text("number");
        if (awaitsCollectiveSlip()) {
            return "waits for a collective slip: tallystick collective-slip " + slip.text("customer");
        }
        return switch (slip.text("state")) {
            case "PRINTED" -> "printed (%s)".formatted(proof());
            case "UNCERTAIN" ->
                "UNCERTAIN (%s): %s If nothing is missing on the paper down to its check digits: tallystick slip"
                                .formatted(proof(), sentence(slip.text("detail")))
                        + " resolve %s printed --check DIGITS, else: tallystick slip resolve %s not-printed"
                                .formatted(number, number);
            case "NOT_PRINTED" ->
                "not printed: %s When the printer is ready: tallystick slip %s --reprint WHY"
                        .formatted(sentence(slip.text("detail")), number);
            case "PRINTING" -> "still being printed; see: tallystick slip " + number;
            default -> "waits for the printer; see: tallystick devices";
        };
    }

    /** Nothing was to be printed: it is signed for together with others. */
    private boolean awaitsCollectiveSlip() {
        return slip.json().path("awaitsCollectiveSlip").asBoolean(false);
    }

    private static String sentence(String detail) {
        return detail.isEmpty() || detail.endsWith(".") ? detail : detail + ".";
    }

    private String proof() {
        return switch (slip.text("strength")) {
            case "A" -> "proof A: the printer said this job's own number after its paper was out";
            case "B" -> "proof B: the printer counted the job after its paper was out";
            case "C" -> "proof C: the printer had worked off everything and reported paper";
            case "D" -> "D: the printer was well before and after, and can tell no more";
            case "WITNESS" -> slip.text("detail").isEmpty() ? "a person says so" : slip.text("detail");
            default -> "E: nothing proves it";
        };
    }
}
