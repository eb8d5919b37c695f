package org.tallystick.cli.owner;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.RequestIdOption;
import org.tallystick.cli.Verb;
import org.tallystick.cli.VerbGroup;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "owner",
        description = "What only the owner does.",
        subcommands = {OwnerVerb.Pin.class, OwnerVerb.Card.class, OwnerVerb.Codes.class})
public final class OwnerVerb extends VerbGroup {
    @Command(name = "pin", description = "Sets or changes the owner's PIN; it is asked for.")
    static final class Pin extends Verb {
        @Override
        public ExitCode run(Module module) {
            String pin = backstage().secret(say(Phrase.CLI_PIN_NEW) + " ");
            if (!backstage().secret(say(Phrase.CLI_PIN_AGAIN) + " ").equals(pin)) {
                throw new Failed(ExitCode.BAD_INPUT, "the two differ; nothing was changed");
            }
            Reply reply = module.send("PUT", "/v1/owner/pin", Module.object().put("pin", pin));
            return show(reply, () -> out().println(say(Phrase.CLI_PIN_SET)));
        }
    }

    @Command(name = "card", description = "The card at the reader, or the one with the id, is the owner's from now on.")
    static final class Card extends Verb {
        @Option(names = "--card", paramLabel = "CARD-ID", description = "The card's id, where no reader has read it.")
        @Nullable
        String cardId;

        @Option(names = "--withdraw", description = "No card is the owner's any more.")
        boolean withdraw;

        @Override
        public ExitCode run(Module module) {
            if (withdraw) {
                Reply reply = module.send("DELETE", "/v1/owner/card", Module.object());
                return show(reply, () -> out().println(say(Phrase.CLI_OWNER_CARD_NONE)));
            }
            Reply reply = module.send("PUT", "/v1/owner/card", Module.object().put("card", cardId));
            return show(reply, () -> out().println(say(Phrase.CLI_OWNER_CARD_SET)));
        }
    }

    @Command(
            name = "codes",
            description = "Makes new single-use codes for sales while nobody can ask; older ones count no more.")
    static final class Codes extends Verb {
        @Option(names = "--count", paramLabel = "N", description = "How many, 1 to 30. Usual: 10.")
        @Nullable
        Integer count;

        @Option(names = "--days", paramLabel = "N", description = "For how many days they count, 1 to 90. Usual: 30.")
        @Nullable
        Integer days;

        @Option(names = "--most", paramLabel = "A", description = "The largest debt that one lets through.")
        @Nullable
        String most;

        @Option(names = "--withdraw", description = "Makes none; the older ones count no more.")
        boolean withdraw;

        @Mixin
        RequestIdOption numbered = new RequestIdOption();

        @Override
        public ExitCode run(Module module) {
            ObjectNode body = numbered.body(this).put("most", most);
            if (withdraw) {
                body.put("count", 0);
            } else if (count != null) {
                body.put("count", count);
            }
            if (days != null) {
                body.put("days", days);
            }
            Reply reply = module.post("/v1/owner/codes", body);
            return show(reply, () -> print(reply.json()));
        }

        private void print(JsonNode issued) {
            if (issued.path("codes").isEmpty()) {
                out().println(say(Phrase.CLI_CODES_NONE));
                return;
            }
            out().println(say(
                    issued.has("most") ? Phrase.CLI_CODES_MOST : Phrase.CLI_CODES,
                    issued.path("until").asString(),
                    issued.path("most").asString("")));
            issued.path("codes").forEach(code -> out().println("  " + code.asString()));
            out().println(say(Phrase.CLI_CODES_ONCE));
        }
    }
}
