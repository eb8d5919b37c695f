package org.tallystick.cli;

import org.tallystick.cli.Module.Reply;
import org.tallystick.wording.Phrase;

/** Says what became of a slip's paper and how strongly that is known, and makes it the command's exit code. */
public record SlipOutcome(Verb verb, Reply slip) {

    /** Shows what was booked together with a slip, once that is out; or why it was not booked. */
    public static ExitCode of(Verb verb, Module module, Reply booked, Runnable words) {
        return of("slip", verb, module, booked, words);
    }

    /** As {@link #of}, of the chit for what was booked; there is none for what was booked before chits were given. */
    public static ExitCode ofChit(Verb verb, Module module, Reply booked, Runnable words) {
        return of("chit", verb, module, booked, words);
    }

    private static ExitCode of(String name, Verb verb, Module module, Reply booked, Runnable words) {
        if (!booked.ok() || !booked.json().has(name)) {
            return verb.show(booked, words);
        }
        Reply slip =
                new Wait(module).forSlip(booked.json().path(name).path("number").asString());
        return new SlipOutcome(verb, slip).after(verb.show(booked.with(name, slip.json()), words));
    }

    public ExitCode after(ExitCode code) {
        if (!verb.asJson() && slip.ok()) {
            verb.out().println("  " + verb.say(Phrase.CLI_SLIP, slip.text("number"), words()));
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
        String detail = sentence(slip.text("detail"));
        if (awaitsCollectiveSlip()) {
            return verb.say(
                    Phrase.CLI_AWAITS_COLLECTIVE_SLIP,
                    slip.json().path("customer").path("number").asString());
        }
        return switch (slip.text("state")) {
            case "PRINTED" -> verb.say(Phrase.CLI_PRINTED, proof());
            case "UNCERTAIN" -> verb.say(Phrase.CLI_UNCERTAIN, proof(), detail, number);
            case "NOT_PRINTED" -> verb.say(Phrase.CLI_NOT_PRINTED, detail, number);
            case "PRINTING" -> verb.say(Phrase.CLI_STILL_PRINTING, number);
            default -> verb.say(Phrase.CLI_WAITS_FOR_PRINTER);
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
            case "A" -> verb.say(Phrase.CLI_PROOF_A);
            case "B" -> verb.say(Phrase.CLI_PROOF_B);
            case "C" -> verb.say(Phrase.CLI_PROOF_C);
            case "D" -> verb.say(Phrase.CLI_PROOF_D);
            case "WITNESS" -> slip.text("detail").isEmpty() ? verb.say(Phrase.CLI_PROOF_WITNESS) : slip.text("detail");
            default -> verb.say(Phrase.CLI_PROOF_E);
        };
    }
}
