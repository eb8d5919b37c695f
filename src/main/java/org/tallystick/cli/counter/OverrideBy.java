package org.tallystick.cli.counter;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Verb;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** What stands for the owner when a sale is let through; without any of these the PIN is asked for. */
final class OverrideBy {
    @Option(names = "--owner-card", description = "With --override: by the owner's card, just shown at the reader.")
    boolean card;

    @Option(
            names = "--owner-code",
            paramLabel = "CODE",
            description = "With --override: by one of the owner's single-use codes.")
    @Nullable
    String code;

    @Option(
            names = "--cashier-allows",
            description = "With --override: by the cashier, as far as the shop leaves that to cashiers.")
    boolean cashier;

    /** @param reason null for no override */
    void addTo(ObjectNode body, @Nullable String reason, Verb verb) {
        int given = (card ? 1 : 0) + (code != null ? 1 : 0) + (cashier ? 1 : 0);
        if (reason == null && given == 0) {
            return;
        }
        if (reason == null) {
            throw new Failed(ExitCode.BAD_INPUT, verb.say(Phrase.CLI_OVERRIDE_WHY));
        }
        if (given > 1) {
            throw new Failed(ExitCode.BAD_INPUT, verb.say(Phrase.CLI_OVERRIDE_ONE));
        }
        ObjectNode override = body.putObject("override").put("reason", reason);
        if (card) {
            override.put("ownerCard", true);
        } else if (code != null) {
            override.put("code", code);
        } else if (cashier) {
            override.put("cashier", true);
        } else {
            override.put("pin", verb.backstage().secret(verb.say(Phrase.CLI_PIN) + " "));
        }
    }
}
