package org.tallystick.cli.customer;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.RequestIdOption;
import org.tallystick.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** What the owner notes of a customer, who may read it. */
final class NoteVerbs {
    private NoteVerbs() {}

    @Command(
            name = "note",
            description =
                    "Notes something of a customer, who may read it; what is not given stays, an empty text goes.")
    static final class Note extends Verb {
        @Parameters(index = "0", paramLabel = "CUSTOMER")
        String customer = "";

        @Parameters(index = "1", paramLabel = "NOTE", arity = "0..1")
        @Nullable
        String note;

        @Option(names = "--when", paramLabel = "W", description = "When they like to be asked, in your own words.")
        @Nullable
        String when;

        @Option(names = "--where", paramLabel = "W", description = "Where they like to be asked.")
        @Nullable
        String where;

        @Mixin
        RequestIdOption numbered = new RequestIdOption();

        @Override
        public ExitCode run(Module module) {
            ObjectNode body = numbered.body(this);
            DetailsOptions.put(body, "note", note);
            DetailsOptions.put(body, "when", when);
            DetailsOptions.put(body, "where", where);
            if (body.size() == 1) {
                throw new Failed(ExitCode.BAD_INPUT, "say what is noted: NOTE, --when, --where");
            }
            Reply reply = module.send("PUT", "/v1/customers/" + customer + "/note", body);
            return show(reply, () -> out().printf("%s: noted%n", reply.text("name")));
        }
    }

    @Command(
            name = "type",
            description =
                    "What you say of how a customer pays: reliable, forgetful, short_of_cash, delaying, refusing or"
                            + " unknown.")
    static final class Type extends Verb {
        @Parameters(index = "0", paramLabel = "CUSTOMER")
        String customer = "";

        @Parameters(index = "1", paramLabel = "TYPE")
        String type = "";

        @Option(names = "--by", paramLabel = "NAME", description = "Who says so; the owner when left out.")
        @Nullable
        String by;

        @Mixin
        RequestIdOption numbered = new RequestIdOption();

        @Override
        public ExitCode run(Module module) {
            ObjectNode body =
                    numbered.body(this).put("type", type.replace('-', '_')).put("by", by);
            Reply reply = module.send("PUT", "/v1/customers/" + customer + "/type", body);
            return show(reply, () -> out().printf("%s: %s%n", reply.text("name"), reply.text("type")));
        }
    }
}
